package org.rostrum.commons.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void showsNoNextPageWhereTheRowsJustFit() {
        assertThat(Page.cut(List.of(1, 2), 2, String::valueOf).next()).isNull();
    }

    @Test
    void leavesOutTheSurplusRowAndContinuesAfterTheLastShown() {
        Page<Integer> page = Page.cut(List.of(1, 2, 3), 2, String::valueOf);
        assertThat(page.data()).containsExactly(1, 2);
        assertThat(new Cursor(page.next()).position()).isEqualTo("2");
    }

    @Property
    void readsEveryCursorItGave(@ForAll String position) {
        String wellFormed = new String(
                position.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Cursor.after(wellFormed).position()).isEqualTo(wellFormed);
    }

    @Test
    void refusesACursorItDidNotGive() {
        for (String forged : List.of("!!", "YQ==", "YR", "bm9ib2R5")) {
            assertThatExceptionOfType(HttpProblem.class)
                    .isThrownBy(() -> new Cursor(forged).position(UUID::fromString))
                    .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(400));
        }
    }
}
