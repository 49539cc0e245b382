package org.rostrum.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryTest {
    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isClosedToOtherUsers() throws Exception {
        Path state = folder.resolve("state");
        StateDirectory.open(state);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state)))
                .isEqualTo("rwx------");
    }

    @Test
    void isWipedWithAllInIt() throws Exception {
        Path state = folder.resolve("state");
        StateDirectory.open(state);
        Files.writeString(state.resolve("logs").resolve("part.log"), "text");
        StateDirectory.wipe(state);
        assertThat(state).doesNotExist();
    }

    @Test
    void isWipedWithoutWhatItsLinksLeadTo() throws Exception {
        Path program = Files.createDirectory(folder.resolve("program"));
        Files.writeString(program.resolve("file"), "text");
        Path state = folder.resolve("state");
        StateDirectory.open(state);
        Files.createSymbolicLink(state.resolve("link"), program);
        StateDirectory.wipe(state);
        assertThat(program.resolve("file")).exists();
    }

    @Test
    void isNeverAFolderOfSomethingElse() throws Exception {
        Path precious = Files.writeString(folder.resolve("precious"), "text");
        assertThatThrownBy(() -> StateDirectory.open(folder))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("ROSTRUM_STATE_DIR");
        assertThatThrownBy(() -> StateDirectory.wipe(folder))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("Did not delete");
        assertThat(precious).exists();
    }
}
