package org.rostrum.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.localstack.StackState.PartPhase;
import org.rostrum.localstack.StackState.PartState;
import org.rostrum.localstack.StackState.Phase;

class StackStateTest {
    @TempDir
    private Path folder;

    @Test
    void isReadAsItWasWritten() {
        StackState state = StackState.beginning(ProcessIdentity.ofThisProcess(), options())
                .with(Part.AGENDA, new PartState(PartPhase.CRASHED, 8081, new ProcessIdentity(4711, 12), 137))
                .with(Phase.READY);
        state.write(folder);
        assertThat(StackState.read(folder)).contains(state);
    }

    @Test
    void listsTheParts() {
        StackState state = StackState.beginning(ProcessIdentity.ofThisProcess(), options());
        state.write(folder);
        assertThat(StackState.read(folder).orElseThrow().parts().keySet())
                .containsExactlyElementsOf(
                        Arrays.stream(Part.values()).map(Part::label).toList());
    }

    @Test
    void isEmptyWhereNoStackWasStarted() {
        assertThat(StackState.read(folder)).isEmpty();
    }

    @Test
    void isEmptyOnceForgotten() {
        StackState.beginning(ProcessIdentity.ofThisProcess(), options()).write(folder);
        StackState.forget(folder);
        assertThat(StackState.read(folder)).isEmpty();
    }

    @Test
    void namesTheFileThatCannotBeRead() throws Exception {
        Files.writeString(folder.resolve("stack.json"), "{");
        assertThatThrownBy(() -> StackState.read(folder))
                .isInstanceOf(StackException.class)
                .hasMessageContaining(folder.resolve("stack.json").toString());
    }

    private StackOptions options() {
        return StackOptions.fromEnvironment(folder, Map.of());
    }
}
