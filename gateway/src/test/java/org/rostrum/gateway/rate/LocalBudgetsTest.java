package org.rostrum.gateway.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rostrum.gateway.rate.Policy.Payer;
import org.rostrum.gateway.route.RouteClass;

class LocalBudgetsTest {

    private final Time time = new Time();
    private final LocalBudgets budgets =
            new LocalBudgets(Policy.of(Payer.USER, RouteClass.FILE, Quota.of("3/1m")), 1_000, time);

    @Test
    void grantsTheQuotaAtOnceAndNoMore() {
        assertThat(take("a").remaining()).isEqualTo(2);
        assertThat(take("a").granted()).isTrue();
        assertThat(take("a").granted()).isTrue();
        Allowance refused = take("a");
        assertThat(refused.granted()).isFalse();
        assertThat(refused.waitSeconds()).isEqualTo(20);
    }

    @Test
    void givesTheQuotaBackEvenly() {
        exhaust("a");
        time.pass(Duration.ofMillis(19_999));
        assertThat(take("a").granted()).isFalse();
        time.pass(Duration.ofMillis(1));
        assertThat(take("a").granted()).isTrue();
        assertThat(take("a").granted()).isFalse();
    }

    @Test
    void savesNothingUpBeyondTheQuota() {
        exhaust("a");
        time.pass(Duration.ofHours(5));
        exhaust("a");
        assertThat(take("a").granted()).isFalse();
    }

    @Test
    void countsEachPayerForItself() {
        exhaust("a");
        assertThat(take("a").granted()).isFalse();
        assertThat(take("b").granted()).isTrue();
    }

    @Test
    void givesBackWhatWasTakenInVain() {
        exhaust("a");
        budgets.giveBack("a");
        assertThat(take("a").granted()).isTrue();
        assertThat(take("a").granted()).isFalse();
        budgets.giveBack("nobody");
    }

    @Test
    void keepsNoMorePayersThanItMay() {
        for (int i = 0; i < 100_000; i++) {
            budgets.take("payer " + i);
        }
        assertThat(budgets.payers()).isLessThanOrEqualTo(1_000);
    }

    @Test
    void forgetsWhoeverIsFullAgain() {
        exhaust("a");
        time.pass(Duration.ofSeconds(61));
        assertThat(budgets.payers()).isZero();
    }

    @Test
    void tellsTheNumbersAsTheHeadersDo() {
        Allowance allowance = take("a");
        assertThat(allowance.policy().described()).isEqualTo("\"user-file\";q=3;w=60");
        assertThat(allowance.described()).isEqualTo("\"user-file\";r=2;t=20");
    }

    private Allowance take(String payer) {
        return budgets.take(payer).result();
    }

    private void exhaust(String payer) {
        for (int i = 0; i < 3; i++) {
            assertThat(take(payer).granted()).isTrue();
        }
    }

    private static final class Time implements TimeMeter {
        private long nanoseconds = Duration.ofDays(1).toNanos();

        void pass(Duration time) {
            nanoseconds += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanoseconds;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
