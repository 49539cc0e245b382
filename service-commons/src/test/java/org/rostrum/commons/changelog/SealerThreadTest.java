package org.rostrum.commons.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SealerThreadTest {

    private static final int PATIENCE_SECONDS = 60;

    @Test
    void goesOnAfterAnError() throws InterruptedException {
        BlockingQueue<String> passes = new LinkedBlockingQueue<>();
        SealerThread thread = new SealerThread(new ChangeSealer(null, null) {
            @Override
            Pass pass() {
                passes.add("a pass");
                throw new OutOfMemoryError("as for a state too large");
            }
        });
        thread.start(null);
        try {
            for (int pass = 0; pass < 2; pass++) {
                assertThat(passes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isNotNull();
            }
        } finally {
            thread.stop(null);
        }
    }

    @Test
    void goesOnAtOnceWhileMoreFollows() throws InterruptedException {
        BlockingQueue<Integer> passes = new LinkedBlockingQueue<>();
        SealerThread thread = new SealerThread(new ChangeSealer(null, null) {
            private int made;

            @Override
            Pass pass() {
                passes.add(++made);
                return new Pass(1, made % 3 != 0);
            }
        });
        thread.sealAll();
        assertThat(passes).containsExactly(1, 2, 3);
        thread.stop(null);
    }
}
