package org.rostrum.schedule.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.rostrum.schedule.remotetime.RemoteTime;

/** Whatever is done in whatever order: the floor agrees with the reference model, and rule 6 is never broken. */
class FloorModelTest {

    /** What somebody tries. */
    enum Deed {
        ASK_REMOTELY,
        ASK_IN_ROOM,
        WITHDRAW,
        SWITCH,
        GIVE_FLOOR,
        PAUSE,
        RESUME,
        END,
        NO_SHOW,
        GRANT,
        ALLOT
    }

    /** @param whom picks among those asked so far @param seconds asked for, granted or passed */
    record Try(Deed deed, int whom, int seconds) {}

    @Property(tries = 3_000)
    void agreesWithTheReferenceModel(
            @ForAll @IntRange(min = 0, max = 1_800) int allotted,
            @ForAll @Size(max = 80) List<Deed> deeds,
            @ForAll @Size(80) List<@IntRange(min = 0, max = 39) Integer> whom,
            @ForAll @Size(80) List<@IntRange(min = 1, max = 300) Integer> seconds) {
        Run run = new Run(allotted);
        for (int i = 0; i < deeds.size(); i++) {
            run.does(new Try(deeds.get(i), whom.get(i), seconds.get(i)));
            run.compare();
        }
        assertThat(Floor.of(allotted, 7).after(run.ledger)).isEqualTo(run.scene.floor);
    }

    private static final class Run {
        final FloorScene scene;
        final ReferenceModel model;
        final List<FloorEvent> ledger = new ArrayList<>();
        final List<UUID> asked = new ArrayList<>();

        Run(int allotted) {
            scene = new FloorScene(allotted);
            model = new ReferenceModel(allotted);
        }

        void does(Try attempt) {
            switch (attempt.deed()) {
                case ASK_REMOTELY -> ask(Mode.REMOTE, attempt.seconds());
                case ASK_IN_ROOM -> ask(Mode.IN_ROOM, attempt.seconds());
                case ALLOT -> allot(attempt.seconds());
                default -> {
                    if (!asked.isEmpty()) {
                        does(attempt, asked.get(attempt.whom() % asked.size()));
                    }
                }
            }
            int passed = attempt.seconds() / 3;
            scene.after(passed);
            model.pass(passed);
        }

        private void ask(Mode mode, int seconds) {
            FloorCommand.Ask ask = scene.ask("D" + asked.size(), Category.GROUP, mode, seconds);
            asked.add(ask.inscription());
            if (decided(ask)) {
                model.ask(ask.inscription(), mode == Mode.REMOTE, seconds);
            }
        }

        private void allot(int seconds) {
            int difference = seconds * 6 - scene.floor.allottedSeconds();
            if (decided(new FloorCommand.Allot(seconds * 6))) {
                model.allot(difference);
            }
        }

        private void does(Try attempt, UUID id) {
            boolean endangered = Risk.endangered(scene.floor, scene.policy, scene.order, scene.now)
                    .containsKey(id);
            switch (attempt.deed()) {
                case WITHDRAW -> {
                    if (decided(new FloorCommand.Withdraw(id))) {
                        model.withdraw(id);
                    }
                }
                case SWITCH -> {
                    Mode other = scene.place(id).request().mode() == Mode.REMOTE ? Mode.IN_ROOM : Mode.REMOTE;
                    if (decided(new FloorCommand.SwitchMode(id, other))) {
                        model.switchMode(id);
                    }
                }
                case GIVE_FLOOR -> {
                    if (decided(FloorScene.give(id))) {
                        model.give(id);
                    }
                }
                case PAUSE -> {
                    if (decided(new FloorCommand.Pause(id, "The line is lost."))) {
                        model.pause(id);
                    }
                }
                case RESUME -> {
                    if (decided(new FloorCommand.Resume(id, null))) {
                        model.resume(id);
                    }
                }
                case END -> {
                    if (decided(new FloorCommand.End(id))) {
                        model.end(id);
                    }
                }
                case NO_SHOW -> {
                    if (decided(new FloorCommand.NoShow(id))) {
                        model.absent(id);
                    }
                }
                case GRANT -> {
                    if (decided(new FloorCommand.Grant(id, attempt.seconds(), "A reason."))) {
                        model.grant(id, attempt.seconds(), endangered);
                    }
                }
                case ASK_REMOTELY, ASK_IN_ROOM, ALLOT -> throw new IllegalArgumentException(attempt.toString());
            }
        }

        private boolean decided(FloorCommand command) {
            return switch (scene.outcome(command)) {
                case Outcome.Decided decided -> {
                    decided.events().forEach(step -> ledger.add(step.event()));
                    yield true;
                }
                case Outcome.Refused refused -> false;
            };
        }

        void compare() {
            RemoteTime figures = scene.figures();
            assertThat(figures.usedSeconds() + figures.runningSeconds() + figures.reservedSeconds())
                    .isEqualTo(model.taken());
            assertThat(figures.allottedSeconds() + figures.overriddenSeconds()).isEqualTo(model.cap);
            assertThat(figures.overrunSeconds()).isEqualTo(Math.max(0, model.taken() - model.cap));
            for (ReferenceModel.Entry entry : model.book) {
                Place place = scene.place(entry.id);
                assertThat(place.status()).isEqualTo(Status.valueOf(entry.state));
                assertThat(place.grantedSeconds()).isEqualTo(entry.granted);
            }
        }
    }
}
