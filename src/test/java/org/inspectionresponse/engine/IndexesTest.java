package org.inspectionresponse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class IndexesTest {

    @Autowired
    private DataSource database;

    @Test
    void theEnginesTablesHaveTheIndexesTheyLack() throws SQLException {
        assertThat(indexesOf("ACT_RU_TASK")).contains("IR_IDX_TASK_PARENT", "IR_IDX_TASK_DUE");
        assertThat(indexesOf("ACT_RU_IDENTITYLINK")).contains("IR_IDX_LINK_GROUP");
    }

    private Set<String> indexesOf(String table) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (var connection = database.getConnection()) {
            var meta = connection.getMetaData();
            String stored = meta.storesLowerCaseIdentifiers() ? table.toLowerCase() : table;
            try (var rows = meta.getIndexInfo(connection.getCatalog(), connection.getSchema(), stored, false, true)) {
                while (rows.next()) {
                    names.add(rows.getString("INDEX_NAME").toUpperCase());
                }
            }
        }
        return names;
    }
}
