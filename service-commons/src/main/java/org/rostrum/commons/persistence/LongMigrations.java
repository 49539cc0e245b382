package org.rostrum.commons.persistence;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Lets a migration be silent for longer than any other statement: changing a large table may take hours. */
@Singleton
public class LongMigrations implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.callbacks(new WithoutTimeout());
    }

    private static final class WithoutTimeout extends BaseCallback {

        private static final int NONE = 0;
        private int usual;

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
        }

        @Override
        public void handle(Event event, Context context) {
            Connection connection = context.getConnection();
            try {
                if (event == Event.BEFORE_EACH_MIGRATE) {
                    usual = connection.getNetworkTimeout();
                    connection.setNetworkTimeout(Runnable::run, NONE);
                } else {
                    connection.setNetworkTimeout(Runnable::run, usual);
                }
            } catch (SQLException failure) {
                throw new FlywayException("The time-out of the connection for migrations could not be set", failure);
            }
        }
    }
}
