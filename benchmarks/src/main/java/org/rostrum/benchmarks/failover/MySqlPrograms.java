package org.rostrum.benchmarks.failover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * MySQL, MySQL Router and HAProxy as {@code .ci/fetch-mysql} has fetched them: into a folder of its own with the libraries
 * they need, from which they are started by that folder's own loader.
 */
record MySqlPrograms(Path home) {

    private static final String SERVER = "sbin/mysqld";
    private static final String ROUTER = "bin/mysqlrouter";
    private static final String KEYRING = "bin/mysqlrouter_keyring";
    private static final String BALANCER = "sbin/haproxy";

    /** @throws IllegalStateException where they are not there */
    static MySqlPrograms required(Path home) {
        for (String program : List.of(SERVER, ROUTER, KEYRING, BALANCER)) {
            if (!Files.isExecutable(home.resolve("usr").resolve(program))) {
                throw new IllegalStateException("There is no " + program + " in " + home.resolve("usr")
                        + ". Fetch it with .ci/fetch-mysql (on Debian, as root), or name another folder in"
                        + " ROSTRUM_MYSQL_HOME.");
            }
        }
        return new MySqlPrograms(home);
    }

    List<String> server(String... arguments) {
        return command(SERVER, arguments);
    }

    List<String> router(String... arguments) {
        return command(ROUTER, arguments);
    }

    List<String> keyring(String... arguments) {
        return command(KEYRING, arguments);
    }

    List<String> balancer(String... arguments) {
        return command(BALANCER, arguments);
    }

    /** What each of them says of itself, without the folder it is in. */
    String versions() throws IOException, InterruptedException {
        return firstLine(server("--no-defaults", "--version")).replaceAll("^.*mysqld +Ver", "MySQL")
                + "; " + firstLine(router("--version")).strip()
                + "; " + firstLine(balancer("-v"));
    }

    private static String firstLine(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output.lines().findFirst().orElse("");
    }

    private List<String> command(String program, String... arguments) {
        Path libraries = home.resolve("usr/lib");
        List<String> command = new ArrayList<>(List.of(
                home.resolve("lib64/ld-linux-x86-64.so.2").toString(),
                "--library-path",
                libraries.resolve("x86_64-linux-gnu") + ":" + libraries.resolve("mysql") + ":"
                        + libraries.resolve("mysql-router"),
                home.resolve("usr").resolve(program).toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
