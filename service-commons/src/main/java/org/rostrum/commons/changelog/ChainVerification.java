package org.rostrum.commons.changelog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Recomputes the chain from its first link. It shows any change of a row made past the service; who may write the whole
 * database could forge a whole chain, against which only a hash noted elsewhere helps.
 */
@ApplicationScoped
public class ChainVerification {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final byte[] BEFORE_THE_FIRST = new byte[32];

    private final ChainHead head;
    private final ChainRows rows;

    ChainVerification(ChainHead head, ChainRows rows) {
        this.head = head;
        this.rows = rows;
    }

    /** Reads every sealed change up to the end that the chain has now; a million take some seconds. */
    public ChainReport verify() {
        ChainHead.End end = QuarkusTransaction.requiringNew().call(head::read);
        byte[] previous = BEFORE_THE_FIRST;
        long verified = 0;
        long erased = 0;
        while (verified < end.sequence()) {
            long after = verified;
            List<ChainLink> links = QuarkusTransaction.requiringNew().call(() -> rows.sealedAfter(after, ROWS_AT_ONCE));
            for (ChainLink link : links) {
                Optional<ChainReport.Kind> fault = faultOf(link, previous, verified + 1);
                if (fault.isPresent()) {
                    return broken(verified, erased, fault.get());
                }
                previous = link.hash();
                verified++;
                erased += link.change().erased() ? 1 : 0;
                if (verified == end.sequence()) {
                    break;
                }
            }
            if (links.isEmpty()) {
                return broken(verified, erased, ChainReport.Kind.MISSING);
            }
        }
        return Arrays.equals(previous, end.hash())
                ? new ChainReport(verified, erased, Optional.empty())
                : broken(verified, erased, ChainReport.Kind.ALTERED);
    }

    private static Optional<ChainReport.Kind> faultOf(ChainLink link, byte[] previous, long expected) {
        if (link.sequence() != expected) {
            return Optional.of(ChainReport.Kind.MISSING);
        }
        return Arrays.equals(link.change().hash(previous, expected), link.hash())
                ? Optional.empty()
                : Optional.of(ChainReport.Kind.ALTERED);
    }

    private static ChainReport broken(long verified, long erased, ChainReport.Kind kind) {
        return new ChainReport(verified, erased, Optional.of(new ChainReport.Fault(verified + 1, kind)));
    }
}
