package org.rostrum.schedule.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rostrum.schedule.floor.FloorScene.ITEM;
import static org.rostrum.schedule.floor.FloorScene.give;
import static org.rostrum.schedule.floor.FloorScene.limits;
import static org.rostrum.schedule.floor.FloorScene.promotion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.rostrum.schedule.remotetime.RemoteTime;

/** The rules of remote time, by their numbers in docs/floor.md, each on its boundary. Rule 1: RemoteTimePolicyTest. */
class RemoteTimeRulesTest {

    private final FloorScene scene = new FloorScene();

    @Nested
    @DisplayName("rule 2: each meeting stands alone")
    class Allotment {

        @Test
        void keepsReservationsThatNoLongerFitAShorterMeetingAndReportsEach() {
            List<UUID> accepted = fiveMinutesEach(3);
            assertThat(scene.events(new FloorCommand.Allot(599)))
                    .containsExactly(
                            new FloorEvent.Allotted(599),
                            new FloorEvent.AtRisk(accepted.get(2), 300),
                            new FloorEvent.AtRisk(accepted.get(1), 1));
            assertThat(accepted).allMatch(id -> scene.status(id) == Status.ACCEPTED);
            assertThat(scene.figures().overrunSeconds()).isEqualTo(301);
        }

        @Test
        void promotesIntoALongerMeeting() {
            scene.floor = Floor.of(0, 7);
            UUID waits = scene.remote(300);
            scene.does(new FloorCommand.Allot(299));
            assertThat(scene.status(waits)).isEqualTo(Status.WAITING);
            assertThat(scene.events(new FloorCommand.Allot(300))).contains(new FloorEvent.Promoted(waits, 300));
        }

        @Test
        void takesNoRemoteStatementWhereNothingIsAllotted() {
            scene.floor = Floor.of(0, 7);
            assertThat(scene.status(scene.remote(1))).isEqualTo(Status.WAITING);
            assertThat(scene.status(scene.inRoom(300))).isEqualTo(Status.ACCEPTED);
        }
    }

    @Nested
    @DisplayName("rule 4: what counts")
    class WhatCounts {

        @Test
        void chargesPanellistsAndRightsOfReply() {
            scene.asks("AT", Category.PANELLIST, Mode.REMOTE, 600);
            scene.asks("KE", Category.RIGHT_OF_REPLY, Mode.REMOTE, 600);
            assertThat(scene.figures().reservedSeconds()).isEqualTo(1_200);
        }

        @Test
        void measuresAnExemptStatementInExemptSecondsAndInNothingElse() {
            scene.floor = Floor.of(0, 7);
            UUID point = scene.asks("AT", Category.POINT_OF_ORDER, Mode.REMOTE, 120);
            assertThat(scene.figures()).isEqualTo(RemoteTime.of(0));
            scene.speaks(point, 61);
            assertThat(scene.figures()).isEqualTo(new RemoteTime(0, 0, 0, 0, 0, 0, 61, 0));
        }

        @Test
        void chargesNothingForAStatementInTheRoom() {
            scene.speaks(scene.inRoom(300), 1_000);
            assertThat(scene.figures()).isEqualTo(RemoteTime.of(1_800));
        }
    }

    @Nested
    @DisplayName("rule 5: the figures")
    class Figures {

        @Test
        void countsTheLimitOfWhoeverSpeaksUntilMoreIsSpoken() {
            scene.givesFloor(scene.remote(180));
            assertThat(scene.after(180).figures().runningSeconds()).isEqualTo(180);
            assertThat(scene.figures().availableSeconds()).isEqualTo(1_620);
            assertThat(scene.after(1).figures().runningSeconds()).isEqualTo(181);
            assertThat(scene.figures().availableSeconds()).isEqualTo(1_619);
        }

        @Test
        void isNeverBelowNothingAvailable() {
            scene.givesFloor(scene.remote(300));
            assertThat(scene.after(1_799).figures().availableSeconds()).isOne();
            assertThat(scene.after(1).figures().availableSeconds()).isZero();
            assertThat(scene.figures().overrunSeconds()).isZero();
            assertThat(scene.after(1).figures().availableSeconds()).isZero();
            assertThat(scene.figures().overrunSeconds()).isOne();
        }
    }

