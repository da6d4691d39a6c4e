package fr.ess.contract.report;

import fr.ess.contract.SectorContract;
import fr.ess.contract.indicator.Indicator;
import fr.ess.contract.indicator.IndicatorBook;
import fr.ess.contract.indicator.IndicatorBook.Author;
import fr.ess.contract.indicator.IndicatorBook.Outcome;
import fr.ess.contract.indicator.IndicatorKind;
import fr.ess.contract.indicator.IndicatorValue;
import fr.ess.contract.indicator.Indicators;
import fr.ess.contract.indicator.Reading;
import fr.ess.contract.report.SubmittedReport.Answer;
import fr.ess.platform.web.RefusedException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries the figures of approved reports to the indicators which they feed. */
@Component
public class ReportFigures {

    private final JdbcClient jdbc;
    private final Indicators indicators;
    private final IndicatorBook book;
    private final ReportReader reports;

    ReportFigures(JdbcClient jdbc, Indicators indicators, IndicatorBook book, ReportReader reports) {
        this.jdbc = jdbc;
        this.indicators = indicators;
        this.book = book;
        this.reports = reports;
    }

    public SectorContract contract(long id) {
        return jdbc.sql("select id, slug, title, first_year, last_year from sector_contract where id = ?")
                .param(id)
                .query(SectorContract.class)
                .single();
    }

    /** The indicators of a contract as they are defined today, by number. */
    public Map<Long, Indicator> indicators(long contract) {
        return indicators.at(contract(contract), reports.today()).stream()
                .collect(Collectors.toMap(Indicator::id, Function.identity()));
    }

    void write(ActivityReport report, SubmittedReport submitted, Author author) {
        Map<Long, Indicator> known = indicators(report.contractId());
        for (Question question : reports.questions(report.templateId())) {
            Indicator indicator = question.indicatorId() == null ? null : known.get(question.indicatorId());
            if (indicator != null) {
                write(
                        report,
                        submitted,
                        indicator,
                        submitted.answer(question.id()).orElse(null),
                        author);
            }
        }
    }

    private void write(
            ActivityReport report,
            SubmittedReport submitted,
            Indicator indicator,
            @Nullable Answer answer,
            Author author) {
        LocalDate on = indicator.rules().kind() == IndicatorKind.STOCK ? LocalDate.of(report.year(), 12, 31) : null;
        BigDecimal first = answer == null ? null : answer.first();
        BigDecimal second = answer == null || !indicator.rules().kind().hasTwoTerms() ? null : answer.second();
        Optional<IndicatorValue> past = indicators.lines(indicator.id(), reports.today()).stream()
                .filter(IndicatorValue::current)
                .filter(value -> Objects.equals(value.reading().action(), report.actionId())
                        && value.reading().territory() == null
                        && value.reading().year() == report.year()
                        && Objects.equals(value.reading().on(), on))
                .findFirst();
        if (past.isEmpty() && first == null) {
            return;
        }
        Outcome outcome = book.report(
                indicator.id(),
                new Reading(report.actionId(), null, report.year(), on, first, second),
                submitted.id(),
                past.map(IndicatorValue::id).orElse(null),
                past.isPresent() ? "Bilan " + report.year() + " approuvé, version " + submitted.number() : null,
                author,
                reports.today());
        if (outcome != Outcome.DONE) {
            throw new RefusedException(
                    "L’indicateur «\u00a0" + indicator.title()
                            + "\u00a0» a déjà pour cette année des valeurs par territoire ou d’ensemble\u00a0: la même chose serait comptée deux fois.");
        }
    }
}
