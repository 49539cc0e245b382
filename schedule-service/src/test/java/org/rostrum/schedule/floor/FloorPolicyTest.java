package org.rostrum.schedule.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two processes tell one policy with the same bytes, since its ETag is one. */
class FloorPolicyTest {

    @Test
    void categoriesAreToldInTheirOrderHoweverTheyWereGiven() {
        Set<Category> all = Set.of(Category.values());
        Map<Category, Integer> limits = new HashMap<>();
        all.forEach(category -> limits.put(category, 60));

        FloorPolicy policy = new FloorPolicy(limits, null, null, null, all, all, null, null, null, null);

        assertThat(policy.admitted()).containsExactly(Category.values());
        assertThat(policy.exemptFromRemoteTime()).containsExactly(Category.values());
        assertThat(policy.limits()).containsOnlyKeys(Category.values());
        assertThat(policy.limits().keySet()).containsExactly(Category.values());
    }

    @Test
    void theStandardAdmitsEveryCategoryInItsOrder() {
        assertThat(FloorPolicy.STANDARD.admitted()).containsExactly(Category.values());
        assertThat(List.copyOf(FloorPolicy.STANDARD.limits().keySet())).isSorted();
    }
}
