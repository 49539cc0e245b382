package org.rostrum.endtoend.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StormPlanTest {

    @Test
    void theSameSeedMakesTheSameRequestsAndAnotherSeedOthers() {
        StormPlan plan = StormPlan.of(7, 8, 3, 1_000);

        assertThat(StormPlan.of(7, 8, 3, 1_000)).isEqualTo(plan);
        assertThat(StormPlan.of(8, 8, 3, 1_000).requests()).isNotEqualTo(plan.requests());
    }

    @Test
    void everyKindOfRequestIsAmongThem() {
        assertThat(StormPlan.of(7, 8, 3, 10_000).requests().stream()
                        .collect(Collectors.groupingBy(one -> one.wish().getClass(), Collectors.counting())))
                .hasSize(11)
                .allSatisfy((wish, count) -> assertThat(count).isGreaterThan(10));
    }

    @Test
    void requestsNeedOnlyEarlierOnes() {
        assertThat(StormPlan.of(7, 8, 3, 10_000).requests()).allSatisfy(request -> {
            assertThat(request.after()).isLessThan(request.number());
            if (request.wish() instanceof Wish.OfInscription one) {
                assertThat(one.ask()).isBetween(0, request.number() - 1);
            }
        });
    }
}
