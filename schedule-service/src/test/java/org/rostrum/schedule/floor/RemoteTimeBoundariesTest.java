package org.rostrum.schedule.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.schedule.floor.FloorScene.give;
import static org.rostrum.schedule.floor.FloorScene.limits;
import static org.rostrum.schedule.floor.FloorScene.promotion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.schedule.remotetime.RemoteTime;

/** Second by second around the boundaries of the rules of remote time; what the rules are is in RemoteTimeRulesTest. */
class RemoteTimeBoundariesTest {

    private final FloorScene scene = new FloorScene();

    @ParameterizedTest
    @CsvSource({"901, 0, 0", "900, 0, 0", "899, 1, 1", "600, 1, 300", "599, 2, 301", "0, 3, 900"})
    @DisplayName("rule 2: a shorter meeting endangers from its last second on")
    void endangersNobodyAtExactlyWhatIsReserved(int allotted, int endangered, int overrun) {
        fiveMinutesEach(3);
        scene.does(new FloorCommand.Allot(allotted));
        assertThat(scene.floor.atRisk()).hasSize(endangered);
        assertThat(scene.figures().overrunSeconds()).isEqualTo(overrun);
    }

    @Test
    @DisplayName("rule 3: a joint meeting has one allotment")
    void sharesTheOneAllotmentBetweenTheSessionsOfAJointMeeting() {
        ListKey otherSession = new ListKey(new UUID(14, 0), "4");
        scene.order = List.of(FloorScene.ITEM, otherSession);
        fiveMinutesEach(5);
        FloorCommand.Ask last = scene.ask("KE", Category.GROUP, Mode.REMOTE, 300);
        scene.does(new FloorCommand.Ask(last.inscription(), otherSession, last.speaker(), last.request(), false));
        assertThat(scene.status(last.inscription())).isEqualTo(Status.ACCEPTED);
        assertThat(scene.status(scene.remote(1))).isEqualTo(Status.WAITING);
        scene.does(new FloorCommand.Withdraw(last.inscription()));
        assertThat(scene.figures().availableSeconds()).isEqualTo(299);
    }

    @Test
    @DisplayName("rule 4: categories may be exempt")
    void measuresWhateverCategoryThePolicyExemptsInExemptSecondsOnly() {
        scene.under(new FloorPolicy(null, null, null, null, null, Set.of(Category.NGO), null, null, null, null));
        scene.floor = Floor.of(60, 7);
        UUID exempt = scene.asks("NGO1", Category.NGO, Mode.REMOTE, 120);
        UUID counts = scene.asks("AT", Category.POINT_OF_ORDER, Mode.REMOTE, 60);
        assertThat(scene.figures()).isEqualTo(new RemoteTime(60, 0, 0, 0, 60, 0, 0, 0));
        scene.speaks(exempt, 200);
        scene.speaks(counts, 59);
        assertThat(scene.figures()).isEqualTo(new RemoteTime(60, 0, 59, 0, 0, 0, 200, 0));
    }

    @Test
    @DisplayName("rule 5: whole seconds")
    void countsNoSecondThatHasOnlyBegun() {
        UUID speaker = scene.remote(180);
        scene.givesFloor(speaker);
        scene.now = scene.now.plusMillis(180_999);
        assertThat(scene.figures().runningSeconds()).isEqualTo(180);
        scene.now = scene.now.plusMillis(1);
        assertThat(scene.figures().runningSeconds()).isEqualTo(181);
    }

    @Nested
    @DisplayName("rule 6: 29:59, 30:00, 30:01")
    class Invariant {

        /** What is asked for beside 25 minutes that are reserved already. */
        @ParameterizedTest
        @CsvSource({"299, ACCEPTED, 1", "300, ACCEPTED, 0", "301, WAITING, 300"})
        void holdsForAnAcceptance(int seconds, Status expected, int available) {
            scene.under(limits(Map.of(Category.GROUP, 600)));
            fiveMinutesEach(5);
            assertThat(scene.status(scene.remote(seconds))).isEqualTo(expected);
            assertThat(scene.figures().availableSeconds()).isEqualTo(available);
        }

        @ParameterizedTest
        @CsvSource({"299, ACCEPTED, 1", "300, ACCEPTED, 0", "301, WAITING, 300"})
        void holdsForAPromotion(int seconds, Status expected, int available) {
            scene.under(limits(Map.of(Category.GROUP, 600)));
            List<UUID> asked = fiveMinutesEach(6);
            UUID waits = scene.remote(seconds);
            scene.does(new FloorCommand.Withdraw(asked.getLast()));
            assertThat(scene.status(waits)).isEqualTo(expected);
            assertThat(scene.figures().availableSeconds()).isEqualTo(available);
        }

