package fr.ess.contract.evaluation;

import fr.ess.contract.SectorContract;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of sourced figures: what each source says is entered once and never edited; what was entered wrongly is
 * withdrawn with its reason. Everything is known from the day on which it was entered.
 */
@Service
public class ClaimRegister {

    private final JdbcClient jdbc;
    private final Clock clock;

    ClaimRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of a change. */
    public enum Outcome {
        DONE,
        /** Somebody else changed it meanwhile. */
        OVERTAKEN,
        /** Another figure has that title. */
        TITLE_TAKEN
    }

    /** Every figure of which something was known on {@code day}, by title. */
    public List<ClaimedFigure> at(SectorContract contract, LocalDate day) {
        return all(contract, day).stream()
                .filter(figure -> !figure.claims().isEmpty())
                .toList();
    }

    /** Every figure, those too of which no source is entered yet, by title. */
    public List<ClaimedFigure> all(SectorContract contract, LocalDate day) {
        Map<Long, List<Claim>> claims =
                jdbc.sql("""
                        select id, figure_id as "figureId", low, high, wording, source, place, stated_on as "statedOn", about,
                               formula, example, known_on as "knownOn", withdrawn_on as "withdrawnOn", reason
                        from contract_claims_at(:contract, :day)
                        order by stated_on nulls last, id
                        """).param("contract", contract.id()).param("day", day).query(ClaimLine.class).list().stream()
                        .collect(Collectors.groupingBy(
                                ClaimLine::figureId, Collectors.mapping(ClaimLine::claim, Collectors.toList())));
        return jdbc
                .sql(
                        "select id, title, unit, note, version from contract_claimed_figure where contract_id = ? order by title")
                .param(contract.id())
                .query(FigureLine.class)
                .list()
                .stream()
                .map(line -> line.with(claims.getOrDefault(line.id(), List.of())))
                .toList();
    }

    public Optional<ClaimedFigure> find(SectorContract contract, long figure) {
        return all(contract, LocalDate.now(clock)).stream()
                .filter(one -> one.id() == figure)
                .findFirst();
    }

    /** @return its number, or nothing where another figure has that title */
    @Transactional
    public Optional<Long> open(SectorContract contract, ClaimedFigure.Words words) {
        return jdbc.sql("""
                        insert into contract_claimed_figure (contract_id, title, unit, note)
                        values (:contract, :title, :unit, :note) on conflict (contract_id, title) do nothing returning id
                        """)
                .param("contract", contract.id())
                .param("title", words.title())
                .param("unit", words.unit())
                .param("note", words.note())
                .query(Long.class)
                .optional();
    }

    public Outcome rename(ClaimedFigure figure, long version, ClaimedFigure.Words words) {
        try {
            int changed = jdbc.sql("""
                            update contract_claimed_figure set title = :title, unit = :unit, note = :note, version = version + 1
                            where id = :id and version = :version
                            """)
                    .param("title", words.title())
                    .param("unit", words.unit())
                    .param("note", words.note())
                    .param("id", figure.id())
                    .param("version", version)
                    .update();
            return changed == 1 ? Outcome.DONE : Outcome.OVERTAKEN;
        } catch (DuplicateKeyException e) {
            return Outcome.TITLE_TAKEN;
        }
    }

    @Transactional
    public void enter(ClaimedFigure figure, Claim.Words words) {
        jdbc.sql("""
                        insert into contract_claim (figure_id, low, high, wording, source, place, stated_on, about, formula, known_on)
                        values (:figure, :low, :high, :wording, :source, :place, :stated, :about, :formula, :known)
                        """)
                .param("figure", figure.id())
                .param("low", words.span().low())
                .param("high", words.span().high())
                .param("wording", words.wording())
                .param("source", words.source())
                .param("place", words.place())
                .param("stated", words.statedOn())
                .param("about", words.about())
                .param("formula", words.formula())
                .param("known", LocalDate.now(clock))
                .update();
    }

    /** Does nothing where it is withdrawn already: the first reason stays. */
    @Transactional
    public void withdraw(Claim claim, String reason) {
        jdbc.sql(
                        "insert into contract_claim_withdrawal (claim_id, reason, known_on) values (?, ?, ?) on conflict do nothing")
                .params(claim.id(), reason, LocalDate.now(clock))
                .update();
    }

    private record FigureLine(
            long id, String title, String unit, @Nullable String note, long version) {

        ClaimedFigure with(List<Claim> claims) {
            return new ClaimedFigure(id, title, unit, note, version, claims);
        }
    }

    private record ClaimLine(
            long id,
            long figureId,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String wording,
            String source,
            @Nullable String place,
            @Nullable LocalDate statedOn,
            @Nullable String about,
            @Nullable String formula,
            boolean example,
            LocalDate knownOn,
            @Nullable LocalDate withdrawnOn,
            @Nullable String reason) {

        Claim claim() {
            Claim.Withdrawal withdrawal =
                    withdrawnOn == null || reason == null ? null : new Claim.Withdrawal(withdrawnOn, reason);
            return new Claim(
                    id,
                    new Span(low, high),
                    wording,
                    source,
                    place,
                    statedOn,
                    about,
                    formula,
                    example,
                    knownOn,
                    withdrawal);
        }
    }
}
