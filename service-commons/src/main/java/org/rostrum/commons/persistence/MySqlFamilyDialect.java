package org.rostrum.commons.persistence;

import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.RowLockStrategy;
import org.hibernate.dialect.lock.internal.MySQLLockingSupport;
import org.hibernate.dialect.lock.spi.LockingSupport;

/**
 * The SQL that MySQL and MariaDB share, since the dialect is fixed when the jar is built and the same jar runs on both:
 * MySQL's, without {@code for update of …}, which MariaDB does not know.
 */
public class MySqlFamilyDialect extends MySQLDialect {

    private static final DatabaseVersion MINIMUM = DatabaseVersion.make(8, 4);
    private static final LockingSupport WHOLE_STATEMENT = new MySQLLockingSupport(MINIMUM) {
        @Override
        public RowLockStrategy getWriteRowLockStrategy() {
            return RowLockStrategy.NONE;
        }
    };

    public MySqlFamilyDialect() {
        super(MINIMUM);
    }

    @Override
    public LockingSupport getLockingSupport() {
        return WHOLE_STATEMENT;
    }

    @Override
    protected boolean supportsAliasLocks() {
        return false;
    }
}
