# Stand-in for eclipse-temurin:25-jdk: this machine's JDK, where the real image has its own.
FROM debian:13-slim
COPY --from=jdk . /opt/java/openjdk/
ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:$PATH
