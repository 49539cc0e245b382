package org.rostrum.commons.changelog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives committed changes their sequence and their hash.
 *
 * <p>What is guaranteed: sequences are 1, 2, 3, … without a gap, each given once, on any number of replicas, since who
 * seals holds the lock of the chain's end. Of two changes of one resource the one committed first has the lower
 * sequence: a pass that sees the later one sees the earlier one too, as a writer records its change only after it read
 * or locked what the other had committed; and within a pass rows go by {@code position}, which the database counts up
 * as they are written. Clocks play no part. Changes of different resources that were open at the same time may come in
 * either order. A sequence once given is final: a transaction that commits late gets a higher one.
 */
@ApplicationScoped
public class ChangeSealer {

    /** Rows of one pass, which is one transaction. */
    private static final int ROWS = 2_000;
    /** Bytes of their states in UTF-8, unless one change has more: a pass holds them in memory. */
    private static final long BYTES = 16L << 20;

    /** @param moreFollow whether the pass ended because it was full */
    record Pass(int sealed, boolean moreFollow) {
        static final Pass NONE = new Pass(0, false);
    }

    private final ChainHead head;
    private final ChainRows rows;

    ChangeSealer(ChainHead head, ChainRows rows) {
        this.head = head;
        this.rows = rows;
    }

    /**
     * Seals what is committed, at most 2,000 changes or 16 MB of their states.
     *
     * @return how many: 0 where nothing is new, or another process is at it
     */
    public int seal() {
        return pass().sealed();
    }

    Pass pass() {
        if (!QuarkusTransaction.requiringNew().call(rows::anyUnsealed)) {
            return Pass.NONE;
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> head.lockIfLeased().map(this::passAfter).orElse(Pass.NONE));
    }

    private Pass passAfter(ChainHead.End end) {
        return rows.nextUnsealed(ROWS, BYTES)
                .map(next -> new Pass(seal(rows.read(next, ROWS), end), next.moreFollow()))
                .orElse(Pass.NONE);
    }

    private int seal(List<LoggedChange> changes, ChainHead.End end) {
        List<ChainLink> links = new ArrayList<>();
        long sequence = end.sequence();
        byte[] hash = end.hash();
        for (LoggedChange change : changes) {
            LoggedChange salted = change.salted();
            sequence++;
            hash = salted.hash(hash, sequence);
            links.add(new ChainLink(sequence, hash, salted));
        }
        if (!links.isEmpty()) {
            rows.seal(links);
            head.advance(new ChainHead.End(sequence, hash));
        }
        return links.size();
    }
}
