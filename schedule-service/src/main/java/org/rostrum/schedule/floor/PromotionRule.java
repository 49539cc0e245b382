package org.rostrum.schedule.floor;

import java.util.ArrayList;
import java.util.List;

/** Who leaves the waiting list when there is time (floor rule 9). */
public enum PromotionRule {
    /** In order, up to the first that does not fit: nobody passes whoever waits. */
    STRICT_FIFO {
        @Override
        boolean passes() {
            return false;
        }
    },
    /** The earliest that fits whole. */
    FIRST_FIT {
        @Override
        boolean passes() {
            return true;
        }
    };

    /** One that gets its time. */
    record Promotion(Place place, int grantedSeconds) {}

    /** Whether somebody who fits may pass one who does not. */
    abstract boolean passes();

    /** @param waitingList in its order */
    List<Promotion> promote(List<Place> waitingList, int availableSeconds) {
        List<Promotion> promotions = new ArrayList<>();
        int left = availableSeconds;
        boolean first = true;
        for (Place next : waitingList) {
            int requested = next.request().requestedSeconds();
            // Only who heads the list has its turn, and may take less than it asked for.
            int granted = first ? next.request().takes(left) : requested <= left ? requested : 0;
            if (granted > 0) {
                promotions.add(new Promotion(next, granted));
                left -= granted;
            } else if (passes()) {
                first = false;
            } else {
                break;
            }
        }
        return promotions;
    }
}
