package org.rostrum.gateway.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rostrum.gateway.SetTime;

class VerifiedTokensTest {

    private final SetTime time = new SetTime();
    private final VerifiedTokens tokens = new VerifiedTokens(100, time);

    @Test
    void knowsATokenByItsExactText() {
        Caller caller = caller(300);
        tokens.add("Bearer a.b.c", "1", caller);
        assertThat(tokens.find("Bearer a.b.c")).isSameAs(caller);
        assertThat(tokens.find("Bearer a.b.C")).isNull();
        assertThat(tokens.find("Bearer a.b.c ")).isNull();
    }

    @Test
    void knowsNoTokenAfterItsExpiry() {
        tokens.add("a", "1", caller(30));
        time.pass(Duration.ofMillis(29_999));
        assertThat(tokens.find("a")).isNotNull();
        time.pass(Duration.ofMillis(1));
        assertThat(tokens.find("a")).isNull();
    }

    @Test
    void knowsNoTokenForLongerThanAMinute() {
        tokens.add("a", "1", caller(3_600));
        time.pass(Duration.ofSeconds(59));
        assertThat(tokens.find("a")).isNotNull();
        time.pass(Duration.ofSeconds(2));
        assertThat(tokens.find("a")).isNull();
    }

    @Test
    void forgetsAllWhenTheRealmHasAnotherKey() {
        tokens.add("a", "1", caller(300));
        tokens.add("b", "1", caller(300));
        assertThat(tokens.find("a")).isNotNull();
        tokens.add("c", "2", caller(300));
        assertThat(tokens.find("a")).isNull();
        assertThat(tokens.find("b")).isNull();
        assertThat(tokens.find("c")).isNotNull();
        // Both keys are known now, as while a realm has two.
        tokens.add("a", "1", caller(300));
        assertThat(tokens.find("c")).isNotNull();
    }

    @Test
    void keepsNoMoreThanItMay() {
        for (int i = 0; i < 10_000; i++) {
            tokens.add("token " + i, "1", caller(300));
        }
        assertThat(tokens.size()).isLessThanOrEqualTo(100);
    }

    private Caller caller(int seconds) {
        return new Caller("somebody", "program", time.instant().plusSeconds(seconds));
    }
}
