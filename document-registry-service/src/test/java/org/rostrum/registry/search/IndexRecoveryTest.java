package org.rostrum.registry.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.commons.changelog.ChangeFeed;
import org.rostrum.registry.RegistryTest;
import org.rostrum.registry.document.DocumentFilter;
import org.rostrum.registry.document.DocumentLists;
import org.rostrum.registry.document.DocumentOrder;
import org.rostrum.registry.document.ListPosition;

/** What becomes of an index whose files, or whose database, are not as it left them. Here is one beside the service's. */
@QuarkusTest
class IndexRecoveryTest extends RegistryTest {

    private static final String WORD = "perspicuity";

    @Inject
    DocumentLists documents;

    @Inject
    ChangeFeed changes;

    @TempDir
    Path folder;

    private final String symbol = newSeries() + "/2023/1";
    private IndexKeeper keeper;

    @BeforeEach
    void anIndexThatHasADocument() {
        start();
        await().ignoreExceptions().untilAsserted(() -> assertThat(found()).isNotNull());
        enter(symbol, "{\"title\": {\"en\": \"A report of " + WORD + "\"}}");
        awaitFound();
    }

    @AfterEach
    void end() throws InterruptedException {
        if (keeper != null) {
            stop();
        }
        removeAnyOf(symbol);
    }

    @Test
    void goesOnFromWhereItStood() throws Exception {
        stop();
        emptyButTold(position -> position);
        start();
        await().ignoreExceptions().untilAsserted(() -> assertThat(found()).isEmpty());
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"author\": \"Somebody\"}")
                .patch(documentOf(symbol))
                .then()
                .statusCode(200);
        awaitFound();
    }

    @Test
    void isBuiltWhereThereIsNone() throws Exception {
        stop();
        files().forEach(IndexRecoveryTest::delete);
        startAndFind();
    }

    @Test
    void isBuiltAnewWhereOneOfItsFilesIsGone() throws Exception {
        for (int number = 0; number < filesOfIndex().size(); number++) {
            stop();
            delete(filesOfIndex().get(number));
            startAndFind();
        }
    }

    @Test
    void isBuiltAnewWhereOneOfItsFilesWasCutShort() throws Exception {
        for (int part : new int[] {0, 2}) {
            for (int number = 0; number < filesOfIndex().size(); number++) {
                stop();
                Path file = filesOfIndex().get(number);
                try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    bytes.truncate(part == 0 ? 0 : bytes.size() / part);
                }
                startAndFind();
            }
        }
    }

    @Test
    void isBuiltAnewWhereItsPositionIsPastTheLog() throws Exception {
        stop();
        emptyButTold(told -> with(told, "sequence", Long.toString(changes.last() + 1_000)));
        startAndFind();
    }

    @Test
    void isBuiltAnewWhereTheLogIsAnother() throws Exception {
        stop();
        emptyButTold(told -> with(told, "change", "0192d3a0-0000-7000-8000-000000000000"));
        startAndFind();
    }

    @Test
    void isBuiltAnewWhereItIsOfAnotherFormat() throws Exception {
        stop();
        emptyButTold(told -> with(told, "format", "0"));
        startAndFind();
        stop();
        emptyButTold(told -> Map.of());
        startAndFind();
    }

    @Test
    void forgetsWhatWasRemovedWhileNobodyFollowed() throws Exception {
        stop();
        removeAnyOf(symbol);
        start();
        await().ignoreExceptions().untilAsserted(() -> assertThat(found()).isEmpty());
    }

    @Test
    void isHeldByOneProcess() {
        IndexKeeper second = keeper();
        assertThatThrownBy(() -> second.start(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Another process uses the index in " + folder)
                .hasMessageContaining("rostrum.registry.index-directory");
    }

    @Test
    void saysThatItIsNotWritableWhereItIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        IndexKeeper misplaced =
                new IndexKeeper(new IndexFolder(Optional.of(file)), new IndexFollower(changes, documents));
        assertThatThrownBy(() -> misplaced.start(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void restsWhereTheNewIndexCannotBeWrittenEither() {
        List<String> builds = new ArrayList<>();
        IndexKeeper broken = new IndexKeeper(new IndexFolder(Optional.empty()), new IndexFollower(changes, documents) {
            @Override
            boolean keepUp() throws IOException {
                builds.add("a build");
                throw new IOException("No space left on device");
            }
        });
        broken.keepUp();
        broken.keepUp();
        for (int pass = 0; pass < IndexKeeper.PASSES_TO_REST; pass++) {
            broken.keepUp();
        }
        assertThat(builds).hasSize(2);
        broken.keepUp();
        assertThat(builds).hasSize(3);
    }

    @Test
    void triesAgainAfterAnError() {
        List<String> passes = new ArrayList<>();
        IndexKeeper poor = new IndexKeeper(new IndexFolder(Optional.empty()), new IndexFollower(changes, documents) {
            @Override
            boolean keepUp() {
                passes.add("a pass");
                throw new OutOfMemoryError("as for titles too long");
            }
        });
        poor.keepUp();
        poor.keepUp();
        assertThat(passes).hasSize(2);
    }

    @Test
    void answersNoWordsBeforeItIsCompleteAndSaysWhenToAskAgain() {
        assertThatThrownBy(() -> found(keeper())).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(503);
            assertThat(problem.getHeaders()).containsEntry("Retry-After", 2);
        });
        assertThat(keeper().count(new DocumentFilter(), null)).isEmpty();
    }

    private IndexKeeper keeper() {
        return new IndexKeeper(new IndexFolder(Optional.of(folder)), new IndexFollower(changes, documents));
    }

    private void start() {
        keeper = keeper();
        keeper.start(null);
    }

    private void stop() throws InterruptedException {
        keeper.stop(null);
        keeper = null;
    }

    private void startAndFind() {
        start();
        awaitFound();
    }

    private void awaitFound() {
        await().ignoreExceptions().untilAsserted(() -> assertThat(found()).contains(symbol));
    }

    private List<String> found() {
        return found(keeper);
    }

    private static List<String> found(IndexKeeper keeper) {
        return keeper
                .search(
                        WordQuery.of(SoughtWords.in(WORD), Set.of(), new DocumentFilter()),
                        DocumentOrder.RELEVANCE,
                        null,
                        100)
                .found()
                .stream()
                .map(ListPosition::symbol)
                .toList();
    }

    /** Takes the documents out of the index, so that finding one shows that it was read from the database. */
    private void emptyButTold(UnaryOperator<Map<String, String>> telling) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                TitleIndex index = new TitleIndex(directory)) {
            Map<String, String> told = index.committed();
            assertThat(told).containsKeys("format", "sequence", "change");
            index.clear();
            index.commit(telling.apply(told));
        }
    }

    private static Map<String, String> with(Map<String, String> told, String key, String value) {
        var changed = new HashMap<>(told);
        changed.put(key, value);
        return changed;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        }
    }

    private List<Path> filesOfIndex() throws IOException {
        return files().stream().filter(file -> !file.endsWith("write.lock")).toList();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
