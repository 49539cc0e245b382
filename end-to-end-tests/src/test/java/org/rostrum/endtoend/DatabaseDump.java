package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rostrum.localstack.DatabaseServer;

/** One service's database in a file, made and loaded by the commands of {@code docs/operations.md}, as that service's user. */
record DatabaseDump(String database, Path file) {

    /** As the document says it, but for the address; only MySQL knows {@code --set-gtid-purged}. */
    private static final List<String> DUMP = List.of("--single-transaction", "--no-tablespaces", "--hex-blob");

    static DatabaseDump of(DatabaseServer server, String database, Path folder)
            throws IOException, InterruptedException {
        DatabaseDump dump = new DatabaseDump(database, folder.resolve(database + ".sql"));
        List<String> options = new ArrayList<>(DUMP);
        if (!version(server).contains("MariaDB")) {
            options.add("--set-gtid-purged=OFF");
        }
        dump.run(server, "mysqldump", options, Redirect.PIPE, Redirect.to(dump.file.toFile()));
        return dump;
    }

    void loadInto(DatabaseServer server) throws IOException, InterruptedException {
        run(server, "mysql", List.of(), Redirect.from(file.toFile()), Redirect.DISCARD);
    }

    private static String version(DatabaseServer server) {
        ProcessBuilder asks = server.client("mysqldump");
        asks.command().add("--version");
        try {
            return new String(asks.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notThere) {
            return abort("NOT RUN: mysqldump and mysql of the server's version are not in the PATH");
        }
    }

    private void run(DatabaseServer server, String program, List<String> options, Redirect in, Redirect out)
            throws IOException, InterruptedException {
        URI address = URI.create(server.jdbcUrl(database).substring("jdbc:".length()));
        ProcessBuilder command = server.client(program);
        command.command().addAll(options);
        command.command()
                .addAll(Arrays.asList(
                        "--host=" + address.getHost(),
                        "--port=" + address.getPort(),
                        "--user=" + server.username(database),
                        address.getPath().substring(1)));
        command.environment().put("MYSQL_PWD", server.password(database));
        Process process = command.redirectInput(in).redirectOutput(out).start();
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("exit code of %s: %s", command.command(), errors)
                .isZero();
    }
}
