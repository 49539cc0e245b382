package org.rostrum.web;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Not ready before the realm has answered once: no token could be checked. Afterwards its keys are kept, so that its
 * absence takes nobody out of service. Quarkus' own check stays down until the first request, which a process that is
 * not ready never gets.
 */
@Readiness
@ApplicationScoped
public class RealmReadiness implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(RealmReadiness.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final URI discovery;
    private final HttpClient client;
    private final AtomicBoolean answered = new AtomicBoolean();
    private final AtomicBoolean complained = new AtomicBoolean();

    RealmReadiness(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm,
            TlsConfigurationRegistry certificates) {
        this.discovery = URI.create(realm.replaceAll("/+$", "") + "/.well-known/openid-configuration");
        this.client = client(certificates.get(RealmTrust.NAME));
    }

    private static HttpClient client(Optional<TlsConfiguration> trust) {
        HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(PATIENCE);
        if (trust.isPresent()) {
            try {
                client.sslContext(trust.get().createSSLContext());
            } catch (Exception unreadable) {
                throw new IllegalStateException(
                        "The certificates in %s cannot be used".formatted(RealmTrust.AUTHORITIES), unreadable);
            }
        }
        return client.build();
    }

    @Override
    public HealthCheckResponse call() {
        if (!answered.get()) {
            probe();
        }
        return HealthCheckResponse.named("realm")
                .status(answered.get())
                .withData("discovery", discovery.toString())
                .build();
    }

    private void probe() {
        if (answers()) {
            answered.set(true);
            LOG.infof("The realm answers: %s", discovery);
        } else if (!complained.getAndSet(true)) {
            LOG.warnf("The realm gives no answer yet, so this process is not ready: %s", discovery);
        }
    }

    private boolean answers() {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(discovery).timeout(PATIENCE).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException silent) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
