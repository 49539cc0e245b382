# Keycloak, built once for the options it is started with, so that it starts sooner and writes to nothing but its data.
#   docker build -f docker/keycloak.Dockerfile -t rostrum/keycloak:26.7 docker
FROM quay.io/keycloak/keycloak:26.7
# A file in its folder of data, as on the local stack.
ENV KC_DB=dev-file
RUN /opt/keycloak/bin/kc.sh build
COPY --chmod=0755 is-ready /usr/local/bin/is-ready
HEALTHCHECK --interval=5s --timeout=5s --start-period=120s --retries=10 \
    # The realm, not only the program.
    CMD ["is-ready", "8080", "/realms/rostrum/.well-known/openid-configuration"]
CMD ["start", "--optimized", "--import-realm"]
