package org.rostrum.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.rostrum.gateway.GatewaySettings;
import org.rostrum.web.testing.SetTime;

class BreakerTest {

    private static final Exception NO_ANSWER = new TimeoutException("no answer");

    private static final Duration MORE_THAN_THE_REST = Duration.ofMillis(3_001);

    private final SetTime time = new SetTime();
    private final Breaker breaker = new Breaker("a service", new FourOfTen(), Duration.ofSeconds(30), time);

    @Test
    void staysClosedWhileTooLittleHasHappened() {
        fail(3);
        assertThat(breaker.attempt()).isNotNull();
    }

    @Test
    void opensWhenHalfOfEnoughExchangesFailed() {
        answer(2);
        fail(2);
        assertThat(breaker.attempt()).isNull();
    }

    @Test
    void staysClosedWhenFewerThanHalfFailed() {
        answer(3);
        fail(2);
        assertThat(breaker.attempt()).isNotNull();
    }

    @Test
    void forgetsWhatIsLongAgo() {
        fail(3);
        time.pass(Duration.ofSeconds(11));
        fail(1);
        assertThat(breaker.attempt()).isNotNull();
    }

    @Test
    void countsNothingThatSaysNothingAboutTheService() {
        for (int i = 0; i < 100; i++) {
            breaker.attempt().abandoned();
        }
        assertThat(breaker.attempt()).isNotNull();
    }

    @Test
    void countsOnlyTheFirstThatIsSaidOfAnExchange() {
        for (int i = 0; i < 4; i++) {
            Breaker.Attempt attempt = breaker.attempt();
            attempt.answered();
            attempt.failed(NO_ANSWER);
            attempt.abandoned();
        }
        assertThat(breaker.attempt()).isNotNull();
    }

    @Test
    void triesAFewAfterTheRestAndNoMore() {
        fail(4);
        time.pass(Duration.ofSeconds(3));
        assertThat(breaker.attempt()).isNull();
        time.pass(Duration.ofMillis(1));
        assertThat(breaker.attempt()).isNotNull();
        assertThat(breaker.attempt()).isNotNull();
        assertThat(breaker.attempt()).isNull();
    }

    @Test
    void closesWhenTheTriesAreAnsweredAndRestsAgainWhenNot() {
        fail(4);
        time.pass(MORE_THAN_THE_REST);
        fail(2);
        assertThat(breaker.attempt()).isNull();
        time.pass(MORE_THAN_THE_REST);
        answer(2);
        answer(10);
    }

    @Test
    void makesRoomForAnotherTryWhenOneIsAbandoned() {
        fail(4);
        time.pass(MORE_THAN_THE_REST);
        for (int i = 0; i < 10; i++) {
            breaker.attempt().abandoned();
        }
        answer(2);
        answer(10);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.attempt().failed(NO_ANSWER);
        }
    }

    private void answer(int times) {
        for (int i = 0; i < times; i++) {
            breaker.attempt().answered();
        }
    }

    private record FourOfTen() implements GatewaySettings.Breaker {
        @Override
        public Duration window() {
            return Duration.ofSeconds(10);
        }

        @Override
        public int minimumExchanges() {
            return 4;
        }

        @Override
        public int failurePercent() {
            return 50;
        }

        @Override
        public Duration rest() {
            return Duration.ofSeconds(3);
        }

        @Override
        public int trials() {
            return 2;
        }
    }
}
