package org.rostrum.agenda.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rostrum.agenda.content.AgendaView;
import org.rostrum.agenda.content.AgendaView.ItemView;
import org.rostrum.agenda.diff.Change.Action;
import org.rostrum.agenda.diff.Change.Thing;
import org.rostrum.agenda.text.RichText;
import org.rostrum.commons.text.Language;

/** The changes as people read them: by item, each with its words. */
public record DiffText(long from, long to, List<Section> sections) {

    /** What changed under one item, or of the agenda itself. */
    public record Section(String heading, List<Line> lines) {}

    /** One change. @param language its code, empty where it is no text */
    public record Line(String label, String language, List<WordDiff.Segment> segments) {}

    static DiffText of(AgendaView before, AgendaView after, List<Change> changes) {
        List<Section> sections = new ArrayList<>();
        Object current = null;
        for (Change change : changes) {
            Object about = change.itemId() == null ? "agenda" : change.itemId();
            if (!about.equals(current)) {
                sections.add(new Section(heading(before, after, change), new ArrayList<>()));
                current = about;
            }
            sections.getLast().lines().add(line(change));
        }
        return new DiffText(before.version(), after.version(), sections);
    }

    private static String heading(AgendaView before, AgendaView after, Change change) {
        if (change.itemId() == null) {
            return "The agenda";
        }
        ItemView item = java.util.stream.Stream.concat(after.allItems(), before.allItems())
                .filter(one -> one.id().equals(change.itemId()))
                .findFirst()
                .orElseThrow();
        String title =
                item.title().bestFor(Language.EN).entries().values().iterator().next();
        return "%s. %s".formatted(change.item().replaceFirst("\\(", " ("), title);
    }

    private static Line line(Change change) {
        String thing = change.thing().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String action = change.action().name().toLowerCase(Locale.ROOT);
        boolean named = change.member() != null
                && !(change.thing() == Thing.PARAGRAPH && change.member().equals("text"));
        String label = "%s %s%s".formatted(thing, action, named ? ", " + change.member() : "");
        return new Line(
                label, change.language() == null ? "" : change.language().code(), segments(change));
    }

    private static List<WordDiff.Segment> segments(Change change) {
        if (change.action() == Action.MOVED) {
            return WordDiff.of(place(change.before()), place(change.after()));
        }
        if (change.thing() != Thing.PARAGRAPH || change.language() == null) {
            return WordDiff.of(change.before(), change.after());
        }
        String before = plain(change.before());
        String after = plain(change.after());
        // Only emphasis, links or citations differ: then they are what there is to see.
        return before != null && before.equals(after)
                ? WordDiff.of(change.before(), change.after())
                : WordDiff.of(before, after);
    }

    private static String place(String item) {
        return item == null ? "at the top" : "under " + item;
    }

    private static String plain(String html) {
        return html == null ? null : RichText.clean(html).plain();
    }
}