    @Nested
    @DisplayName("rule 6: the invariant")
    class Invariant {

        @Test
        void acceptsExactlyThirtyMinutesAndNotASecondMore() {
            FloorPolicy longStatements = limits(Map.of(Category.GROUP, 3_600));
            Map<Integer, Status> expected =
                    Map.of(1_799, Status.ACCEPTED, 1_800, Status.ACCEPTED, 1_801, Status.WAITING);
            expected.forEach((seconds, status) -> {
                FloorScene fresh = new FloorScene().under(longStatements);
                assertThat(fresh.status(fresh.remote(seconds))).isEqualTo(status);
            });
        }

        @Test
        void grantsTheLastSecond() {
            for (int i = 0; i < 6; i++) {
                scene.remote(299);
            }
            assertThat(scene.status(scene.remote(6))).isEqualTo(Status.ACCEPTED);
            assertThat(scene.status(scene.remote(1))).isEqualTo(Status.WAITING);
            assertThat(scene.figures().availableSeconds()).isZero();
        }

        @Test
        void growsOnlyByTheChairsGrantWithItsReason() {
            UUID waits = fiveMinutesEach(7).getLast();
            assertThat(scene.events(new FloorCommand.Grant(waits, 300, "The panel was late.")))
                    .containsExactly(
                            new FloorEvent.Granted(waits, 300, 300, Status.ACCEPTED, 300, "The panel was late."));
            assertThat(scene.figures()).isEqualTo(new RemoteTime(1_800, 300, 0, 0, 2_100, 0, 0, 0));
        }

        @Test
        void grantsWhoeverWaitsAtMostWhatItAskedForAndGivesTheRestToTheNext() {
            UUID first = fiveMinutesEach(7).getLast();
            UUID second = scene.remote(60);
            scene.does(new FloorCommand.Grant(first, 360, "Both are short."));
            assertThat(scene.place(first).grantedSeconds()).isEqualTo(300);
            assertThat(scene.place(second).grantedSeconds()).isEqualTo(60);
        }

        @Test
        void refusesAGrantThatAnOverrunEatsUp() {
            List<UUID> asked = fiveMinutesEach(7);
            UUID waits = asked.getLast();
            scene.givesFloor(asked.getFirst());
            scene.after(310);
            assertThat(scene.refusal(new FloorCommand.Grant(waits, 300, "It was promised.")))
                    .isEqualTo(new Refusal.NoTime(300, 290, scene.figures()));
            scene.does(new FloorCommand.Grant(waits, 310, "It was promised."));
            assertThat(scene.place(waits).grantedSeconds()).isEqualTo(300);
            assertThat(scene.figures().overrunSeconds()).isZero();
        }

        @Test
        void addsAGrantToWhatThereIs() {
            scene.floor = Floor.of(100, 7);
            UUID waits = scene.remote(180);
            UUID behind = scene.remote(100);
            assertThat(scene.refusal(new FloorCommand.Grant(waits, 79, "Nearly enough.")))
                    .isEqualTo(new Refusal.NoTime(180, 179, scene.figures()));
            scene.does(new FloorCommand.Grant(waits, 80, "Just enough."));
            assertThat(scene.place(waits).grantedSeconds()).isEqualTo(180);
            assertThat(scene.status(behind)).isEqualTo(Status.WAITING);
        }

        @Test
        void lengthensByAGrantWhoeverSpeaks() {
            UUID speaker = scene.remote(300);
            scene.givesFloor(speaker);
            scene.does(new FloorCommand.Grant(speaker, 60, "Asked by the panel."));
            assertThat(scene.figures()).isEqualTo(new RemoteTime(1_800, 60, 0, 360, 0, 0, 0, 0));
            UUID room = scene.inRoom(300);
            scene.does(new FloorCommand.Grant(room, 60, "Asked by the panel."));
            assertThat(scene.place(room).grantedSeconds()).isEqualTo(360);
            assertThat(scene.figures().overriddenSeconds()).isEqualTo(60);
        }

