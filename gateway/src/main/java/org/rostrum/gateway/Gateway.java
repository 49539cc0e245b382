package org.rostrum.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public class Gateway {

    /**
     * Quarkus refuses addresses that java.net.URI cannot read with an empty 400 before any filter sees them. The front
     * door checks more strictly and explains itself, so that check is off. It is read once, as a system property.
     */
    static final String URI_CHECK_OFF = "vertx.disableURIValidation";

    public static void main(String... arguments) {
        System.setProperty(URI_CHECK_OFF, "true");
        Quarkus.run(arguments);
    }
}