        @ParameterizedTest
        @CsvSource({"299, ACCEPTED, 1", "300, ACCEPTED, 0", "301, WAITING, 300"})
        void holdsForASwitch(int seconds, Status expected, int available) {
            scene.under(limits(Map.of(Category.GROUP, 600)));
            fiveMinutesEach(5);
            UUID switches = scene.inRoom(seconds);
            scene.does(new FloorCommand.SwitchMode(switches, Mode.REMOTE));
            assertThat(scene.status(switches)).isEqualTo(expected);
            assertThat(scene.figures().availableSeconds()).isEqualTo(available);
        }

        @Test
        void holdsForASwapWithNothingLeft() {
            List<UUID> asked = fiveMinutesEach(5);
            UUID shorter = scene.remote(240);
            UUID rest = scene.remote(60);
            scene.does(new FloorCommand.OfferSwap(asked.getFirst(), rest));
            scene.does(new FloorCommand.AcceptSwap(rest, asked.getFirst()));
            assertThat(scene.queue()).startsWith(rest).endsWith(shorter, asked.getFirst());
            assertThat(scene.place(rest).grantedSeconds()).isEqualTo(60);
            assertThat(scene.figures()).isEqualTo(new RemoteTime(1_800, 0, 0, 0, 1_800, 0, 0, 0));
        }

        @Test
        void countsWhoeverSpeaksBySoFarOnceThatIsMoreThanTheLimit() {
            UUID speaker = fiveMinutesEach(5).getFirst();
            scene.givesFloor(speaker);
            UUID fits = scene.after(301).remote(299);
            assertThat(scene.status(fits)).isEqualTo(Status.ACCEPTED);
            scene.does(new FloorCommand.Withdraw(fits));
            assertThat(scene.after(1).status(scene.remote(299))).isEqualTo(Status.WAITING);
        }
    }

    @Nested
    @DisplayName("rule 7: overruns")
    class Overruns {

        /** Six of five minutes each, the first of which speaks so long. */
        @ParameterizedTest
        @CsvSource({"299, 0", "300, 0", "301, 1", "600, 1", "601, 2", "900, 2", "901, 3"})
        void endangerTheLastAndFromTheNextSecondOnTheOneBefore(int spoken, int endangered) {
            List<UUID> asked = fiveMinutesEach(6);
            scene.speaks(asked.getFirst(), spoken);
            assertThat(scene.floor.atRisk()).containsExactlyInAnyOrderElementsOf(asked.subList(6 - endangered, 6));
            if (endangered > 0) {
                assertThat(scene.refusal(give(asked.getLast()))).isInstanceOf(Refusal.NoTime.class);
            }
            scene.givesFloor(asked.get(1));
        }

        @Test
        void areFlaggedAtTheNextDecisionWhileTheStatementGoesOn() {
            List<UUID> asked = fiveMinutesEach(6);
            scene.givesFloor(asked.getFirst());
            scene.after(601);
            assertThat(scene.events(new FloorCommand.Pause(asked.getFirst(), "The line is lost.")))
                    .contains(new FloorEvent.AtRisk(asked.get(5), 300), new FloorEvent.AtRisk(asked.get(4), 1));
        }

        @ParameterizedTest
        @CsvSource({"277, true", "276, false"})
        void areMadeGoodByALimitThatFreesEnough(int limit, boolean stillAtRisk) {
            List<UUID> asked = fiveMinutesEach(6);
            scene.speaks(asked.getFirst(), 420);
            // Five times 24 seconds are the 120 by which it was too long.
            scene.does(new FloorCommand.CutLimits(FloorScene.ITEM, Map.of(Category.GROUP, limit)));
            assertThat(scene.floor.atRisk().contains(asked.getLast())).isEqualTo(stillAtRisk);
        }

        @Test
        void areMadeGoodByAWithdrawal() {
            List<UUID> asked = fiveMinutesEach(6);
            scene.speaks(asked.getFirst(), 600);
            assertThat(scene.events(new FloorCommand.Withdraw(asked.get(1))))
                    .containsExactly(new FloorEvent.Withdrawn(asked.get(1)), new FloorEvent.Secured(asked.get(5)));
        }

