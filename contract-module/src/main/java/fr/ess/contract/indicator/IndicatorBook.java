package fr.ess.contract.indicator;

import fr.ess.contract.SectorContract;
import fr.ess.contract.indicator.Indicator.Mark;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes definitions and values down; nothing that was written is ever changed. */
@Service
public class IndicatorBook {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    IndicatorBook(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What became of what was to be written. */
    public enum Outcome {
        DONE,
        /** There is one already. */
        TAKEN,
        /** Somebody else wrote meanwhile: nothing was written. */
        OVERTAKEN,
        /** It contradicts what is there: the same thing would be counted twice. */
        REFUSED
    }

    /** Who writes. */
    public record Author(@Nullable Long accountId, String name) {}

    /** A new indicator; its code is its address and stays. */
    public Outcome create(
            SectorContract contract, String code, IndicatorDefinition definition, Author author, LocalDate today) {
        return write(() -> {
            Optional<Long> id = jdbc.sql(
                            "insert into contract_indicator (contract_id, code) values (?, ?) on conflict do nothing returning id")
                    .params(contract.id(), code)
                    .query(Long.class)
                    .optional();
            return id.isEmpty() ? Outcome.TAKEN : define(id.get(), 1, definition, author, today);
        });
    }

    /** Defines an indicator anew; {@code number} is the version that its author read. */
    public Outcome redefine(
            long indicator, int number, IndicatorDefinition definition, Author author, LocalDate today) {
        return write(() -> {
            int last = jdbc.sql("""
                            select coalesce(max(v.number), 0) from contract_indicator_version v
                            where v.indicator_id = (select id from contract_indicator where id = ? for update)
                            """).param(indicator).query(Integer.class).single();
            return last == number ? define(indicator, number + 1, definition, author, today) : Outcome.OVERTAKEN;
        });
    }

    private Outcome define(long indicator, int number, IndicatorDefinition definition, Author author, LocalDate today) {
        Mark baseline = definition.baseline();
        Mark target = definition.target();
        Optional<Long> version = jdbc.sql("""
                        insert into contract_indicator_version (indicator_id, number, title, definition, unit, kind, first_term,
                            second_term, decimals, negative, over_actions, over_territories, over_years, source, counted_by,
                            baseline, baseline_on, baseline_source, target, target_on, target_source, published, author_name,
                            known_on, in_force_on)
                        values (:indicator, :number, :title, :definition, :unit, :kind, :firstTerm, :secondTerm, :decimals, :negative, :overActions, :overTerritories, :overYears, :source, :countedBy, :baseline, :baselineOn, :baselineSource, :target, :targetOn, :targetSource, :published, :author, :knownOn, :inForceOn)
                        on conflict do nothing returning id
                        """)
                .param("indicator", indicator)
                .param("number", number)
                .param("title", definition.title())
                .param("definition", definition.definition())
                .param("unit", definition.unit())
                .param("kind", definition.rules().kind().name())
                .param("firstTerm", definition.firstTerm())
                .param("secondTerm", definition.secondTerm())
                .param("decimals", definition.decimals())
                .param("negative", definition.negative())
                .param("overActions", definition.rules().overActions().name())
                .param("overTerritories", definition.rules().overTerritories().name())
                .param("overYears", definition.rules().overYears().name())
                .param("source", definition.source().name())
                .param("countedBy", definition.countedBy())
                .param("baseline", baseline == null ? null : baseline.value())
                .param("baselineOn", baseline == null ? null : baseline.on())
                .param("baselineSource", baseline == null ? null : baseline.source())
                .param("target", target == null ? null : target.value())
                .param("targetOn", target == null ? null : target.on())
                .param("targetSource", target == null ? null : target.source())
                .param("published", definition.published())
                .param("author", author.name())
                .param("knownOn", today)
                .param("inForceOn", definition.inForceOn())
                .query(Long.class)
                .optional();
        if (version.isEmpty()) {
            return Outcome.OVERTAKEN;
        }
        for (long element : definition.served()) {
            jdbc.sql("insert into contract_indicator_served (version_id, element_id) values (?, ?)")
                    .params(version.get(), element)
                    .update();
        }
        return Outcome.DONE;
    }

    /**
     * Writes a value down.
     *
     * @param supersedes the line that it replaces, for {@code reason}; none for the first of its cell
     */
    public Outcome record(
            long indicator,
            Reading reading,
            ValueSource origin,
            @Nullable Long supersedes,
            @Nullable String reason,
            Author author,
            LocalDate knownOn) {
        return write(() -> insert(new Line(indicator, reading, origin, null, supersedes, reason, author, knownOn)));
    }

    /** Writes down what an approved report says, within the transaction that approves it. */
    public Outcome report(
            long indicator,
            Reading reading,
            long submission,
            @Nullable Long supersedes,
            @Nullable String reason,
            Author author,
            LocalDate knownOn) {
        return write(() -> insert(
                new Line(indicator, reading, ValueSource.REPORT, submission, supersedes, reason, author, knownOn)));
    }

    private record Line(
            long indicator,
            Reading reading,
            ValueSource origin,
            @Nullable Long submission,
            @Nullable Long supersedes,
            @Nullable String reason,
            Author author,
            LocalDate knownOn) {}

    private Outcome insert(Line line) {
        int written = jdbc.sql("""
                        insert into contract_indicator_line (indicator_id, action_id, territory_id, year, on_date, first, second,
                            origin, submission_id, supersedes_id, reason, author_id, author_name, known_on)
                        values (:indicator, :action, :territory, :year, :on, :first, :second, :origin, :submission, :supersedes, :reason, :authorId, :author, :knownOn) on conflict do nothing
                        """)
                .param("indicator", line.indicator())
                .param("action", line.reading().action())
                .param("territory", line.reading().territory())
                .param("year", line.reading().year())
                .param("on", line.reading().on())
                .param("first", line.reading().first())
                .param("second", line.reading().second())
                .param("origin", line.origin().name())
                .param("submission", line.submission())
                .param("supersedes", line.supersedes())
                .param("reason", line.reason())
                .param("authorId", line.author().accountId())
                .param("author", line.author().name())
                .param("knownOn", line.knownOn())
                .update();
        if (written == 1) {
            return Outcome.DONE;
        }
        return line.supersedes() == null ? Outcome.TAKEN : Outcome.OVERTAKEN;
    }

    private Outcome write(Supplier<Outcome> work) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> work.get()));
        } catch (DataIntegrityViolationException refused) {
            return Outcome.REFUSED;
        }
    }
}
