package org.rostrum.web.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rostrum.web.testing.SetTime;

class VerifiedTokensTest {

    private final SetTime time = new SetTime();
    private final VerifiedTokens<String> tokens = new VerifiedTokens<>(100, time);

    @Test
    void knowsATokenByItsExactText() {
        tokens.add("Bearer a.b.c", "1", in(300), "somebody");
        assertThat(tokens.find("Bearer a.b.c")).isEqualTo("somebody");
        assertThat(tokens.find("Bearer a.b.C")).isNull();
        assertThat(tokens.find("Bearer a.b.c ")).isNull();
    }

    @Test
    void knowsNoTokenAfterItsExpiry() {
        tokens.add("a", "1", in(30), "somebody");
        time.pass(Duration.ofMillis(29_999));
        assertThat(tokens.find("a")).isNotNull();
        time.pass(Duration.ofMillis(1));
        assertThat(tokens.find("a")).isNull();
    }

    @Test
    void doesNotKeepWhatPassedOnlyForTheSkewOfTheClocks() {
        tokens.add("a", "1", in(-3), "somebody");
        assertThat(tokens.find("a")).isNull();
    }

    @Test
    void knowsNoTokenForLongerThanAMinute() {
        tokens.add("a", "1", in(3_600), "somebody");
        time.pass(Duration.ofSeconds(59));
        assertThat(tokens.find("a")).isNotNull();
        time.pass(Duration.ofSeconds(2));
        assertThat(tokens.find("a")).isNull();
    }

    @Test
    void forgetsAllWhenTheRealmHasAnotherKey() {
        tokens.add("a", "1", in(300), "a");
        tokens.add("b", "1", in(300), "b");
        assertThat(tokens.find("a")).isNotNull();
        assertThat(tokens.knowsKey("2")).isFalse();
        tokens.add("c", "2", in(300), "c");
        assertThat(tokens.knowsKey("2")).isTrue();
        assertThat(tokens.find("a")).isNull();
        assertThat(tokens.find("b")).isNull();
        assertThat(tokens.find("c")).isNotNull();
        // Both keys are known now, as while a realm has two.
        tokens.add("a", "1", in(300), "a");
        assertThat(tokens.find("c")).isNotNull();
    }

    @Test
    void keepsNoMoreThanItMay() {
        for (int i = 0; i < 10_000; i++) {
            tokens.add("token " + i, "1", in(300), "somebody");
        }
        assertThat(tokens.size()).isLessThanOrEqualTo(100);
    }

    private Instant in(int seconds) {
        return time.instant().plusSeconds(seconds);
    }
}
