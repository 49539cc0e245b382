package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rostrum.agenda.importing.reading.plan.ImportWarning;
import org.rostrum.agenda.importing.reading.plan.SourceLine;
import org.rostrum.agenda.importing.reading.plan.WarningCode;

/** What the readers of one document have taken in and what struck them. A line nobody claims is unread. */
final class ReadingLog {
    /** A document with more oddities of one kind than this is told so once instead of line by line. */
    static final int WARNINGS_OF_A_KIND = 200;

    private final SourceText source;
    private final BitSet claimed = new BitSet();
    private final List<SourceLine> headings = new ArrayList<>();
    private final List<ImportWarning> warnings = new ArrayList<>();
    private final Map<WarningCode, Integer> counts = new EnumMap<>(WarningCode.class);

    ReadingLog(SourceText source) {
        this.source = source;
    }

    /** Marks lines as being in the plan. */
    void claim(int first, int last) {
        claimed.set(first, last + 1);
    }

    void claim(Block block) {
        claim(block.firstLine(), block.lastLine());
    }

    /** Keeps a heading that only divides the document. */
    void heading(Block block) {
        claim(block);
        headings.add(new SourceLine(block.firstLine(), block.text()));
    }

    void warn(int line, WarningCode code, String message) {
        if (counts.merge(code, 1, Integer::sum) <= WARNINGS_OF_A_KIND) {
            warnings.add(new ImportWarning(Math.max(1, line), code.code(), message));
        }
    }

    List<SourceLine> headings() {
        return headings.stream()
                .sorted(Comparator.comparingInt(SourceLine::line))
                .toList();
    }

    List<ImportWarning> warnings() {
        List<ImportWarning> all = new ArrayList<>(warnings);
        counts.forEach((code, count) -> {
            if (count > WARNINGS_OF_A_KIND) {
                all.add(new ImportWarning(
                        source.size(),
                        WarningCode.WARNINGS_LEFT_OUT.code(),
                        "There are %d more warnings '%s' than are listed; correct those listed and import again."
                                .formatted(count - WARNINGS_OF_A_KIND, code.code())));
            }
        });
        all.sort(Comparator.comparingInt(ImportWarning::line));
        return all;
    }

    List<SourceLine> unread() {
        List<SourceLine> unread = new ArrayList<>();
        for (int line = 1; line <= source.size(); line++) {
            if (!claimed.get(line) && !source.blank(line)) {
                unread.add(new SourceLine(line, source.line(line)));
            }
        }
        return unread;
    }
}
