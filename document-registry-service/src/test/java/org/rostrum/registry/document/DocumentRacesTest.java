package org.rostrum.registry.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.rostrum.registry.RegistryTest;

@QuarkusTest
class DocumentRacesTest extends RegistryTest {

    @Test
    void letsOneOfManyEnterADocumentAndTellsTheOthersThatItIsThere() throws Exception {
        for (int round = 0; round < 5; round++) {
            String symbol = newSeries() + "/2023/1";
            Callable<Integer> client = () -> as("secretariat")
                    .header("If-None-Match", "*")
                    .body("{}")
                    .put(documentOf(symbol))
                    .statusCode();
            List<Integer> answers = new ArrayList<>();
            try (var threads = Executors.newFixedThreadPool(8)) {
                for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(8, client))) {
                    answers.add(answer.get());
                }
            }
            assertThat(answers).containsOnlyOnce(201).containsOnly(201, 412);
        }
    }

    @Test
    void letsOneOfManyReplaceAVersion() throws Exception {
        String symbol = newSeries() + "/2023/1";
        String tag = enter(symbol, "{}");
        Callable<Integer> client = () -> as("secretariat")
                .header("If-Match", tag)
                .body("{\"author\": \"Thread " + Thread.currentThread().threadId() + "\"}")
                .put(documentOf(symbol))
                .statusCode();
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(8, client))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
    }
}
