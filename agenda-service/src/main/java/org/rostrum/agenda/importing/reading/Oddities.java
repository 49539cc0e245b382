package org.rostrum.agenda.importing.reading;

import java.util.List;
import org.rostrum.agenda.importing.reading.plan.PlannedLink;
import org.rostrum.agenda.importing.reading.plan.WarningCode;

/** Oddities of the writing itself, wherever they stand. */
final class Oddities {
    private Oddities() {}

    static void warn(SourceText source, List<Block> blocks, ReadingLog log) {
        for (Block block : blocks) {
            emptyLinks(block, log);
        }
        quotationMarks(source, log);
    }

    private static void emptyLinks(Block block, ReadingLog log) {
        List<PlannedLink> empty = block.inline().links().stream()
                .filter(link -> link.target().isEmpty() || link.target().equals("#"))
                .toList();
        if (!empty.isEmpty()) {
            log.warn(
                    block.firstLine(),
                    WarningCode.EMPTY_LINK_TARGET,
                    "The link of \"%s\" leads nowhere; its text was kept."
                            .formatted(empty.getFirst().text()));
        }
    }

    private static void quotationMarks(SourceText source, ReadingLog log) {
        int straight = 0;
        int curly = 0;
        for (int line = 1; line <= source.size() && (straight == 0 || curly == 0); line++) {
            String text = source.line(line);
            straight = straight == 0 && text.indexOf('"') >= 0 ? line : straight;
            curly = curly == 0 && (text.indexOf('“') >= 0 || text.indexOf('”') >= 0) ? line : curly;
        }
        if (straight > 0 && curly > 0) {
            log.warn(
                    Math.max(straight, curly),
                    WarningCode.MIXED_QUOTATION_MARKS,
                    "Quotation marks are curly from line %d and straight from line %d; each was kept as it is."
                            .formatted(curly, straight));
        }
    }
}
