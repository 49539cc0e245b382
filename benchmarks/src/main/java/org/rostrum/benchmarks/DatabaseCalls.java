package org.rostrum.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.rostrum.benchmarks.Load.Client;
import org.rostrum.localstack.DatabaseServer;

/** What the database alone does: one prepared statement on one connection for each client, every column read. */
final class DatabaseCalls implements Client {

    private final Connection connection;
    private final PreparedStatement select;
    private final Function<SplittableRandom, String> parameter;

    DatabaseCalls(DatabaseServer server, String sql, Function<SplittableRandom, String> parameter) throws SQLException {
        this.connection = DriverManager.getConnection(
                server.jdbcUrl("registry"), server.username("registry"), server.password("registry"));
        this.select = connection.prepareStatement(sql);
        this.parameter = parameter;
    }

    @Override
    public void ask(SplittableRandom random) throws SQLException {
        select.setString(1, parameter.apply(random));
        try (ResultSet rows = select.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            int read = 0;
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    read += rows.getString(column) == null ? 0 : 1;
                }
            }
            if (read == 0) {
                throw new IllegalStateException("No row for a document that was loaded");
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
