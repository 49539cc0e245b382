package org.rostrum.schedule.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.rostrum.schedule.floor.FloorScene.ITEM;
import static org.rostrum.schedule.floor.FloorScene.OTHER_ITEM;
import static org.rostrum.schedule.floor.FloorScene.START;
import static org.rostrum.schedule.floor.FloorScene.order;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.rostrum.schedule.floor.Forecast.Help;

/** The rules of the list of speakers, by their numbers in docs/floor.md, each on its boundary. */
class SpeakersListRulesTest {

    private final FloorScene scene = new FloorScene();

    @Nested
    @DisplayName("rule 13: the order")
    class Order {

        @Test
        void callsThemAsTheyAsked() {
            List<UUID> asked = List.of(scene.inRoom(60), scene.remote(60), scene.inRoom(60));
            assertThat(scene.queue()).isEqualTo(asked);
        }

        @Test
        void callsGroupsFirst() {
            scene.under(order(SpeakingOrder.GROUPS_FIRST));
            UUID national = scene.asks("AT", Category.NATIONAL, Mode.IN_ROOM, 60);
            UUID group = scene.asks("KE", Category.GROUP, Mode.IN_ROOM, 60);
            assertThat(scene.queue()).containsExactly(group, national);
        }

        @Test
        void callsByRank() {
            scene.under(order(SpeakingOrder.BY_RANK));
            UUID delegate = ranked(SpeakerRank.DELEGATE);
            UUID minister = ranked(SpeakerRank.MINISTER);
            UUID head = ranked(SpeakerRank.HEAD_OF_STATE);
            assertThat(scene.queue()).containsExactly(head, minister, delegate);
        }

        @Test
        void keepsTheOrderOfThoseCarriedOverAndOfThoseCalledOnceMore() {
            scene.under(order(SpeakingOrder.GROUPS_FIRST));
            UUID national = scene.asks("AT", Category.NATIONAL, Mode.IN_ROOM, 60);
            scene.does(new FloorCommand.Receive(List.of(arrived(1, Category.NATIONAL), arrived(2, Category.GROUP))));
            UUID group = scene.asks("KE", Category.GROUP, Mode.IN_ROOM, 60);
            scene.givesFloor(group);
            scene.after(60).does(new FloorCommand.NoShow(group));
            assertThat(scene.queue()).containsExactly(new UUID(1, 1), new UUID(1, 2), national, group);
        }

        private FloorCommand.Arrival arrived(int number, Category category) {
            return new FloorCommand.Arrival(
                    new UUID(1, number),
                    ITEM,
                    new Speaker("X" + number, null, null),
                    new SpeakingRequest(category, Mode.IN_ROOM, 60, false, 1));
        }

        @Test
        void drawsLotsThatCanBeDrawnAgainFromTheSeed() {
            scene.under(order(SpeakingOrder.DRAWN_BY_LOT));
            for (int i = 0; i < 8; i++) {
                scene.inRoom(60);
            }
            List<UUID> drawn = scene.queue();
            List<UUID> again = scene.floor.places().values().stream()
                    .sorted(Comparator.comparing(place -> SpeakingOrder.lot(7, place)))
                    .map(Place::inscription)
                    .toList();
            assertThat(drawn)
                    .isEqualTo(again)
                    .isNotEqualTo(List.copyOf(scene.floor.places().keySet()));
        }

        private UUID ranked(SpeakerRank rank) {
            FloorCommand.Ask ask = new FloorCommand.Ask(
                    scene.nextId(),
                    ITEM,
                    new Speaker("AT", null, rank),
                    new SpeakingRequest(Category.NATIONAL, Mode.IN_ROOM, 60, false, 1),
                    false);
            scene.does(ask);
            return ask.inscription();
        }
    }

    @Nested
    @DisplayName("rule 14: a list opens and closes")
    class OpeningAndClosing {

        @Test
        void opensAndClosesAtItsInstants() {
            scene.does(new FloorCommand.SetList(ITEM, START.plusSeconds(10), START.plusSeconds(20), null));
            assertThat(scene.after(9).refusal(national()))
                    .isEqualTo(new Refusal.ListNotYetOpen(ITEM, START.plusSeconds(10)));
            scene.after(1).does(national());
            scene.after(9).does(national());
            assertThat(scene.after(1).refusal(national())).isEqualTo(new Refusal.ListClosed(ITEM));
        }

