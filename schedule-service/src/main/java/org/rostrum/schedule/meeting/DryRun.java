package org.rostrum.schedule.meeting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Does everything as in earnest and takes it back: what is tried answers as what is done, since it is the same. */
final class DryRun {

    private DryRun() {}

    static <T> T of(Supplier<T> effect) {
        AtomicReference<T> result = new AtomicReference<>();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                result.set(effect.get());
                throw new TakenBack();
            });
        } catch (TakenBack intended) {
            return result.get();
        }
        throw new IllegalStateException("A dry run was not taken back");
    }

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TakenBack() {
            super("a dry run ends", null, false, false);
        }
    }
}
