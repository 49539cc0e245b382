package org.rostrum.localstack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a running stack writes down of itself, for the commands that come later.
 *
 * @param supervisor the process that watches over the others
 * @param phase how far it is
 * @param parts every part by label, in the order of {@link Part}
 */
public record StackState(ProcessIdentity supervisor, Phase phase, Map<String, PartState> parts) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "stack.json";

    /** How far the stack as a whole is. */
    public enum Phase {
        STARTING,
        READY,
        STOPPING
    }

    /** How far one part is. */
    public enum PartPhase {
        NOT_STARTED,
        STARTING,
        READY,
        CRASHED
    }

    /**
     * One part.
     *
     * @param process null where there is none: not started, or a database server of the user's own
     * @param exitCode of a crashed part, else null
     */
    public record PartState(PartPhase phase, int port, ProcessIdentity process, Integer exitCode) {}

    public StackState {
        // The order is the one in which the parts are shown.
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** A stack of which nothing runs yet. */
    public static StackState beginning(ProcessIdentity supervisor, StackOptions options) {
        Map<String, PartState> parts = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            parts.put(part.label(), new PartState(PartPhase.NOT_STARTED, options.port(part), null, null));
        }
        return new StackState(supervisor, Phase.STARTING, parts);
    }

    public PartState part(Part part) {
        return parts.get(part.label());
    }

    public StackState with(Phase next) {
        return new StackState(supervisor, next, parts);
    }

    public StackState with(Part part, PartState next) {
        Map<String, PartState> changed = new LinkedHashMap<>(parts);
        changed.put(part.label(), next);
        return new StackState(supervisor, phase, changed);
    }

    /** What a stack in this folder wrote down last; empty where it was stopped properly or never started. */
    public static Optional<StackState> read(Path stateDirectory) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(stateDirectory.resolve(FILE)), StackState.class));
        } catch (NoSuchFileException never) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StackException(
                    "Cannot read the state of the stack in " + stateDirectory.resolve(FILE) + ": " + e.getMessage()
                            + ". Run ./rostrum as the user who started the stack.",
                    e);
        }
    }

    public void write(Path stateDirectory) {
        Path file = stateDirectory.resolve(FILE);
        Path fresh = stateDirectory.resolve(FILE + ".new");
        try {
            Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackException("Cannot write down the state of the stack in " + file + ": " + e.getMessage(), e);
        }
    }

    public static void forget(Path stateDirectory) {
        try {
            Files.deleteIfExists(stateDirectory.resolve(FILE));
        } catch (IOException e) {
            throw new StackException("Cannot remove " + stateDirectory.resolve(FILE) + ": " + e.getMessage(), e);
        }
    }
}
