package org.rostrum.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak's distribution, unpacked and built once for our options, so that every later start is quick. Each stack has
 * a home folder of its own with its data; the programs in it are links to the shared ones.
 */
final class KeycloakProgram {
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=dev-file", "--health-enabled=false", "--metrics-enabled=false");
    private static final List<String> SHARED_FOLDERS = List.of("lib", "conf", "providers", "themes");
    private static final Duration BUILD_PATIENCE = Duration.ofMinutes(5);

    /**
     * The Java options of Keycloak's own start script. That script is not used, since it would stand between us and
     * the process: it is the parent of the Java process and does not end when that does.
     */
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:MetaspaceSize=96M",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+ExitOnOutOfMemoryError",
            // A login now and then does not repay the optimising compiler: without it the start takes half as long.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000");

    private final Path shared;

    private KeycloakProgram(Path shared) {
        this.shared = shared;
    }

    /**
     * Unpacks and builds Keycloak where that has not been done for this version.
     *
     * @param zip the distribution, named {@code keycloak-VERSION.zip}
     */
    static KeycloakProgram built(SoftwareCache cache, Path zip) {
        String name = zip.getFileName().toString().replace(".zip", "");
        return new KeycloakProgram(cache.unpackedOnce(name, folder -> {
            unzip(zip, folder);
            build(folder, cache);
        }));
    }

    /** Makes the home folder of one stack's Keycloak; data that is there stays. */
    void linkInto(Path home) throws IOException {
        OwnerOnly.createFolder(home);
        for (String folder : SHARED_FOLDERS) {
            Path link = home.resolve(folder);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, shared.resolve(folder));
        }
    }

    /** The Java command that runs a Keycloak command in this home folder. */
    static List<String> command(Path home, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(JavaCommand.executable());
        command.addAll(JAVA_OPTIONS);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.add("-cp");
        command.add(home.resolve("lib").resolve("quarkus-run.jar").toString());
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        return List.copyOf(command);
    }

    private static void build(Path folder, SoftwareCache cache) throws IOException {
        List<String> arguments =
                Stream.concat(Stream.of("build"), BUILD_OPTIONS.stream()).toList();
        Path log = cache.folder().resolve("keycloak-build.log");
        Process build = new ProcessBuilder(command(folder, arguments))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!build.waitFor(BUILD_PATIENCE.toSeconds(), TimeUnit.SECONDS) || build.exitValue() != 0) {
                throw new StackException("Keycloak could not be prepared; why is in " + log);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while Keycloak was prepared.", interrupted);
        } finally {
            build.destroyForcibly();
        }
    }

    /** Unpacks without the outermost folder, and refuses entries that would land outside. */
    private static void unzip(Path zip, Path folder) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path within = Path.of(entry.getName());
                if (within.getNameCount() < 2) {
                    continue;
                }
                Path target =
                        folder.resolve(within.subpath(1, within.getNameCount())).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("The distribution " + zip + " names a file outside itself: " + within);
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target);
                }
            }
        }
    }

    /** Nothing of the environment is needed to run Keycloak; what it is given are the first administrator's data. */
    static Map<String, String> administrator(String password) {
        return Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakServer.ADMINISTRATOR, "KC_BOOTSTRAP_ADMIN_PASSWORD", password);
    }
}
