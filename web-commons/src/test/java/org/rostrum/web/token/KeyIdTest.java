package org.rostrum.web.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyIdTest {

    @Test
    void readsItFromTheHeader() {
        String token = encoded("{\"alg\":\"RS256\",\"kid\":\"k1\"}") + ".e30.c2ln";
        assertThat(KeyId.of(token)).isEqualTo("k1");
        assertThat(KeyId.ofCredentials("Bearer " + token)).isEqualTo("k1");
        assertThat(KeyId.ofCredentials("bearer " + token)).isEqualTo("k1");
        assertThat(KeyId.ofCredentials("Basic " + token)).isEmpty();
        assertThat(KeyId.ofCredentials(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "garbage", "a.b.c", "?.b.c", "e30.e30.c2ln", "WzFd.e30.c2ln", "eyJraWQiOjF9.e30.c2ln"})
    void findsNoneInAnythingElse(String token) {
        assertThat(KeyId.of(token)).isEmpty();
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
