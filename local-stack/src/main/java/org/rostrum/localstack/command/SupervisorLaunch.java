package org.rostrum.localstack.command;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rostrum.localstack.ProcessIdentity;
import org.rostrum.localstack.ProgramCopy;
import org.rostrum.localstack.StackException;
import org.rostrum.localstack.StackOptions;

/** Starts the supervisor so that neither the terminal's Ctrl-C nor its end reach it. */
final class SupervisorLaunch {
    /**
     * With {@code set -m} a background command gets a process group of its own, which Ctrl-C does not signal; the shell
     * of every system can do that, {@code setsid} exists only on some. nohup keeps it when the terminal goes.
     */
    private static final String IN_OWN_GROUP =
            "set -m; log=\"$1\"; shift; nohup \"$@\" </dev/null >>\"$log\" 2>&1 & echo $!";

    private SupervisorLaunch() {}

    /**
     * Starts it.
     *
     * @param endsWithThisProcess whether the supervisor ends when this process is no more
     */
    static ProcessIdentity start(StackOptions options, Path log, boolean endsWithThisProcess) {
        Path program =
                ProgramCopy.ofJarWithLibraries(jar(), options.stateDirectory().resolve("program"));
        List<String> command = new ArrayList<>(List.of("bash", "-c", IN_OWN_GROUP, "rostrum", log.toString()));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("-Dslf4j.internal.verbosity=ERROR");
        command.addAll(List.of(
                "-jar",
                program.toString(),
                "supervise",
                "--checkout",
                options.checkout().toString()));
        if (endsWithThisProcess) {
            command.addAll(List.of(
                    "--until-end-of", Long.toString(ProcessHandle.current().pid())));
        }
        try {
            Process shell = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var answer = shell.inputReader()) {
                long pid = Long.parseLong(answer.readLine());
                return ProcessHandle.of(pid)
                        .map(ProcessIdentity::of)
                        .orElseThrow(() -> new IOException("it ended at once, see " + log));
            }
        } catch (IOException | NumberFormatException e) {
            throw new StackException(
                    "Could not start the process that watches over the stack: " + e.getMessage()
                            + ". It is started with bash: check that bash can be run.",
                    e);
        }
    }

    private static Path jar() {
        try {
            return Path.of(SupervisorLaunch.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new StackException("The folder of this program has a name Java cannot read: " + e.getMessage(), e);
        }
    }
}
