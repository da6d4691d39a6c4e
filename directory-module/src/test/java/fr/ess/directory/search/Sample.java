package fr.ess.directory.search;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts organisations of one's own into a database, by plain SQL as an import would. */
final class Sample {

    private final JdbcClient jdbc;
    private int count;

    Sample(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The identifier of a new organisation; {@code columns} are written as they are. */
    long organisation(String name, Map<String, ? extends @Nullable Object> columns) {
        StringBuilder names = new StringBuilder("slug, name, source");
        StringBuilder values = new StringBuilder(":slug, :name, 'CRESS'");
        columns.keySet().forEach(column -> {
            names.append(", ").append(column);
            values.append(", :").append(column);
        });
        return jdbc.sql("insert into organisation (" + names + ") values (" + values + ") returning id")
                .param("slug", "sample-" + count++)
                .param("name", name)
                .params(columns)
                .query(Long.class)
                .single();
    }

    /** The identifier of a family, a sector or a territory of the reference data. */
    int id(String table, String code) {
        return jdbc.sql("select id from " + table + " where code = :code order by id limit 1")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    void clear() {
        jdbc.sql("delete from organisation").update();
    }
}
