package org.rostrum.endtoend.storm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The storm's judge finds what is wrong, on its boundary, and nothing else. */
class FloorReadingTest {
    private static final int ALLOTTED = 1_800;

    @Test
    void thirtyMinutesAreWithinTheAllotmentAndOneSecondMoreIsNot() {
        assertThat(accepted(1_799, 0).wrongs()).isEmpty();
        assertThat(accepted(1_800, 0).wrongs()).isEmpty();
        assertThat(accepted(1_801, 1).wrongs()).singleElement().asString().contains("1801 s were promised of 1800 s");
    }

    @Test
    void whatTheChairAddsMayBePromised() {
        assertThat(new FloorReading("m", ALLOTTED, 60, 0, 0, 1_860, 0, 1_860, 0, 0, 0).wrongs())
                .isEmpty();
        assertThat(new FloorReading("m", ALLOTTED, 60, 0, 0, 1_861, 1, 1_861, 0, 0, 0).isOverbooked())
                .isTrue();
    }

    @Test
    void deliveryMayPassTheAllotmentAndNothingElse() {
        // 180 seconds were granted and 200 spoken, while all the rest is reserved.
        assertThat(new FloorReading("m", ALLOTTED, 0, 200, 0, 1_620, 20, 1_620, 0, 200, 180).wrongs())
                .isEmpty();
        assertThat(new FloorReading("m", ALLOTTED, 0, 200, 0, 1_621, 21, 1_621, 0, 200, 180).isOverbooked())
                .isTrue();
    }

    @Test
    void figuresThatAreNotWhatTheRequestsAddUpToAreWrong() {
        assertThat(new FloorReading("m", ALLOTTED, 0, 0, 0, 180, 0, 179, 0, 0, 0).wrongs())
                .singleElement()
                .asString()
                .contains("reserved are 180 s");
        assertThat(new FloorReading("m", ALLOTTED, 0, 60, 0, 0, 0, 0, 0, 59, 59).wrongs())
                .singleElement()
                .asString()
                .contains("used are 60 s");
        assertThat(new FloorReading("m", ALLOTTED, 0, 0, 179, 0, 0, 0, 180, 0, 0).wrongs())
                .singleElement()
                .asString()
                .contains("running are 179 s");
        assertThat(new FloorReading("m", ALLOTTED, 0, 0, 1_801, 0, 0, 0, 180, 0, 0).wrongs())
                .singleElement()
                .asString()
                .contains("overrun is told as 0 s and is 1 s");
    }

    private static FloorReading accepted(int seconds, int overrun) {
        return new FloorReading("m", ALLOTTED, 0, 0, 0, seconds, overrun, seconds, 0, 0, 0);
    }
}
