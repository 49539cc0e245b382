package org.rostrum.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of the CronJob that copies files of documents, run as it stands there, on folders of this test. */
class FileBackupTest {

    @TempDir
    private Path folder;

    private Path files;
    private Path backup;

    @BeforeEach
    void makeFolders() throws IOException {
        files = Files.createDirectories(folder.resolve("files"));
        backup = Files.createDirectories(folder.resolve("backup"));
        // What is under way is not a file yet.
        Files.writeString(Files.createDirectories(files.resolve("incoming")).resolve("half"), "hal");
    }

    @Test
    void copiesWhatIsNewAndRemovesNothing() throws Exception {
        Path first = keep("first");
        assertThat(backUp().exit()).isZero();
        assertThat(backup.resolve(first)).hasContent("first");

        Files.delete(files.resolve(first));
        Path second = keep("second");
        Kustomize.Output again = backUp();

        assertThat(again.exit()).isZero();
        assertThat(again.text()).isEqualTo("copied " + second + "\n");
        assertThat(backup.resolve(first)).hasContent("first");
        assertThat(backup.resolve(second)).hasContent("second");
        assertThat(backup.resolve("incoming")).doesNotExist();
    }

    @Test
    void failsAtAFileThatIsNotWhatItsNameSays() throws Exception {
        Path damaged = keep("as it was");
        Files.writeString(files.resolve(damaged), "as it is");

        Kustomize.Output output = backUp();

        assertThat(output.exit()).isNotZero();
        assertThat(output.text()).contains(damaged + " is not what its name says");
        assertThat(backup.resolve(damaged)).doesNotExist();
    }

    @Test
    void isContentWhereNoDocumentHasAFileYet() throws Exception {
        assertThat(backUp().exit()).isZero();
    }

    private Path keep(String text) throws Exception {
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes()));
        Path place = Path.of("content", sum.substring(0, 2), sum.substring(2));
        Files.createDirectories(files.resolve(place).getParent());
        Files.writeString(files.resolve(place), text);
        return place;
    }

    private Kustomize.Output backUp() throws IOException {
        String script = Kustomize.render("overlays/production").stream()
                .filter(manifest -> manifest.name().equals("document-files-backup")
                        && manifest.kind().equals("CronJob"))
                .findFirst()
                .orElseThrow()
                .at("/spec/jobTemplate/spec/template/spec/containers/0/args/0")
                .asText()
                .replace("/var/lib/rostrum/files", files.toString())
                .replace("/backup", backup.toString());
        return Kustomize.command("bash", "-euo", "pipefail", "-c", script);
    }
}
