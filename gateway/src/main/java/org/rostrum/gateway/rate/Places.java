package org.rostrum.gateway.rate;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many requests each user has under way at once. Keeps nothing of a user who has none. */
final class Places {

    private final ConcurrentMap<String, Integer> taken = new ConcurrentHashMap<>();

    /** @return false when the user has as many as allowed, and nothing was taken */
    boolean take(String user, int atMost) {
        boolean[] granted = {false};
        taken.compute(user, (same, count) -> {
            int before = count == null ? 0 : count;
            granted[0] = before < atMost;
            return granted[0] ? Integer.valueOf(before + 1) : count;
        });
        return granted[0];
    }

    void leave(String user) {
        taken.computeIfPresent(user, (same, count) -> count == 1 ? null : count - 1);
    }

    /** Users with requests under way. */
    int users() {
        return taken.size();
    }
}