        @Test
        void isOpenWithoutInstantsUntilItIsClosed() {
            scene.does(national());
            scene.does(new FloorCommand.CloseList(ITEM));
            assertThat(scene.refusal(national())).isEqualTo(new Refusal.ListClosed(ITEM));
            scene.does(new FloorCommand.OpenList(ITEM));
            scene.does(national());
        }

        @Test
        void opensByHandBeforeItsTimeAndAfterItsEnd() {
            scene.does(new FloorCommand.SetList(ITEM, START.plusSeconds(10), START.plusSeconds(20), null));
            scene.does(new FloorCommand.OpenList(ITEM));
            scene.does(national());
            assertThat(scene.after(20).refusal(national())).isEqualTo(new Refusal.ListClosed(ITEM));
            scene.does(new FloorCommand.OpenList(ITEM));
            scene.does(national());
        }

        @Test
        void letsOnlyTheChairAddToAClosedList() {
            scene.does(new FloorCommand.CloseList(ITEM));
            FloorCommand.Ask ask = national();
            scene.does(new FloorCommand.Ask(ask.inscription(), ITEM, ask.speaker(), ask.request(), true));
            assertThat(scene.queue()).containsExactly(ask.inscription());
        }

        @Test
        void closesOneListAndNotTheOther() {
            scene.does(new FloorCommand.CloseList(OTHER_ITEM));
            scene.does(national());
            assertThat(scene.queue()).hasSize(1);
        }

        @Test
        void closesAfterItOpens() {
            assertThat(scene.refusal(new FloorCommand.SetList(ITEM, START, START, null)))
                    .isEqualTo(new Refusal.ClosesBeforeItOpens());
        }
    }

    @Nested
    @DisplayName("rule 15: limits")
    class Limits {

        @Test
        void allowsLessThanTheLimitAndNeverMore() {
            Map<Category, Integer> limits = Map.of(
                    Category.NATIONAL, 180,
                    Category.OBSERVER_STATE, 180,
                    Category.INTERGOVERNMENTAL_ORGANIZATION, 180,
                    Category.GROUP, 300,
                    Category.NGO, 120,
                    Category.PANELLIST, 600,
                    Category.RIGHT_OF_REPLY, 600,
                    Category.POINT_OF_ORDER, 120);
            limits.forEach((category, limit) -> {
                FloorScene fresh = new FloorScene();
                assertThat(fresh.refusal(fresh.ask("AT", category, Mode.IN_ROOM, limit + 1)))
                        .isEqualTo(new Refusal.OverLimit(category, limit, limit + 1));
                fresh.does(fresh.ask("AT", category, Mode.IN_ROOM, limit));
            });
        }

        @Test
        void neverQueuesTheChairOrTheSecretariat() {
            for (Category category : List.of(Category.CHAIR, Category.SECRETARIAT)) {
                assertThat(scene.refusal(scene.ask("AT", category, Mode.IN_ROOM, 1)))
                        .isEqualTo(new Refusal.NeverQueued(category));
            }
        }

        @Test
        void cutsReservationsNotYetBegunAndLeavesWhoeverSpeaks() {
            UUID speaks = scene.remote(300);
            UUID next = scene.remote(300);
            for (int i = 0; i < 4; i++) {
                scene.remote(300);
            }
            UUID waits = scene.remote(300);
            scene.givesFloor(speaks);
            scene.does(cut(120));
            assertThat(scene.place(speaks).grantedSeconds()).isEqualTo(300);
            assertThat(scene.place(next).grantedSeconds()).isEqualTo(120);
            assertThat(scene.place(waits).grantedSeconds()).isEqualTo(120);
            assertThat(scene.figures().availableSeconds()).isEqualTo(1_800 - 300 - 6 * 120);
            assertThat(scene.refusal(scene.ask("AT", Category.GROUP, Mode.REMOTE, 121)))
                    .isEqualTo(new Refusal.OverLimit(Category.GROUP, 120, 121));
        }

