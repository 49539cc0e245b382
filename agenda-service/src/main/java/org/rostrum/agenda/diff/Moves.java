package org.rostrum.agenda.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which of the things that two lists share stand elsewhere: as few as explain the new order. */
final class Moves {

    private Moves() {}

    static Set<UUID> between(List<UUID> before, List<UUID> after) {
        List<UUID> shared =
                before.stream().filter(new HashSet<>(after)::contains).toList();
        List<UUID> reordered =
                after.stream().filter(new HashSet<>(before)::contains).toList();
        Set<UUID> moved = new HashSet<>();
        for (AbstractDelta<UUID> delta : DiffUtils.diff(shared, reordered).getDeltas()) {
            moved.addAll(delta.getSource().getLines());
        }
        return moved;
    }
}
