package org.rostrum.agenda.item;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.agenda.content.AgendaLimits;

/**
 * How a whole agenda is numbered, in the order of print.
 *
 * @param levels the style of each level from the top; left out DECIMAL, LETTER, ROMAN: 3, 3(a), 3(a)(i)
 */
public record NumberScheme(
        @Size(min = 1, max = AgendaLimits.LEVELS) List<@NotNull NumberStyle> levels) {

    public NumberScheme {
        levels =
                Objects.requireNonNullElse(levels, List.of(NumberStyle.DECIMAL, NumberStyle.LETTER, NumberStyle.ROMAN));
    }

    /** @param level from 1 @param n from 1 @throws RuntimeException 422 where the scheme has no such number */
    String mark(int level, int n) {
        if (level > levels.size()) {
            throw AgendaProblem.NUMBERS_EXHAUSTED
                    .because("The scheme has %d levels, and the agenda has more. Name a style for each."
                            .formatted(levels.size()))
                    .with("level", level)
                    .build();
        }
        NumberStyle style = levels.get(level - 1);
        return style.of(n).orElseThrow(() -> AgendaProblem.NUMBERS_EXHAUSTED
                .because("%s has no number for the %dth item of a level. Take another style.".formatted(style, n))
                .with("level", level)
                .with("style", style)
                .build());
    }
}