        @Test
        void leaveALimitThatIsCutBelowWhatWasSpokenToWhoeverSpeaks() {
            List<UUID> asked = fiveMinutesEach(7);
            scene.givesFloor(asked.getFirst());
            scene.after(200).does(new FloorCommand.CutLimits(FloorScene.ITEM, Map.of(Category.GROUP, 120)));
            assertThat(scene.figures()).isEqualTo(new RemoteTime(1_800, 0, 0, 300, 6 * 120, 0, 0, 0));
            scene.after(100).ends(asked.getFirst());
            assertThat(scene.figures()).isEqualTo(new RemoteTime(1_800, 0, 300, 0, 6 * 120, 0, 0, 0));
        }
    }

    @Nested
    @DisplayName("rule 8: the grace period")
    class Grace {

        @ParameterizedTest
        @CsvSource({"60, 59999, false", "60, 60000, true", "60, 60001, true", "0, 0, true", "1, 999, false"})
        void isOverWhenItsLastSecondIs(int graceSeconds, int absentMillis, boolean over) {
            scene.under(new FloorPolicy(null, null, null, null, null, null, null, null, graceSeconds, null));
            UUID absent = scene.remote(300);
            scene.givesFloor(absent);
            scene.now = scene.now.plusMillis(absentMillis);
            assertThat(scene.outcome(new FloorCommand.NoShow(absent)) instanceof Outcome.Decided)
                    .isEqualTo(over);
            assertThat(scene.status(absent)).isEqualTo(over ? Status.ACCEPTED : Status.SPEAKING);
        }

        @Test
        void keepsTheTimeOfWhoeverIsCalledOnceMore() {
            UUID absent = fiveMinutesEach(6).getFirst();
            scene.givesFloor(absent);
            scene.after(61).does(new FloorCommand.NoShow(absent));
            assertThat(scene.figures()).isEqualTo(new RemoteTime(1_800, 0, 0, 0, 1_800, 0, 0, 0));
        }
    }

    @Nested
    @DisplayName("rule 9: less than was asked for")
    class Shorter {

        @ParameterizedTest
        @CsvSource({
            "59, WAITING, 0",
            "60, ACCEPTED, 60",
            "299, ACCEPTED, 299",
            "300, ACCEPTED, 300",
            "301, ACCEPTED, 300"
        })
        void isTakenFromTheMinimumUpToTheRequest(int there, Status expected, int granted) {
            scene.floor = Floor.of(there, 7);
            FloorCommand.Ask ask = shorter(300, 60);
            scene.does(ask);
            assertThat(scene.status(ask.inscription())).isEqualTo(expected);
            assertThat(scene.place(ask.inscription()).grantedSeconds()).isEqualTo(granted);
        }

        @Test
        void isTakenWhenTheTurnComesAndNotBefore() {
            List<UUID> asked = fiveMinutesEach(7);
            FloorCommand.Ask behind = shorter(300, 60);
            scene.does(behind);
            scene.speaks(asked.getFirst(), 240);
            assertThat(scene.waitingList()).containsExactly(asked.getLast(), behind.inscription());
            scene.does(new FloorCommand.Withdraw(asked.getLast()));
            assertThat(scene.place(behind.inscription()).grantedSeconds()).isEqualTo(60);
        }

        @Test
        void leavesAShorterOneBehindByFirstFitWhereTheFirstDoesNotFit() {
            scene.under(promotion(PromotionRule.FIRST_FIT));
            List<UUID> asked = fiveMinutesEach(7);
            UUID fits = scene.remote(60);
            assertThat(scene.status(fits)).isEqualTo(Status.WAITING);
            scene.speaks(asked.getFirst(), 240);
            assertThat(scene.status(fits)).isEqualTo(Status.ACCEPTED);
            assertThat(scene.waitingList()).containsExactly(asked.getLast());
        }

        private FloorCommand.Ask shorter(int seconds, int minimum) {
            return scene.ask("AT", new SpeakingRequest(Category.GROUP, Mode.REMOTE, seconds, true, minimum));
        }
    }

    @Test
    @DisplayName("rule 10: an offer is no swap")
    void forgetsTheOfferOfWhoeverIsNoLongerOnTheList() {
        UUID offers = scene.inRoom(60);
        UUID accepts = scene.inRoom(60);
        scene.does(new FloorCommand.OfferSwap(offers, accepts));
        scene.givesFloor(offers);
        assertThat(scene.refusal(new FloorCommand.AcceptSwap(accepts, offers))).isEqualTo(new Refusal.NoSwap());
    }

    /** Remote requests of five minutes each: six of them fill the thirty. */
    private List<UUID> fiveMinutesEach(int requests) {
        return IntStream.range(0, requests).mapToObj(i -> scene.remote(300)).toList();
    }
}