        @Test
        void cutsAndNeverRaises() {
            assertThat(scene.refusal(cut(301))).isEqualTo(new Refusal.NotACut(Category.GROUP, 300, 301));
            scene.does(cut(120));
            assertThat(scene.refusal(cut(121))).isEqualTo(new Refusal.NotACut(Category.GROUP, 120, 121));
            scene.does(cut(120));
        }

        @Test
        void cutsAllListsWithSpeakersAtOnceWhereNoneIsNamed() {
            UUID one = scene.inRoom(300);
            scene.does(new FloorCommand.CutLimits(null, Map.of(Category.GROUP, 60)));
            assertThat(scene.place(one).grantedSeconds()).isEqualTo(60);
        }

        private FloorCommand.CutLimits cut(int seconds) {
            return new FloorCommand.CutLimits(ITEM, Map.of(Category.GROUP, seconds));
        }
    }

    @Test
    @DisplayName("rule 16: only admitted categories ask")
    void admitsOnlyTheCategoriesOfTheSession() {
        Set<Category> admitted = Set.of(Category.NATIONAL, Category.GROUP);
        scene.under(new FloorPolicy(null, null, null, null, admitted, null, null, null, null, null));
        assertThat(scene.refusal(scene.ask("NGO1", Category.NGO, Mode.IN_ROOM, 60)))
                .isEqualTo(new Refusal.NotAdmitted(Category.NGO, admitted));
        scene.does(national());
    }

    @Nested
    @DisplayName("rule 17: points of order and rights of reply")
    class PointsOfOrderAndReplies {

        @Test
        void takesAPointOfOrderOnAClosedListBeforeTheQueueAndInterruptsWhoeverSpeaks() {
            UUID speaker = scene.inRoom(60);
            UUID next = scene.inRoom(60);
            scene.givesFloor(speaker);
            scene.does(new FloorCommand.CloseList(ITEM));
            UUID point = scene.asks("KE", Category.POINT_OF_ORDER, Mode.REMOTE, 120);
            assertThat(scene.queue()).containsExactly(point, next);
            scene.after(10).givesFloor(point);
            assertThat(scene.status(speaker)).isEqualTo(Status.PAUSED);
            scene.after(30).ends(point);
            scene.does(new FloorCommand.Resume(speaker, null));
            scene.after(5).ends(speaker);
            assertThat(scene.place(speaker).spokenSeconds(scene.now)).isEqualTo(15);
        }

        @Test
        void interruptsNoPointOfOrderByAnother() {
            UUID first = scene.asks("AT", Category.POINT_OF_ORDER, Mode.IN_ROOM, 60);
            UUID second = scene.asks("KE", Category.POINT_OF_ORDER, Mode.IN_ROOM, 60);
            scene.givesFloor(first);
            assertThat(scene.refusal(FloorScene.give(second))).isInstanceOf(Refusal.FloorTaken.class);
        }

        @Test
        void givesTwoRightsOfReplyTheSecondShorterAndNoThird() {
            scene.asks("AT", Category.RIGHT_OF_REPLY, Mode.IN_ROOM, 600);
            assertThat(scene.refusal(scene.ask("AT", Category.RIGHT_OF_REPLY, Mode.IN_ROOM, 301)))
                    .isEqualTo(new Refusal.OverLimit(Category.RIGHT_OF_REPLY, 300, 301));
            UUID second = scene.asks("AT", Category.RIGHT_OF_REPLY, Mode.IN_ROOM, 300);
            assertThat(scene.refusal(scene.ask("AT", Category.RIGHT_OF_REPLY, Mode.IN_ROOM, 1)))
                    .isEqualTo(new Refusal.NoMoreReplies(2));
            scene.asks("KE", Category.RIGHT_OF_REPLY, Mode.IN_ROOM, 600);
            scene.does(new FloorCommand.Withdraw(second));
            scene.asks("AT", Category.RIGHT_OF_REPLY, Mode.IN_ROOM, 300);
        }

