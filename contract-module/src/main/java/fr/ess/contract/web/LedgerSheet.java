package fr.ess.contract.web;

import fr.ess.contract.LedgerStep;
import fr.ess.platform.export.Column;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.french.Labels;
import fr.ess.platform.money.Euros;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every line of the ledger, read through a cursor so that none but the one at hand is held. */
@Component
class LedgerSheet {

    private static final int ROWS_AT_ONCE = 500;

    /** Of lines {@code x}: of a contract, known on a day, of a year or of any. */
    private static final String OF_THE_DAY = """
             join contract_funder f on f.id = x.funder_id
            where f.contract_id = ? and x.visible_from <= ? and (?::int is null or x.year = ?::int)
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;
    private final Labels labels;

    LedgerSheet(JdbcTemplate jdbc, PlatformTransactionManager transactions, Labels labels) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.labels = labels;
    }

    /** Whether there are more lines than {@code most}; no more of them are looked at. */
    boolean isLongerThan(int most, ReadingDay read, @Nullable Integer year) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) > ? from (select from contract_ledger_line x" + OF_THE_DAY + " limit ?) l",
                Boolean.class,
                most,
                read.contract().id(),
                read.day(),
                year,
                year,
                most + 1));
    }

    Sheet of(ReadingDay read, @Nullable Integer year) {
        Map<String, String> steps =
                Stream.of(LedgerStep.values()).collect(Collectors.toMap(LedgerStep::name, labels::of));
        return new Sheet(
                FinanceView.LIGNES.title(),
                read.day(),
                "contrat-financements-lignes",
                List.of(
                        Column.date("date", "Date"),
                        Column.number("annee", "Année"),
                        Column.text("code", "Code"),
                        Column.text("action", "Action"),
                        Column.text("financeur", "Financeur"),
                        Column.text("etape", "Étape"),
                        Column.eurosApart("montant", "Montant"),
                        Column.text("reference", "Référence"),
                        Column.text("exemple", "Exemple")),
                List.of("Une ligne négative reprend une ligne d’avant : rien ne s’efface."),
                each -> reading.executeWithoutResult(open -> jdbc.query(
                        """
                        select l.in_force_on, l.year, t.code, coalesce(t.title, 'Action terminée') as title, f.name, l.step,
                               l.amount_cents, l.reference, l.example
                        from (select x.* from contract_ledger_line x
                        """ + OF_THE_DAY + """
                        ) l
                        join contract_funder f on f.id = l.funder_id
                        left join contract_tree_at(?, ?) t on t.element_id = l.action_id
                        order by l.visible_from, l.id
                        """,
                        (RowCallbackHandler) row -> each.accept(values(row, steps)),
                        read.contract().id(),
                        read.day(),
                        year,
                        year,
                        read.contract().id(),
                        read.day())));
    }

    private static List<@Nullable Object> values(ResultSet row, Map<String, String> steps) throws SQLException {
        return Arrays.asList(
                row.getDate("in_force_on").toLocalDate(),
                row.getLong("year"),
                row.getString("code"),
                row.getString("title"),
                row.getString("name"),
                steps.get(row.getString("step")),
                new Euros(row.getLong("amount_cents")),
                row.getString("reference"),
                row.getBoolean("example") ? "exemple" : null);
    }
}
