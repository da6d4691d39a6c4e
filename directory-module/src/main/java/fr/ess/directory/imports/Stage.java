package fr.ess.directory.imports;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Brings a file into a table of the transaction: each row read, repaired, resolved and judged on its own. */
@Component
class Stage {

    private static final int ROWS_BETWEEN_NEWS = 500;

    /** Rows outside the field of the directory that are told one by one; a national file has millions of them. */
    private static final int OUTSIDERS_TOLD = 1_000;

    private static final String CREATE =
            "create temporary table import_stage (" + StageColumn.definitions() + ") on commit drop";

    private static final String CREATE_SKIPPED =
            "create temporary table import_skipped (finding text, rows integer not null) on commit drop";

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final References references;

    Stage(JdbcClient jdbc, DataSource dataSource, References references) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.references = references;
    }

    /** Returns how many rows there were; tells {@code progress} how many are staged, every few hundred. */
    int fill(Recogniser.Recognised recognised, IntConsumer progress) {
        jdbc.sql(CREATE).update();
        jdbc.sql(CREATE_SKIPPED).update();
        Form.RowReader reader = recognised.form().reader(recognised.header(), references.read());
        Skipped skipped = new Skipped();
        Connection connection = DataSourceUtils.getConnection(dataSource);
        int rows = 0;
        try (CsvRows records = CsvRows.open(recognised.file(), recognised.separator());
                StageWriter writer = new StageWriter(connection)) {
            records.next();
            while (records.hasNext()) {
                FileRow fileRow = records.next();
                refuseCutRow(fileRow, recognised, records);
                StagedRow row = reader.read(fileRow);
                if (!skipped.takes(row)) {
                    writer.write(row);
                }
                rows++;
                if (rows % ROWS_BETWEEN_NEWS == 0) {
                    progress.accept(rows);
                }
            }
        } catch (IOException | SQLException e) {
            throw new ImportFailure("Le fichier n’a pas pu être transmis à la base de données.", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
        if (rows == 0) {
            throw new ImportFailure("Le fichier ne contient que son en-tête, aucune ligne.");
        }
        keep(skipped);
        jdbc.sql("analyze import_stage").update();
        recognised.form().complete(jdbc);
        return rows;
    }

    private static void refuseCutRow(FileRow fileRow, Recogniser.Recognised recognised, CsvRows records) {
        if (fileRow.cells().size() < recognised.header().cells().size()
                && !recognised.file().endsLine()
                && !records.hasNext()) {
            throw new ImportFailure("Le fichier est tronqué : la ligne " + fileRow.line()
                    + ", la dernière, s’arrête avant la fin de ses cellules.");
        }
    }

    /** Rows that are only counted: how many, and with which findings. */
    private static final class Skipped {

        private final Map<Finding, Integer> findings = new EnumMap<>(Finding.class);
        private int outsiders;
        private int rows;

        boolean takes(StagedRow row) {
            if (!row.isOutside() || outsiders++ < OUTSIDERS_TOLD) {
                return false;
            }
            rows++;
            row.findings().forEach(finding -> findings.merge(Finding.of(finding), 1, Integer::sum));
            return true;
        }
    }

    private void keep(Skipped skipped) {
        keep(null, skipped.rows);
        skipped.findings.forEach((finding, rows) -> keep(finding.name(), rows));
    }

    private void keep(@Nullable String finding, int rows) {
        jdbc.sql("insert into import_skipped (finding, rows) values (:finding, :rows)")
                .param("finding", finding, Types.VARCHAR)
                .param("rows", rows)
                .update();
    }
}
