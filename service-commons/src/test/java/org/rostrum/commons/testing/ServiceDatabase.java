package org.rostrum.commons.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import org.rostrum.localstack.DatabaseServer;

/**
 * A real database server for the tests of one service. The init argument {@code database} names which of the three is
 * the service's.
 */
public class ServiceDatabase implements QuarkusTestResourceLifecycleManager {

    private String database;
    private DatabaseServer server;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get("database");
    }

    @Override
    public Map<String, String> start() {
        server = DatabaseServer.startForTests(Path.of("target", "test-database"));
        return Map.of(
                "quarkus.datasource.jdbc.url", server.jdbcUrl(database),
                "quarkus.datasource.username", server.username(database),
                "quarkus.datasource.password", server.password(database),
                // A hundred clients at once may wait long for a connection where the machine has other work too.
                "quarkus.datasource.jdbc.acquisition-timeout", "60s");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
