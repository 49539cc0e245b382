package org.rostrum.web.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class UnknownKeysTest {

    private final UnknownKeys keys = new UnknownKeys("known"::equals);
    private final List<String> begun = new ArrayList<>();
    private final CompletableFuture<String> first = new CompletableFuture<>();

    @Test
    void letsTheSecondWaitForTheFirst() {
        CompletableFuture<String> one = checked("one", first);
        CompletableFuture<String> two = checked("two", CompletableFuture.completedFuture("two is good"));
        assertThat(begun).containsExactly("one");
        first.complete("one is good");
        assertThat(one).isCompletedWithValue("one is good");
        assertThat(two).isCompletedWithValue("two is good");
    }

    @Test
    void letsThoseWhoWaitedGoTogether() {
        checked("one", first);
        checked("two", new CompletableFuture<>());
        checked("three", new CompletableFuture<>());
        first.complete("one is good");
        assertThat(begun).containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    void goesOnWhenTheFirstIsRefusedOrGivesUp() {
        CompletableFuture<String> one = checked("one", first);
        CompletableFuture<String> two = checked("two", CompletableFuture.completedFuture("two is good"));
        first.completeExceptionally(new IllegalStateException("refused"));
        assertThat(one).isCompletedExceptionally();
        assertThat(two).isCompletedWithValue("two is good");

        CompletableFuture<String> three = checked("three", new CompletableFuture<>());
        CompletableFuture<String> four = checked("four", CompletableFuture.completedFuture("four is good"));
        assertThat(four).isNotDone();
        three.cancel(true);
        assertThat(four).isCompletedWithValue("four is good");
    }

    @Test
    void letsNobodyElseWait() {
        checked("one", first);
        checked("known", "two", new CompletableFuture<>());
        checked("", "three", new CompletableFuture<>());
        assertThat(begun).containsExactly("one", "two", "three");
    }

    private CompletableFuture<String> checked(String name, CompletableFuture<String> result) {
        return checked("next", name, result);
    }

    private CompletableFuture<String> checked(String keyId, String name, CompletableFuture<String> result) {
        return keys.check(keyId, () -> {
                    begun.add(name);
                    return Uni.createFrom().completionStage(result);
                })
                .subscribeAsCompletionStage();
    }
}
