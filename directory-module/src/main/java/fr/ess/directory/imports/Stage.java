package fr.ess.directory.imports;

import fr.ess.directory.Departement;
import fr.ess.directory.Territories;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Brings a file into a table of the transaction: each row read, repaired, resolved and judged on its own. */
@Component
class Stage {

    private static final int ROWS_BETWEEN_NEWS = 500;

    private static final String CREATE = """
            create temporary table import_stage (
                line integer not null, raw text[] not null, siren char(9), name text, slug text, family_id smallint,
                postal_code char(5), commune_id integer, departement_id integer, latitude double precision, longitude double precision,
                position_kind text, ess text, findings text[] not null,
                rejected boolean not null, attention boolean not null
            ) on commit drop""";

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final Territories territories;

    Stage(JdbcClient jdbc, DataSource dataSource, Territories territories) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.territories = territories;
    }

    /** Returns how many rows there were; tells {@code progress} how many are staged, every few hundred. */
    int fill(Recogniser.Recognised recognised, IntConsumer progress) {
        jdbc.sql(CREATE).update();
        Form.RowReader reader = recognised.form().reader(recognised.header(), reference());
        Connection connection = DataSourceUtils.getConnection(dataSource);
        int rows = 0;
        try (CsvRows records = CsvRows.open(recognised.file(), recognised.separator());
                StageWriter writer = new StageWriter(connection)) {
            records.next();
            while (records.hasNext()) {
                FileRow fileRow = records.next();
                refuseCutRow(fileRow, recognised, records);
                writer.write(reader.read(fileRow));
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
        jdbc.sql("analyze import_stage").update();
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

    private Form.Reference reference() {
        Map<String, Departement> departements =
                territories.departements().stream().collect(Collectors.toMap(Departement::code, Function.identity()));
        Map<String, Integer> families = new HashMap<>();
        jdbc.sql("select id, code from legal_family").query(row -> {
            families.put(Text.words(row.getString(2)), row.getInt(1));
        });
        // COPY takes the connection: nothing may be read from the database while rows are staged.
        return new Form.Reference(territories.asTheyAre(), departements, families);
    }
}
