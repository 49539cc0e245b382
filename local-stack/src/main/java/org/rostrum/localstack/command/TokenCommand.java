package org.rostrum.localstack.command;

import java.util.concurrent.Callable;
import org.rostrum.localstack.Part;
import org.rostrum.localstack.StackException;
import org.rostrum.localstack.StackState;
import org.rostrum.localstack.StackState.PartPhase;
import org.rostrum.localstack.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints an access token and nothing else, for use in {@code curl}. */
@Command(name = "token", description = "Prints an access token of a sample user.")
final class TokenCommand implements Callable<Integer> {
    @ParentCommand
    private RostrumCommand rostrum;

    @Parameters(paramLabel = "USER", description = "delegate-at, secretariat, another sample user, or partner-system")
    private String user;

    @Override
    public Integer call() {
        StackState state = StackState.read(rostrum.options().stateDirectory())
                .filter(written -> written.part(Part.KEYCLOAK).phase() == PartPhase.READY)
                .orElseThrow(() -> new StackException(
                        "There is no token to be had: the stack is down, or Keycloak is not ready yet. Start it with"
                                + " ./rostrum up -d, or see ./rostrum status"));
        int port = state.part(Part.KEYCLOAK).port();
        System.out.println(new Tokens("http://localhost:" + port + "/realms/rostrum").of(user));
        return 0;
    }
}
