package org.rostrum.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.gateway.route.RequestTarget.CanonicalPath;
import org.rostrum.gateway.route.RequestTarget.Refused;

class RequestTargetTest {

    @Test
    void readsPlainPathAsItsSegments() {
        assertThat(RequestTarget.of("/v1/sessions?limit=5&cursor=a%3Db"))
                .isEqualTo(new CanonicalPath(List.of("v1", "sessions"), Set.of()));
    }

    @Test
    void readsEncodedSlashAsSlashAndRemembersIt() {
        assertThat(RequestTarget.of("/v1/documents/CAC%2FCOSP%2fEG.1/2023"))
                .isEqualTo(new CanonicalPath(List.of("v1", "documents", "CAC", "COSP", "EG.1", "2023"), Set.of(3, 4)));
    }

    @Test
    void readsEscapedLettersAsLetters() {
        assertThat(RequestTarget.of("/v1/%73essions/%C3%A9t%c3%a9"))
                .isEqualTo(new CanonicalPath(List.of("v1", "sessions", "été"), Set.of()));
    }

    @Test
    void keepsSymbolWithAsteriskParenthesesAndColon() {
        assertThat(RequestTarget.of("/v1/documents/A/78/L.1*:issue"))
                .isEqualTo(new CanonicalPath(List.of("v1", "documents", "A", "78", "L.1*:issue"), Set.of()));
        assertThat(RequestTarget.of("/v1/agendas/1/items/3(a)(i)")).isInstanceOf(CanonicalPath.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/sessions;x=1 | ';'",
                "/v1/sessions%3Bx=1 | ';'",
                "/v1/sessions%3bx=1 | ';'",
                "/v1\\sessions | '\\'",
                "/v1%5Csessions | '\\'",
                "/v1%5csessions | '\\'",
                "/v1/sessions%00 | control",
                "/v1/sessions%0d%0aX:1 | control",
                "/v1/sessions%7F | control",
                "/v1/sessions%C2%85 | control",
                "/v1/./sessions | dot segment",
                "/v1/../q/metrics | dot segment",
                "/v1/%2e%2E/q/metrics | dot segment",
                "/v1/.%2e/q/metrics | dot segment",
                "/v1/documents/A%2F..%2FB | dot segment",
                "/v1/.. | dot segment",
                "/v1/documents/A%252FB | twice",
                "/v1/%25%32%65/x | twice",
                "//v1/sessions | empty segment",
                "/v1//sessions | empty segment",
                "/v1/documents/A%2F%2FB | encoded slash",
                "/v1/documents/%2FA | encoded slash",
                "/v1/documents/A%2F | encoded slash",
                "/v1/sessions% | two hexadecimal digits",
                "/v1/sessions%4 | two hexadecimal digits",
                "/v1/sessions%zz | two hexadecimal digits",
                "/v1/sessions%C0%AF | UTF-8",
                "/v1/sessions%FF | UTF-8",
                "/v1/sessions?q=%zz | two hexadecimal digits",
                "/v1/sessions#x | '#'",
                "/v1/{id} | '{'",
                "/v1/sessions?q=\"a\" | '\"'",
                "http://localhost/v1/sessions | begins with '/'",
                "* | begins with '/'",
            })
    void refusesTargetThatCouldBeReadInTwoWays(String target, String reason) {
        assertThat(RequestTarget.of(target))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/a b", "/v1/a\tb", "/v1/a\u0000b", "/v1/\u00e9", "/v1/a?b=\u0001"})
    void refusesCharactersThatMustBeEncoded(String target) {
        assertThat(RequestTarget.of(target)).isInstanceOf(Refused.class);
    }
}
