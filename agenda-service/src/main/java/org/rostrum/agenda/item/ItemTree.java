package org.rostrum.agenda.item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.agenda.content.AgendaItem;
import org.rostrum.agenda.content.ItemNumber;

/** The items of one agenda as they stand below each other, while one of them is being changed. */
final class ItemTree {

    private final Map<UUID, AgendaItem> byId = new LinkedHashMap<>();
    /** In order; the key null is the top. */
    private final Map<UUID, List<AgendaItem>> below = new HashMap<>();

    ItemTree(List<AgendaItem> items) {
        items.stream().sorted(Comparator.comparingInt(AgendaItem::position)).forEach(item -> {
            byId.put(item.id(), item);
            below.computeIfAbsent(item.parentId(), parent -> new ArrayList<>()).add(item);
        });
    }

    int size() {
        return byId.size();
    }

    /** By number however it is typed, or by id. */
    Optional<AgendaItem> find(String asked) {
        String number = ItemNumber.isOne(asked) ? new ItemNumber(asked).text() : null;
        return byId.values().stream()
                .filter(item ->
                        item.number().equals(number) || item.id().toString().equals(asked))
                .findFirst();
    }

    /** An item that a body names. @throws RuntimeException 422 if there is none */
    AgendaItem named(String asked) {
        return find(asked).orElseThrow(() -> AgendaProblem.UNKNOWN_ITEM
                .because("The agenda has no item %s.".formatted(asked))
                .with(
                        "items",
                        byId.values().stream().map(AgendaItem::number).sorted().toList())
                .build());
    }

    List<AgendaItem> below(UUID parent) {
        return below.getOrDefault(parent, List.of());
    }

    /** An item with all below it, in the order of print. */
    Stream<AgendaItem> withAllBelow(AgendaItem item) {
        return Stream.concat(Stream.of(item), below(item.id()).stream().flatMap(this::withAllBelow));
    }

    /** 1 at the top. */
    int level(AgendaItem item) {
        int level = 1;
        for (UUID parent = item.parentId();
                parent != null;
                parent = byId.get(parent).parentId()) {
            level++;
        }
        return level;
    }

    int levelsFrom(AgendaItem item) {
        return 1 + below(item.id()).stream().mapToInt(this::levelsFrom).max().orElse(0);
    }

    String numberOf(UUID id) {
        return id == null ? null : byId.get(id).number();
    }

    /** Puts an item, new or of this agenda, at a place and closes the gap it leaves. @param position null for the end */
    void place(AgendaItem item, UUID parent, Integer position) {
        List<AgendaItem> old = below.getOrDefault(item.parentId(), new ArrayList<>());
        if (byId.containsKey(item.id())) {
            old.remove(item);
            renumberPlaces(item.parentId(), old);
        }
        byId.put(item.id(), item);
        List<AgendaItem> there = below.computeIfAbsent(parent, key -> new ArrayList<>());
        there.add(position == null ? there.size() : Math.min(position - 1, there.size()), item);
        item.place(parent, 0);
        renumberPlaces(parent, there);
    }

    void remove(AgendaItem item) {
        byId.remove(item.id());
        List<AgendaItem> there = below.get(item.parentId());
        there.remove(item);
        renumberPlaces(item.parentId(), there);
    }

    /** Each item in the order of print with its level and its place among its siblings, both from 1. */
    void inOrder(BiConsumer<AgendaItem, int[]> each) {
        inOrder(null, 1, each);
    }

    private void inOrder(UUID parent, int level, BiConsumer<AgendaItem, int[]> each) {
        int place = 0;
        for (AgendaItem item : below(parent)) {
            each.accept(item, new int[] {level, ++place});
            inOrder(item.id(), level + 1, each);
        }
    }

    private static void renumberPlaces(UUID parent, List<AgendaItem> items) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).position() != i + 1) {
                items.get(i).place(parent, i + 1);
            }
        }
    }
}
