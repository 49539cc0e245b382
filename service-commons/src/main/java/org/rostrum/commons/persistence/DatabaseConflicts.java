package org.rostrum.commons.persistence;

import com.mysql.cj.exceptions.StatementIsClosedException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Tells the conflicts a database reports apart; MySQL and MariaDB number some of them differently. */
public final class DatabaseConflicts {

    private static final int DUPLICATE_ENTRY = 1062;
    private static final int ROW_IS_REFERENCED = 1451;
    private static final int REFERENCED_ROW_IS_MISSING = 1452;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    /** MySQL's answer to NOWAIT; MariaDB gives {@link #LOCK_WAIT_TIMEOUT}. */
    private static final int LOCK_NOWAIT = 3572;

    private static final Set<Integer> LOCKED = Set.of(LOCK_WAIT_TIMEOUT, LOCK_NOWAIT);

    /**
     * What a member of a replication group says that is not the primary, or no longer: super_read_only (1290, 1836),
     * offline_mode (3032), a commit that the group did not take (3100, 3101), its state (3796 to 3799). Each time the
     * transaction is rolled back.
     */
    private static final Set<Integer> NOT_THE_PRIMARY = Set.of(1290, 1836, 3032, 3100, 3101, 3796, 3797, 3798, 3799);

    private DatabaseConflicts() {}

    /** Whether a row was locked by another transaction. */
    public static boolean isLockedByAnother(Throwable failure) {
        return sqlErrors(failure).anyMatch(error -> LOCKED.contains(error.getErrorCode()));
    }

    /** Whether the database ended the transaction to resolve a deadlock, or a lock was not had in time. */
    public static boolean isPassing(Throwable failure) {
        return sqlErrors(failure)
                .anyMatch(error -> error.getErrorCode() == DEADLOCK || LOCKED.contains(error.getErrorCode()));
    }

    /**
     * Whether the database cannot be reached or went away, so that nothing else would fare better (SQLSTATE class 08, or
     * none where no connection was had).
     */
    public static boolean isOutOfReach(Throwable failure) {
        return sqlErrors(failure)
                .anyMatch(error ->
                        error.getSQLState() == null || error.getSQLState().startsWith("08") || isClosedBeneath(error));
    }

    /** The driver closes statements of a connection that breaks, and may tell that instead, of a batch for instance. */
    static boolean isClosedBeneath(SQLException error) {
        return error.getCause() instanceof StatementIsClosedException;
    }

    /** Whether the database is one that does not write now, so that nothing was written; another does, or will. */
    public static boolean isNotThePrimary(Throwable failure) {
        return sqlErrors(failure).anyMatch(error -> NOT_THE_PRIMARY.contains(error.getErrorCode()));
    }

    /** Whether a value was too long for its column or out of its range (SQLSTATE class 22). */
    public static boolean isUnfitValue(Throwable failure) {
        return sqlErrors(failure)
                .anyMatch(error ->
                        error.getSQLState() != null && error.getSQLState().startsWith("22"));
    }

    /** Whether a unique or primary key was violated. */
    public static boolean isDuplicate(Throwable failure) {
        return sqlErrors(failure).anyMatch(error -> error.getErrorCode() == DUPLICATE_ENTRY);
    }

    /**
     * Whether one unique key was violated.
     *
     * @param key name of the unique constraint, as MariaDB ({@code uq_x}) and MySQL ({@code table.uq_x}) report it
     */
    public static boolean isDuplicate(Throwable failure, String key) {
        return sqlErrors(failure)
                .anyMatch(error -> error.getErrorCode() == DUPLICATE_ENTRY
                        && error.getMessage().toLowerCase(Locale.ROOT).contains(key));
    }

    /** Whether a row could not be deleted because another row refers to it by a foreign key. */
    public static boolean isStillReferredTo(Throwable failure) {
        return sqlErrors(failure).anyMatch(error -> error.getErrorCode() == ROW_IS_REFERENCED);
    }

    /** Whether a foreign key was violated, from either side. */
    public static boolean isForeignKeyViolated(Throwable failure) {
        return sqlErrors(failure)
                .anyMatch(error ->
                        error.getErrorCode() == ROW_IS_REFERENCED || error.getErrorCode() == REFERENCED_ROW_IS_MISSING);
    }

    /** What lies at the bottom of it, in one line. */
    static String reason(Throwable failure) {
        String reason = causes(failure).reduce(failure, (above, below) -> below).toString();
        return reason.lines().findFirst().orElse(reason);
    }

    private static Stream<SQLException> sqlErrors(Throwable failure) {
        return causes(failure).filter(SQLException.class::isInstance).map(SQLException.class::cast);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
