package org.rostrum.benchmarks.peer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Spring Cloud Gateway as it comes: every request needs a token of the issuer, every path goes to one upstream. */
@SpringBootApplication
public class GatewayPeer {

    public static void main(String[] arguments) {
        SpringApplication.run(GatewayPeer.class, arguments);
    }
}
