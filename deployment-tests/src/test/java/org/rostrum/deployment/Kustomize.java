package org.rostrum.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What kustomize makes of a folder of {@code k8s/}, with the secrets of the local overlay freshly made. */
final class Kustomize {

    /** All that is meant to be applied as it is, or under an overlay of one's own. */
    static final List<String> FOLDERS = List.of("base", "overlays/local", "overlays/production");

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Map<String, List<Manifest>> RENDERED = new ConcurrentHashMap<>();
    private static final int COMMAND_NOT_FOUND = 127;

    private Kustomize() {}

    static Path repository() {
        return REPOSITORY;
    }

    /** The documents of a folder under {@code k8s/}. Where there is no kustomize, the test is not run, and says so. */
    static List<Manifest> render(String folder) {
        return RENDERED.computeIfAbsent(folder, Kustomize::run);
    }

    /** The documents of a folder that is not in {@code k8s/}, with one file in it. */
    static List<Manifest> render(String folder, Path file, String content) throws IOException {
        Path place = Files.createDirectories(copy().resolve(folder)).resolve(file);
        Files.writeString(place, content);
        return build(place.getParent());
    }

    private static List<Manifest> run(String folder) {
        try {
            return build(copy().resolve(folder));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path copy() throws IOException {
        Path copy = Path.of("target", "k8s");
        copyOf(REPOSITORY.resolve("k8s"), copy);
        Output secrets = command(copy.resolve("overlays/local/make-secrets").toString());
        assertThat(secrets.exit()).as(secrets.text()).isZero();
        return copy;
    }

    private static List<Manifest> build(Path folder) throws IOException {
        Output output;
        if (command("kubectl", "version", "--client", "-o", "json").text().contains("kustomizeVersion")) {
            output = command("kubectl", "kustomize", folder.toString());
        } else {
            output = command("kustomize", "build", folder.toString());
        }
        if (output.exit() == COMMAND_NOT_FOUND) {
            abort(
                    "NOT RUN: what k8s/ says is not checked, because there is neither kubectl 1.25 or later nor kustomize on the"
                            + " PATH. Try: .ci/kubernetes, which fetches one on Debian, or https://kubernetes.io/docs/tasks/tools/");
        }
        assertThat(output.exit()).as(output.text()).isZero();
        List<Manifest> documents = new ArrayList<>();
        YAML.readerFor(JsonNode.class)
                .<JsonNode>readValues(output.text())
                .forEachRemaining(document -> documents.add(new Manifest(document)));
        return documents;
    }

    private static synchronized void copyOf(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path place = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(place);
                } else {
                    Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    record Output(int exit, String text) {}

    static Output command(String... words) throws IOException {
        try {
            File errors = Path.of("target", "command.err").toFile();
            Process process = new ProcessBuilder(words).redirectError(errors).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            return new Output(exit, exit == 0 ? text : text + Files.readString(errors.toPath()));
        } catch (IOException noSuchProgram) {
            return new Output(COMMAND_NOT_FOUND, noSuchProgram.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
