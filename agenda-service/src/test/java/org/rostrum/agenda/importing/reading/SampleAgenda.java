package org.rostrum.agenda.importing.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.rostrum.agenda.importing.reading.plan.ImportPlan;
import org.rostrum.agenda.importing.reading.plan.ImportWarning;
import org.rostrum.agenda.importing.reading.plan.PlannedItem;

/** The annotated provisional agenda of 2023, and ways to look into a plan. */
final class SampleAgenda {
    static final String TEXT = text();
    static final ImportPlan PLAN = AgendaReader.read(TEXT);

    private SampleAgenda() {}

    private static String text() {
        try {
            return Files.readString(Path.of("../samples/annotated-provisional-agenda-2023.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PlannedItem item(ImportPlan plan, String number) {
        return items(plan).stream()
                .filter(item -> item.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no item " + number));
    }

    static List<PlannedItem> items(ImportPlan plan) {
        List<PlannedItem> all = new ArrayList<>();
        collect(plan.agenda().items(), all);
        return all;
    }

    private static void collect(List<PlannedItem> items, List<PlannedItem> all) {
        for (PlannedItem item : items) {
            all.add(item);
            collect(item.items(), all);
        }
    }

    static List<Integer> lines(ImportPlan plan, String code) {
        return plan.warnings().stream()
                .filter(warning -> warning.code().equals(code))
                .map(ImportWarning::line)
                .toList();
    }

    static <T> T one(List<T> all, Predicate<T> which) {
        List<T> found = all.stream().filter(which).toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one, found " + found);
        }
        return found.getFirst();
    }
}