        @Test
        void letsNoSecondReplyGrowToTheLengthOfTheFirst() {
            UUID first = scene.asks("AT", Category.RIGHT_OF_REPLY, Mode.IN_ROOM, 300);
            UUID second = scene.asks("AT", Category.RIGHT_OF_REPLY, Mode.IN_ROOM, 300);
            assertThat(scene.refusal(new FloorCommand.ChangeTime(second, 301)))
                    .isEqualTo(new Refusal.OverLimit(Category.RIGHT_OF_REPLY, 300, 301));
            scene.does(new FloorCommand.ChangeTime(first, 600));
        }

        @Test
        void hearsRepliesAfterAllOthersAndNotBeforeTheEndOfTheDay() {
            UUID reply = scene.asks("AT", Category.RIGHT_OF_REPLY, Mode.IN_ROOM, 600);
            UUID later = scene.inRoom(60);
            assertThat(scene.queue()).containsExactly(later, reply);
            UUID afternoon = new UUID(9, 9);
            assertThat(scene.refusal(new FloorCommand.GiveFloor(reply, afternoon, null)))
                    .isEqualTo(new Refusal.RepliesHeardLater(afternoon));
            scene.does(new FloorCommand.GiveFloor(later, afternoon, null));
            scene.ends(later);
            scene.givesFloor(reply);
        }
    }

    @Nested
    @DisplayName("rule 18: carrying over")
    class CarryingOverToTheNextMeeting {

        private final UUID nextMeeting = new UUID(4, 4);

        @Test
        void headsTheListInTheRoomAndTheWaitingListRemotely() {
            UUID room = scene.inRoom(60);
            UUID remote = scene.remote(60);
            scene.does(new FloorCommand.CarryOver(ITEM, nextMeeting));
            assertThat(List.of(scene.status(room), scene.status(remote))).containsOnly(Status.CARRIED_OVER);
            assertThat(scene.figures().reservedSeconds()).isZero();

            FloorScene next = new FloorScene(300);
            UUID there = next.inRoom(60);
            UUID accepted = next.remote(300);
            UUID waits = next.remote(100);
            UUID arrivedRoom = new UUID(1, 1);
            UUID arrivedRemote = new UUID(1, 2);
            next.does(new FloorCommand.Receive(
                    List.of(arrival(arrivedRoom, scene.place(room)), arrival(arrivedRemote, scene.place(remote)))));
            assertThat(next.queue()).containsExactly(arrivedRoom, arrivedRemote, there, accepted, waits);
            assertThat(next.status(accepted)).isEqualTo(Status.ACCEPTED);
            assertThat(next.waitingList()).containsExactly(arrivedRemote, waits);
        }

        @Test
        void carriesOverWhoeverLapsedWhenTheMeetingWasClosedButNotTheAbsent() {
            UUID absent = scene.inRoom(60);
            UUID unreached = scene.inRoom(60);
            for (int i = 0; i < 2; i++) {
                scene.givesFloor(absent);
                scene.after(60).does(new FloorCommand.NoShow(absent));
            }
            scene.does(new FloorCommand.Close());
            scene.does(new FloorCommand.CarryOver(ITEM, nextMeeting));
            assertThat(scene.status(unreached)).isEqualTo(Status.CARRIED_OVER);
            assertThat(scene.status(absent)).isEqualTo(Status.LAPSED);
        }

        private FloorCommand.Arrival arrival(UUID id, Place place) {
            return new FloorCommand.Arrival(id, ITEM, place.speaker(), place.request());
        }
    }

    @Nested
    @DisplayName("rule 19: interpretation")
    class Interpretation {

        @Test
        void givesNobodyTheFloorWhenInterpretationHasEndedInTheRoomToo() {
            UUID speaker = scene.inRoom(60);
            FloorCommand.GiveFloor give = new FloorCommand.GiveFloor(speaker, null, START.plusSeconds(60));
            assertThat(scene.after(60).refusal(give)).isEqualTo(new Refusal.InterpretationEnded(START.plusSeconds(60)));
            scene.after(-1).does(give);
        }

