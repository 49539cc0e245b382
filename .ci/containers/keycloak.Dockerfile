# Stand-in for quay.io/keycloak/keycloak:26.7: the distribution from Maven Central, owned and run as there.
FROM eclipse-temurin:25-jdk
COPY --from=distribution --chown=1000:0 . /opt/keycloak/
RUN echo 'keycloak:x:1000:0:keycloak user:/opt/keycloak:/sbin/nologin' >>/etc/passwd \
    && install -d -o 1000 -g 0 /opt/keycloak/data
USER 1000
EXPOSE 8080 8443
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
