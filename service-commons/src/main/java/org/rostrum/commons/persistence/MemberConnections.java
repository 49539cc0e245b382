package org.rostrum.commons.persistence;

import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.MySQLExceptionSorter;
import io.quarkus.agroal.runtime.JdbcDriver;
import io.quarkus.arc.Unremovable;
import io.quarkus.jdbc.mysql.runtime.MySQLAgroalConnectionConfigurer;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/**
 * Throws away not only connections that are broken, but also those to a member of a replication group that has ceased to
 * be the primary, so that the next one is made to whoever is it now.
 */
@Alternative
@Priority(1)
@Singleton
@Unremovable
@JdbcDriver("mysql")
public class MemberConnections extends MySQLAgroalConnectionConfigurer {

    @Override
    public void setExceptionSorter(String databaseKind, AgroalDataSourceConfigurationSupplier configuration) {
        configuration.connectionPoolConfiguration().exceptionSorter(new MySQLExceptionSorter() {
            @Override
            public boolean isFatal(SQLException failure) {
                return super.isFatal(failure)
                        || DatabaseConflicts.isClosedBeneath(failure)
                        || DatabaseConflicts.isNotThePrimary(failure);
            }
        });
    }
}