        @Test
        void letsNobodyGoOnWithoutInterpretation() {
            UUID speaker = scene.inRoom(60);
            scene.givesFloor(speaker);
            scene.does(new FloorCommand.Pause(speaker, "The line is lost."));
            FloorCommand.Resume resume = new FloorCommand.Resume(speaker, START.plusSeconds(60));
            assertThat(scene.after(60).refusal(resume)).isInstanceOf(Refusal.InterpretationEnded.class);
            scene.after(-1).does(resume);
        }

        @Test
        void countsTheWordsOfAnAdvanceText() {
            assertThat(AdvanceText.words("Madam Chair, Austria has three points: one, two and 3."))
                    .isEqualTo(10);
            assertThat(AdvanceText.words(" … ")).isZero();
            assertThat(AdvanceText.wordsPerMinute(360, 180)).isEqualTo(120);
            assertThat(AdvanceText.wordsPerMinute(361, 180)).isEqualTo(121);
        }
    }

    @Nested
    @DisplayName("rule 20: the forecast")
    class ForecastOfTurns {

        @Test
        void expectsLimitsUntilSomebodyHasSpokenAndThenThePaceSoFar() {
            UUID first = scene.inRoom(100);
            UUID second = scene.inRoom(100);
            UUID third = scene.inRoom(100);
            assertThat(forecasts(1_000))
                    .extracting(Forecast::expectedAt)
                    .containsExactly(START, START.plusSeconds(100), START.plusSeconds(200));
            scene.speaks(first, 50);
            assertThat(forecasts(1_000))
                    .extracting(Forecast::expectedAt)
                    .containsExactly(scene.now, scene.now.plusSeconds(50));
            scene.givesFloor(second);
            scene.after(20);
            assertThat(forecasts(1_000))
                    .extracting(Forecast::inscription, Forecast::expectedAt)
                    .containsExactly(tuple(third, scene.now.plusSeconds(30)));
        }

        @Test
        void saysWhetherATurnEndsBeforeTheEndAndWhatHelps() {
            scene.inRoom(100);
            UUID second = scene.inRoom(100);
            assertThat(forecasts(200)).allMatch(Forecast::reached);
            Forecast missed = forecasts(199).getLast();
            assertThat(missed.inscription()).isEqualTo(second);
            assertThat(missed.reached()).isFalse();
            assertThat(missed.helps())
                    .containsExactly(
                            new Help(Help.Kind.SHORTEN, 99),
                            new Help(Help.Kind.CUT_LIMITS, 99),
                            new Help(Help.Kind.CARRY_OVER, 0));
        }

        @Test
        void promisesNothingToWhoeverWaitsForRemoteTimeAndHoldsUpNobodyBehind() {
            scene.floor = Floor.of(0, 7);
            UUID waits = scene.remote(100);
            UUID room = scene.inRoom(100);
            List<Forecast> forecasts = forecasts(1_000);
            assertThat(forecasts).extracting(Forecast::inscription).containsExactly(waits, room);
            assertThat(forecasts.get(0).reached()).isFalse();
            assertThat(forecasts.get(0).helps())
                    .containsExactly(new Help(Help.Kind.SWITCH_TO_ROOM, 0), new Help(Help.Kind.GRANT, 100));
            assertThat(forecasts.get(1).expectedAt()).isEqualTo(START);
        }

        private List<Forecast> forecasts(int secondsFromTheStart) {
            return scene.floor.callingOrder(scene.policy, scene.order).stream()
                    .map(place -> Forecasting.of(
                            scene.floor,
                            place,
                            scene.floor.ahead(place, scene.policy, scene.order),
                            scene.now,
                            START.plusSeconds(secondsFromTheStart)))
                    .toList();
        }
    }

    @Test
    void refusesWhatNobodyKnows() {
        UUID nobody = new UUID(5, 5);
        assertThat(scene.refusal(new FloorCommand.Withdraw(nobody))).isEqualTo(new Refusal.Unknown(nobody));
    }

    @Test
    void keepsPoliciesWithinTheirRanges() {
        assertThatThrownBy(() -> FloorScene.limits(Map.of(Category.NATIONAL, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FloorPolicy(null, null, null, null, null, null, null, null, 3_601, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private FloorCommand.Ask national() {
        return scene.ask("AT", Category.NATIONAL, Mode.IN_ROOM, 60);
    }
}
