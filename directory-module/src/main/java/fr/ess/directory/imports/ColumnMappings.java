package fr.ess.directory.imports;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people said the columns of their files mean, and the first rows that they say it from. */
@Service
@Transactional
public class ColumnMappings {

    private final JdbcClient jdbc;
    private final Clock clock;

    ColumnMappings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What somebody sees of a file to say what its columns mean.
     *
     * @param hidden sheets that people do not see in the workbook
     * @param sheet the one that is shown; absent from a text
     * @param mapping what was said so far, or last time, or what the headers suggest
     * @param remembered whether the mapping is that of an earlier file
     */
    public record Preview(
            List<String> headers,
            List<List<String>> rows,
            List<String> sheets,
            List<String> hidden,
            @Nullable String sheet,
            ColumnMapping mapping,
            boolean remembered) {}

    @Transactional(readOnly = true)
    public Preview preview(long task) {
        List<List<String>> lines =
                new ArrayList<>(jdbc.sql("select cells from import_task_preview where task_id = :task order by place")
                        .param("task", task)
                        .query((row, number) -> texts(row.getArray(1)))
                        .list());
        List<String> headers = lines.remove(0);
        return jdbc.sql("select sheets, hidden_sheets, sheet, mapping from import_task where id = :task")
                .param("task", task)
                .query((row, number) -> {
                    String said = row.getString("mapping");
                    Optional<ColumnMapping> before = remembered(headers);
                    ColumnMapping mapping = said != null
                            ? ColumnMapping.of(said)
                            : before.orElseGet(() -> ColumnMapping.proposed(headers));
                    return new Preview(
                            headers,
                            lines,
                            texts(row.getArray("sheets")),
                            texts(row.getArray("hidden_sheets")),
                            row.getString("sheet"),
                            mapping,
                            said == null && before.isPresent());
                })
                .single();
    }

    private static List<String> texts(java.sql.Array array) throws java.sql.SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    /** What the columns meant in an earlier file of the same ones. */
    @Transactional(readOnly = true)
    public Optional<ColumnMapping> remembered(List<String> headers) {
        return jdbc.sql("select mapping from import_mapping where fingerprint = :fingerprint")
                .param("fingerprint", ColumnMapping.fingerprint(headers))
                .query(String.class)
                .optional()
                .map(ColumnMapping::of);
    }

    /** Keeps the beginning of a file for somebody to look at. */
    void keep(long task, MappingNeeded needed) {
        jdbc.sql("delete from import_task_preview where task_id = :task")
                .param("task", task)
                .update();
        List<List<String>> lines = new ArrayList<>();
        lines.add(needed.headers());
        lines.addAll(needed.rows());
        for (int place = 0; place < lines.size(); place++) {
            jdbc.sql("insert into import_task_preview (task_id, place, cells) values (:task, :place, :cells)")
                    .param("task", task)
                    .param("place", place)
                    .param("cells", lines.get(place).toArray(String[]::new))
                    .update();
        }
    }

    /** Notes which sheets a workbook has, and which of them is read. */
    void keepSheets(long task, Opened opened) {
        jdbc.sql("update import_task set sheets = :sheets, hidden_sheets = :hidden, sheet = :sheet where id = :task")
                .param(
                        "sheets",
                        opened.sheets().stream().map(Workbook.Sheet::name).toArray(String[]::new))
                .param(
                        "hidden",
                        opened.sheets().stream()
                                .filter(Workbook.Sheet::hidden)
                                .map(Workbook.Sheet::name)
                                .toArray(String[]::new))
                .param("sheet", opened.sheet())
                .param("task", task)
                .update();
    }

    /** Says what the columns mean: the plan is due then, unless rows cannot be read so; returns why not, in French. */
    public @Nullable String say(long task, ColumnMapping mapping, String by) {
        List<String> headers = preview(task).headers();
        if (mapping.targets().size() != headers.size()) {
            return "Le fichier a changé entre-temps : relisez ses colonnes.";
        }
        String fault = mapping.fault();
        jdbc.sql("update import_task set mapping = :mapping, state = case when :ready then 'PLAN_DUE' else state end,"
                        + " begun_at = null, rows_done = 0 where id = :task and state = 'MAPPING_DUE'")
                .param("mapping", mapping.kept())
                .param("ready", fault == null)
                .param("task", task)
                .update();
        if (fault == null) {
            jdbc.sql("""
                    insert into import_mapping (fingerprint, headers, mapping, said_by, said_at)
                    values (:fingerprint, :headers, :mapping, :by, :now)
                    on conflict (fingerprint) do update set mapping = excluded.mapping, said_by = excluded.said_by,
                        said_at = excluded.said_at
                    """)
                    .param("fingerprint", ColumnMapping.fingerprint(headers))
                    .param("headers", headers.toArray(String[]::new))
                    .param("mapping", mapping.kept())
                    .param("by", by)
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        }
        return fault;
    }

    /** Chooses another sheet, which is read from its beginning. */
    public void read(long task, String sheet) {
        jdbc.sql("update import_task set sheet = :sheet, mapping = null, state = 'PLAN_DUE', begun_at = null"
                        + " where id = :task and state = 'MAPPING_DUE' and :sheet = any (sheets)")
                .param("sheet", sheet)
                .param("task", task)
                .update();
    }

    /** Goes back from a plan to the columns; false when there is no such plan any more. */
    public boolean reconsider(long task) {
        return jdbc.sql("update import_task set state = 'MAPPING_DUE'"
                                + " where id = :task and state = 'PLANNED' and mapping is not null")
                        .param("task", task)
                        .update()
                == 1;
    }
}
