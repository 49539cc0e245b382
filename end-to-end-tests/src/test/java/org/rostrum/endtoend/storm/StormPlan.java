package org.rostrum.endtoend.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.rostrum.endtoend.storm.StormRequest.Attempt;
import org.rostrum.endtoend.storm.Wish.Mode;

/** The requests of a storm, in the order in which they are begun. The same seed makes the same ones. */
record StormPlan(long seed, int replicas, List<StormRequest> requests) {

    static StormPlan of(long seed, int meetings, int replicas, int requests) {
        return new Drawing(seed, meetings, replicas).draw(requests);
    }

    /** The Idempotency-Key of a request, however often it is sent. */
    String key(StormRequest request) {
        return "storm-%d-%d".formatted(seed, request.number());
    }

    /** What the chair does at one meeting, one thing after the other. */
    private static final class Course {
        /** Requests for the floor that, for all the plan knows, have not been withdrawn or heard. */
        final List<Integer> standing = new ArrayList<>();

        int heard = -1;
        boolean paused;
        int chairsLatest = -1;
        int nationalLimit = 180;
    }

    private static final class Drawing {
        private final Random random;
        private final long seed;
        private final int replicas;
        private final List<Course> courses;
        private final List<StormRequest> drawn = new ArrayList<>();

        Drawing(long seed, int meetings, int replicas) {
            this.random = new Random(seed);
            this.seed = seed;
            this.replicas = replicas;
            this.courses = IntStream.range(0, meetings)
                    .mapToObj(meeting -> new Course())
                    .toList();
        }

        StormPlan draw(int requests) {
            while (drawn.size() < requests) {
                int meeting = random.nextInt(courses.size());
                drawOne(meeting, courses.get(meeting));
            }
            return new StormPlan(seed, replicas, List.copyOf(drawn.subList(0, requests)));
        }

        private void drawOne(int meeting, Course course) {
            int die = random.nextInt(1_000);
            if (die < 400 || course.standing.size() < 2) {
                course.standing.add(drawn.size());
                ask(meeting);
            } else if (die < 660) {
                add(meeting, "secretariat", new Wish.Withdraw(taken(course)), -1);
            } else if (die < 790) {
                Mode mode = random.nextInt(3) > 0 ? Mode.IN_ROOM : Mode.REMOTE;
                add(meeting, "secretariat", new Wish.SwitchMode(one(course), mode), -1);
            } else if (die < 820) {
                swap(meeting, course);
            } else if (die < 840) {
                add(meeting, "chair", new Wish.Grant(one(course), 1 + random.nextInt(60)), -1);
            } else if (die < 845 && course.nationalLimit > 100) {
                course.nationalLimit -= 1 + random.nextInt(5);
                add(meeting, "chair", new Wish.CutLimits(random.nextInt(2), course.nationalLimit), -1);
            } else {
                add(meeting, "chair", chairs(course), course.chairsLatest);
                course.chairsLatest = drawn.size() - 1;
            }
        }

        private void ask(int meeting) {
            Mode mode = random.nextInt(4) > 0 ? Mode.REMOTE : Mode.IN_ROOM;
            // Statements of a second or two are those that overrun.
            int seconds = random.nextInt(10) == 0 ? 1 + random.nextInt(2) : 10 + random.nextInt(171);
            Integer minimum = random.nextInt(5) == 0 ? 1 + random.nextInt(seconds) : null;
            int who = random.nextInt(20);
            String delegation = who == 0 ? "AT" : who == 1 ? "KE" : "D" + random.nextInt(60);
            String user = who == 0 ? "delegate-at" : who == 1 ? "delegate-ke" : who < 5 ? "chair" : "secretariat";
            add(meeting, user, new Wish.Ask(delegation, random.nextInt(2), mode, seconds, minimum), -1);
        }

        private void swap(int meeting, Course course) {
            int offers = one(course);
            int accepts = one(course);
            add(meeting, "secretariat", new Wish.OfferSwap(offers, accepts), -1);
            add(meeting, "secretariat", new Wish.AcceptSwap(accepts, offers), drawn.size() - 1);
        }

        private Wish chairs(Course course) {
            if (course.heard < 0) {
                course.heard = course.standing.removeFirst();
                return new Wish.GiveFloor(course.heard);
            }
            int heard = course.heard;
            if (course.paused && random.nextInt(3) > 0) {
                course.paused = false;
                return new Wish.Resume(heard);
            }
            if (!course.paused && random.nextInt(3) == 0) {
                course.paused = true;
                return new Wish.Pause(heard);
            }
            course.heard = -1;
            course.paused = false;
            return new Wish.End(heard);
        }

        private int one(Course course) {
            return course.standing.get(random.nextInt(course.standing.size()));
        }

        private int taken(Course course) {
            return course.standing.remove(random.nextInt(course.standing.size()));
        }

        private void add(int meeting, String user, Wish wish, int after) {
            List<Attempt> attempts = new ArrayList<>();
            int die = random.nextInt(100);
            int impatient = die < 3 ? 2 : die < 15 ? 1 : 0;
            for (int attempt = 0; attempt < impatient; attempt++) {
                attempts.add(new Attempt(random.nextInt(replicas), 1 + random.nextInt(40)));
            }
            attempts.add(StormRequest.patient(random.nextInt(replicas)));
            drawn.add(new StormRequest(
                    drawn.size(), meeting, user, wish, after, List.copyOf(attempts), random.nextInt(20) == 0));
        }
    }
}
