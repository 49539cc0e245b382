package org.rostrum.commons.sharedcommit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LanesTest {

    private static final String SUBJECT = "one meeting";

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<List<Integer>> taken = Collections.synchronizedList(new ArrayList<>());
    private Lanes<Integer> lanes;

    @AfterEach
    void end() throws InterruptedException {
        released.countDown();
        lanes.close(60);
    }

    @Test
    void takesTogetherWhatCameWhileItWasAtWorkInTheOrderInWhichItCame() throws InterruptedException {
        lanes = new Lanes<>("test", 4, 100, 3, this::work);
        lanes.offer(SUBJECT, 0);
        begun.await();
        IntStream.rangeClosed(1, 7).forEach(i -> lanes.offer(SUBJECT, i));
        assertThat(lanes.waiting()).isEqualTo(7);
        released.countDown();
        assertThat(lanes.close(60)).isTrue();
        assertThat(taken).containsExactly(List.of(0), List.of(1, 2, 3), List.of(4, 5, 6), List.of(7));
    }

    @Test
    void hasNoPlaceForMoreThanItsQueueHolds() throws InterruptedException {
        lanes = new Lanes<>("test", 1, 2, 64, this::work);
        lanes.offer(SUBJECT, 0);
        begun.await();
        assertThat(lanes.offer(SUBJECT, 1)).isTrue();
        assertThat(lanes.offer(SUBJECT, 2)).isTrue();
        assertThat(lanes.offer(SUBJECT, 3)).isFalse();
        released.countDown();
        assertThat(lanes.close(60)).isTrue();
        assertThat(taken).containsExactly(List.of(0), List.of(1, 2));
    }

    @Test
    void goesOnAfterWorkThatFails() throws InterruptedException {
        lanes = new Lanes<>("test", 1, 10, 1, one -> {
            taken.add(one);
            if (one.contains(0)) {
                throw new IllegalStateException("as the test wants it");
            }
        });
        lanes.offer(SUBJECT, 0);
        lanes.offer(SUBJECT, 1);
        assertThat(lanes.close(60)).isTrue();
        assertThat(taken).containsExactly(List.of(0), List.of(1));
    }

    @Test
    void takesNothingMoreOnceItIsClosed() throws InterruptedException {
        lanes = new Lanes<>("test", 1, 10, 64, this::work);
        released.countDown();
        assertThat(lanes.close(60)).isTrue();
        assertThat(lanes.offer(SUBJECT, 0)).isFalse();
        assertThat(lanes.waiting()).isZero();
        assertThat(taken).isEmpty();
    }

    private void work(List<Integer> together) {
        taken.add(List.copyOf(together));
        begun.countDown();
        try {
            released.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
