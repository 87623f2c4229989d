package org.inspectionresponse.record;

import java.sql.Connection;
import java.sql.SQLException;

/** The trigger by which H2 refuses to change or delete rows of the register; PostgreSQL has a function of its own. */
public final class AppendOnly implements org.h2.api.Trigger {

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException("The register is append-only.");
    }
}