        @Test
        void isAProgrammersErrorToBreak() {
            Proceedings proceedings = new Proceedings(Floor.of(10, 7), FloorPolicy.STANDARD, List.of(), scene.now);
            Place place = Place.asked(
                    scene.nextId(),
                    ITEM,
                    new Speaker("AT", null, null),
                    new SpeakingRequest(Category.NATIONAL, Mode.REMOTE, 11, false, 1),
                    Charge.REMOTE_TIME,
                    Turn.regular(1));
            assertThatThrownBy(() -> proceedings.addTaking(new FloorEvent.Accepted(place.accepted(11))))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    @DisplayName("rule 7: delivery")
    class Delivery {

        @Test
        void startsTheClockWithTheFloorStopsItWhilePausedAndChargesWholeSeconds() {
            UUID speaker = scene.remote(180);
            scene.givesFloor(speaker);
            scene.after(30).does(new FloorCommand.Pause(speaker, "The line is lost."));
            scene.after(600).does(new FloorCommand.Resume(speaker, null));
            scene.after(20);
            scene.now = scene.now.plusMillis(999);
            scene.ends(speaker);
            assertThat(scene.figures().usedSeconds()).isEqualTo(50);
            assertThat(scene.status(speaker)).isEqualTo(Status.DELIVERED);
        }

        @Test
        void freesWhatIsLeftAtOnce() {
            List<UUID> asked = fiveMinutesEach(7);
            scene.givesFloor(asked.getFirst());
            assertThat(scene.after(1).events(new FloorCommand.End(asked.getFirst())))
                    .doesNotContain(new FloorEvent.Promoted(asked.getLast(), 300));
            scene.givesFloor(asked.get(1));
            assertThat(scene.after(299).events(new FloorCommand.End(asked.get(1))))
                    .contains(new FloorEvent.Promoted(asked.getLast(), 300));
            assertThat(scene.figures().availableSeconds()).isZero();
        }

        @Test
        void chargesAnOverrunAndFlagsTheReservationsItEndangersLastFirst() {
            List<UUID> asked = fiveMinutesEach(6);
            scene.givesFloor(asked.getFirst());
            scene.after(601);
            assertThat(scene.events(new FloorCommand.End(asked.getFirst())))
                    .containsExactly(
                            new FloorEvent.Delivered(asked.getFirst(), scene.now, 601),
                            new FloorEvent.AtRisk(asked.get(5), 300),
                            new FloorEvent.AtRisk(asked.get(4), 1));
            assertThat(scene.figures()).isEqualTo(new RemoteTime(1_800, 0, 601, 0, 1_500, 0, 0, 301));
        }

        @Test
        void takesFromTheLastToBeCalledInTheOrderOfTheItems() {
            UUID calledLast = scene.elsewhere(Mode.REMOTE, 300);
            List<UUID> asked = fiveMinutesEach(5);
            scene.speaks(asked.getFirst(), 360);
            assertThat(scene.floor.atRisk()).containsExactly(calledLast);
        }

        @Test
        void standsStillWithItsMeeting() {
            UUID speaker = scene.remote(180);
            scene.givesFloor(speaker);
            scene.after(30).does(new FloorCommand.Interrupt("The meeting was suspended."));
            scene.after(3_600).does(new FloorCommand.Resume(speaker, null));
            scene.after(10).ends(speaker);
            assertThat(scene.figures().usedSeconds()).isEqualTo(40);
            assertThat(scene.events(new FloorCommand.Interrupt("Again."))).isEmpty();
        }

        @Test
        void endangersNobodyByAnOverrunThatThereWasTimeFor() {
            List<UUID> asked = fiveMinutesEach(2);
            scene.speaks(asked.getFirst(), 1_500);
            assertThat(scene.floor.atRisk()).isEmpty();
        }

        @Test
        void refusesTheFloorToWhomeverHasLostItsTimeUntilItIsShortened() {
            UUID last = lastAfterAnOverrunOfTwoMinutes();
            assertThat(scene.refusal(give(last))).isEqualTo(new Refusal.NoTime(300, 180, scene.figures()));
            scene.does(new FloorCommand.ChangeTime(last, 181));
            assertThat(scene.refusal(give(last))).isEqualTo(new Refusal.NoTime(181, 180, scene.figures()));
            assertThat(scene.events(new FloorCommand.ChangeTime(last, 180))).contains(new FloorEvent.Secured(last));
            scene.givesFloor(last);
        }

        @Test
        void refusesTheFloorToWhomeverHasLostItsTimeUntilItIsGranted() {
            UUID last = lastAfterAnOverrunOfTwoMinutes();
            scene.does(new FloorCommand.Grant(last, 119, "Not enough."));
            assertThat(scene.refusal(give(last))).isEqualTo(new Refusal.NoTime(300, 299, scene.figures()));
            assertThat(scene.events(new FloorCommand.Grant(last, 1, "Enough."))).contains(new FloorEvent.Secured(last));
            scene.givesFloor(last);
            assertThat(scene.place(last).grantedSeconds()).isEqualTo(300);
        }

        private UUID lastAfterAnOverrunOfTwoMinutes() {
            List<UUID> asked = fiveMinutesEach(6);
            scene.speaks(asked.getFirst(), 420);
            return asked.getLast();
        }

        @Test
        void givesTheFloorToNobodyWhoWaits() {
            UUID waits = fiveMinutesEach(7).getLast();
            assertThat(scene.refusal(give(waits))).isEqualTo(new Refusal.NoTime(300, 0, scene.figures()));
        }

        @Test
        void givesTheFloorToOneAtATime() {
            UUID speaker = scene.inRoom(60);
            UUID next = scene.inRoom(60);
            scene.givesFloor(speaker);
            assertThat(scene.refusal(give(next))).isEqualTo(new Refusal.FloorTaken(speaker, "D1", Status.SPEAKING));
            scene.does(new FloorCommand.Pause(speaker, "The line is lost."));
            scene.givesFloor(next);
            assertThat(scene.refusal(new FloorCommand.Resume(speaker, null)))
                    .isEqualTo(new Refusal.FloorTaken(next, "D2", Status.SPEAKING));
        }

        @Test
        void refusesWhatDoesNotLeadOnFromWhereTheStatementIs() {
            UUID speaker = scene.inRoom(60);
            assertThat(scene.refusal(new FloorCommand.End(speaker)))
                    .isEqualTo(new Refusal.NotFromHere(Status.ACCEPTED, Set.of(Status.SPEAKING, Status.PAUSED)));
            assertThat(scene.refusal(new FloorCommand.Pause(speaker, "Why?")))
                    .isEqualTo(new Refusal.NotFromHere(Status.ACCEPTED, Set.of(Status.SPEAKING)));
            scene.speaks(speaker, 60);
            assertThat(scene.refusal(give(speaker)))
                    .isEqualTo(new Refusal.NotFromHere(Status.DELIVERED, Set.of(Status.ACCEPTED)));
            assertThat(scene.refusal(new FloorCommand.Withdraw(speaker)))
                    .isEqualTo(new Refusal.NotFromHere(Status.DELIVERED, Set.of(Status.ACCEPTED, Status.WAITING)));
        }
    }

    @Nested
    @DisplayName("rule 8: release")
    class Release {

        @Test
        void promotesByWithdrawalAndBySwitchToTheRoom() {
            List<UUID> asked = fiveMinutesEach(8);
            assertThat(scene.events(new FloorCommand.Withdraw(asked.get(0))))
                    .containsExactly(
                            new FloorEvent.Withdrawn(asked.get(0)), new FloorEvent.Promoted(asked.get(6), 300));
            assertThat(scene.events(new FloorCommand.SwitchMode(asked.get(1), Mode.IN_ROOM)))
                    .contains(new FloorEvent.Promoted(asked.get(7), 300));
        }

        @Test
        void movesAnAbsentSpeakerToTheEndOnceAndThenLetsItLapse() {
            List<UUID> asked = fiveMinutesEach(7);
            UUID absent = asked.get(0);
            scene.givesFloor(absent);
            assertThat(scene.after(59).refusal(new FloorCommand.NoShow(absent)))
                    .isEqualTo(new Refusal.GraceNotOver(60, 1));
            scene.after(1).does(new FloorCommand.NoShow(absent));
            assertThat(scene.status(absent)).isEqualTo(Status.ACCEPTED);
            assertThat(scene.queue()).startsWith(asked.get(1)).endsWith(absent);
            assertThat(scene.figures().usedSeconds()).isZero();
            assertThat(scene.status(asked.get(6))).isEqualTo(Status.WAITING);

            scene.givesFloor(absent);
            assertThat(scene.after(61).events(new FloorCommand.NoShow(absent)))
                    .containsExactly(
                            new FloorEvent.Lapsed(absent, FloorEvent.LapseCause.ABSENT),
                            new FloorEvent.Promoted(asked.get(6), 300));
        }

        @Test
        void letsNobodyBeAbsentWhoWasNotCalled() {
            UUID speaker = scene.inRoom(60);
            assertThat(scene.refusal(new FloorCommand.NoShow(speaker)))
                    .isEqualTo(new Refusal.NotFromHere(Status.ACCEPTED, Set.of(Status.SPEAKING)));
        }

        @Test
        void lapsesWhoeverWasNotReachedWhenTheMeetingEnds() {
            UUID speaker = scene.inRoom(60);
            UUID remote = scene.remote(60);
            scene.givesFloor(speaker);
            assertThat(scene.refusal(new FloorCommand.Close()))
                    .isEqualTo(new Refusal.FloorTaken(speaker, "D1", Status.SPEAKING));
            scene.ends(speaker);
            assertThat(scene.events(new FloorCommand.Close()))
                    .containsExactly(
                            new FloorEvent.Lapsed(remote, FloorEvent.LapseCause.MEETING_CLOSED),
                            new FloorEvent.Closed());
            assertThat(scene.figures().reservedSeconds()).isZero();
            assertThat(scene.refusal(scene.ask("AT", Category.NATIONAL, Mode.IN_ROOM, 60)))
                    .isEqualTo(new Refusal.MeetingOver());
        }
    }

    @Nested
    @DisplayName("rule 9: promotion")
    class PromotionOrder {

        @Test
        void letsNobodyPassWhoeverWaits() {
            fiveMinutesEach(6);
            scene.does(new FloorCommand.Allot(1_860));
            assertThat(scene.status(scene.remote(61))).isEqualTo(Status.WAITING);
            assertThat(scene.status(scene.remote(60))).isEqualTo(Status.WAITING);
        }

        @Test
        void letsTheFirstThatFitsPassWhereThePolicySaysSo() {
            scene.under(promotion(PromotionRule.FIRST_FIT));
            fiveMinutesEach(6);
            scene.does(new FloorCommand.Allot(1_860));
            assertThat(scene.status(scene.remote(61))).isEqualTo(Status.WAITING);
            assertThat(scene.status(scene.remote(60))).isEqualTo(Status.ACCEPTED);
        }

        @Test
        void stopsAtTheFirstThatDoesNotFit() {
            UUID accepted = scene.remote(200);
            fiveMinutesEach(5);
            scene.remote(100);
            UUID tooLong = scene.remote(201);
            UUID behind = scene.remote(10);
            scene.does(new FloorCommand.Withdraw(accepted));
            assertThat(scene.waitingList()).containsExactly(tooLong, behind);
            assertThat(scene.events(new FloorCommand.Withdraw(tooLong))).contains(new FloorEvent.Promoted(behind, 10));
        }

        @Test
        void givesWhoeverAcceptsLessWhatThereIsAndNeverBelowTheMinimum() {
            scene.floor = Floor.of(59, 7);
            FloorCommand.Ask tooLittle =
                    scene.ask("AT", new SpeakingRequest(Category.NATIONAL, Mode.REMOTE, 180, true, 60));
            scene.does(tooLittle);
            assertThat(scene.status(tooLittle.inscription())).isEqualTo(Status.WAITING);
            assertThat(scene.events(new FloorCommand.Allot(60)))
                    .contains(new FloorEvent.Promoted(tooLittle.inscription(), 60));
        }

        @Test
        void shortensOnlyTheFirstOfTheWaitingListByFirstFit() {
            scene.under(promotion(PromotionRule.FIRST_FIT));
            scene.floor = Floor.of(50, 7);
            UUID first = scene.remote(100);
            FloorCommand.Ask shorter =
                    scene.ask("AT", new SpeakingRequest(Category.NATIONAL, Mode.REMOTE, 60, true, 10));
            scene.does(shorter);
            assertThat(scene.status(shorter.inscription())).isEqualTo(Status.WAITING);
            scene.does(new FloorCommand.Withdraw(first));
            assertThat(scene.place(shorter.inscription()).grantedSeconds()).isEqualTo(50);
        }
    }

    @Nested
    @DisplayName("rule 10: switching mode")
    class SwitchingMode {

        @Test
        void keepsThePlaceOnTheWayToTheRoomAndFreesTheTime() {
            UUID first = scene.remote(300);
            UUID second = scene.inRoom(300);
            scene.does(new FloorCommand.SwitchMode(first, Mode.IN_ROOM));
            assertThat(scene.queue()).containsExactly(first, second);
            assertThat(scene.figures().reservedSeconds()).isZero();
        }

        @Test
        void needsTimeOnTheWayOutOfTheRoom() {
            UUID switches = scene.inRoom(300);
            fiveMinutesEach(5);
            scene.does(new FloorCommand.SwitchMode(switches, Mode.REMOTE));
            assertThat(scene.status(switches)).isEqualTo(Status.ACCEPTED);
            assertThat(scene.figures().availableSeconds()).isZero();
        }

        @Test
        void waitsWithTheOriginalTimeOfRequestWhereThereIsNone() {
            UUID switches = scene.inRoom(300);
            UUID asked = fiveMinutesEach(7).getLast();
            scene.does(new FloorCommand.SwitchMode(switches, Mode.REMOTE));
            assertThat(scene.waitingList()).containsExactly(switches, asked);
        }

        @Test
        void swapsPlacesOnlyWhenTheOtherConfirms() {
            UUID first = scene.remote(100);
            UUID second = scene.inRoom(200);
            assertThat(scene.refusal(new FloorCommand.AcceptSwap(second, first)))
                    .isEqualTo(new Refusal.NoOffer());
            scene.does(new FloorCommand.OfferSwap(first, second));
            assertThat(scene.queue()).containsExactly(first, second);
            RemoteTime before = scene.figures();
            scene.does(new FloorCommand.AcceptSwap(second, first));
            assertThat(scene.queue()).containsExactly(second, first);
            assertThat(scene.figures()).isEqualTo(before);
            assertThat(scene.refusal(new FloorCommand.AcceptSwap(second, first)))
                    .isEqualTo(new Refusal.NoOffer());
        }

        @Test
        void swapsNobodyWhomTheOrderOfTheListKeepsWhereItIs() {
            scene.under(FloorScene.order(SpeakingOrder.GROUPS_FIRST));
            UUID group = scene.inRoom(60);
            UUID national = scene.asks("AT", Category.NATIONAL, Mode.IN_ROOM, 60);
            assertThat(scene.refusal(new FloorCommand.OfferSwap(group, national)))
                    .isEqualTo(new Refusal.NoSwap());
        }

        @Test
        void keepsWhatWasGrantedBelowOrBeyondTheRequest() {
            scene.floor = Floor.of(60, 7);
            FloorCommand.Ask shorter =
                    scene.ask("AT", new SpeakingRequest(Category.NATIONAL, Mode.REMOTE, 180, true, 10));
            UUID id = shorter.inscription();
            scene.does(shorter);
            scene.does(new FloorCommand.ChangeTime(id, 120));
            assertThat(scene.place(id).grantedSeconds()).isEqualTo(60);
            scene.does(new FloorCommand.Grant(id, 90, "Asked by the panel."));
            scene.does(new FloorCommand.ChangeTime(id, 140));
            assertThat(scene.place(id).grantedSeconds()).isEqualTo(150);
            scene.does(new FloorCommand.SwitchMode(id, Mode.IN_ROOM));
            assertThat(scene.place(id).grantedSeconds()).isEqualTo(150);
        }

        @Test
        void swapsNobodyWhoWaitsOrStandsOnAnotherListOrIsTheSame() {
            List<UUID> asked = fiveMinutesEach(7);
            FloorCommand.Ask elsewhere = new FloorCommand.Ask(
                    scene.nextId(),
                    FloorScene.OTHER_ITEM,
                    new Speaker("KE", null, null),
                    new SpeakingRequest(Category.NATIONAL, Mode.IN_ROOM, 60, false, 1),
                    false);
            scene.does(elsewhere);
            UUID accepted = asked.getFirst();
            for (UUID other : List.of(asked.getLast(), elsewhere.inscription(), accepted)) {
                assertThat(scene.refusal(new FloorCommand.OfferSwap(accepted, other)))
                        .isEqualTo(new Refusal.NoSwap());
            }
        }

        @Test
        void decidesAnewOnMoreTimeAndKeepsWhatWasGrantedWhereThereIsNone() {
            UUID grows = scene.remote(180);
            fiveMinutesEach(5);
            scene.does(new FloorCommand.ChangeTime(grows, 240));
            UUID waits = scene.remote(61);
            assertThat(scene.refusal(new FloorCommand.ChangeTime(grows, 301)))
                    .isEqualTo(new Refusal.OverLimit(Category.GROUP, 300, 301));
            assertThat(scene.refusal(new FloorCommand.ChangeTime(grows, 241)))
                    .isEqualTo(new Refusal.NoTime(1, 0, scene.figures()));
            assertThat(scene.place(grows).grantedSeconds()).isEqualTo(240);
            assertThat(scene.events(new FloorCommand.ChangeTime(grows, 239)))
                    .contains(new FloorEvent.Promoted(waits, 61));
        }
    }

    @Test
    @DisplayName("rule 11: decisions explain themselves")
    void carriesTheFloorOnWhichEachEventWasDecided() {
        List<UUID> asked = fiveMinutesEach(7);
        Outcome.Decided decided = (Outcome.Decided) scene.outcome(new FloorCommand.Withdraw(asked.getFirst()));
        assertThat(decided.events())
                .extracting(
                        Outcome.Step::event,
                        step -> step.before().figures(scene.now).availableSeconds())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new FloorEvent.Withdrawn(asked.getFirst()), 0),
                        org.assertj.core.groups.Tuple.tuple(new FloorEvent.Promoted(asked.getLast(), 300), 300));
    }

    @Nested
    @DisplayName("rule 12: the clock changes no state")
    class Clock {

        @Test
        void leavesEverythingAsItIsUntilSomebodyDecides() {
            UUID speaker = scene.inRoom(60);
            scene.givesFloor(speaker);
            scene.after(86_400);
            assertThat(scene.status(speaker)).isEqualTo(Status.SPEAKING);
            scene.ends(speaker);
            assertThat(scene.place(speaker).spokenSeconds(scene.now)).isEqualTo(86_400);
        }

        @Test
        void countsAClockThatWentBackAsOneThatStandsStill() {
            UUID speaker = scene.remote(60);
            scene.givesFloor(speaker);
            scene.after(-5).ends(speaker);
            assertThat(scene.figures().usedSeconds()).isZero();
        }
    }

    /** Remote requests of five minutes each: six of them fill the thirty. */
    private List<UUID> fiveMinutesEach(int requests) {
        List<UUID> asked = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            asked.add(scene.remote(300));
        }
        return asked;
    }
}
