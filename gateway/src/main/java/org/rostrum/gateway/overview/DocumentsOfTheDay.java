package org.rostrum.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rostrum.gateway.overview.Overview.DocumentHead;

/** What an agenda says about documents. */
final class DocumentsOfTheDay {

    /** No day takes more; a registry must not be asked any number of times for one overview. */
    static final int AT_MOST = 50;

    private final Map<String, Map<String, String>> titles = new LinkedHashMap<>();
    private final Map<String, Set<String>> items = new LinkedHashMap<>();

    private DocumentsOfTheDay() {}

    /**
     * The documents listed under these items and those above them, in the order of the agenda.
     *
     * @param agenda as the agenda service answers it
     * @param taken numbers of items; null for all
     */
    static List<DocumentHead> listed(JsonNode agenda, Set<String> taken) {
        DocumentsOfTheDay found = new DocumentsOfTheDay();
        agenda.path("items").forEach(item -> found.look(item, taken));
        List<DocumentHead> heads = new ArrayList<>();
        found.titles.forEach((symbol, title) -> {
            if (heads.size() < AT_MOST) {
                heads.add(new DocumentHead(symbol, title, null, List.copyOf(found.items.get(symbol))));
            }
        });
        return heads;
    }

    /** @return whether this item or one below it is taken */
    private static boolean isTaken(JsonNode item, Set<String> taken) {
        return taken == null
                || taken.contains(item.path("number").asText())
                || item.path("items").valueStream().anyMatch(inner -> isTaken(inner, taken));
    }

    private void look(JsonNode item, Set<String> taken) {
        if (isTaken(item, taken)) {
            for (JsonNode document : item.path("documentation")) {
                String symbol = document.path("symbol").asText("");
                if (!symbol.isEmpty()) {
                    titles.putIfAbsent(symbol, Answers.text(document.path("title")));
                    items.computeIfAbsent(symbol, key -> new TreeSet<>())
                            .add(item.path("number").asText());
                }
            }
        }
        item.path("items").forEach(inner -> look(inner, taken));
    }
}
