package fr.ess.contract.indicator;

import fr.ess.contract.indicator.Indicator.Mark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the database says of indicators and their values, row by row. */
final class IndicatorRows {

    private IndicatorRows() {}

    record Served(long versionId, long elementId, boolean action) {}

    record VersionLine(
            long id,
            String code,
            long versionId,
            int number,
            String title,
            String definition,
            String unit,
            String firstTerm,
            @Nullable String secondTerm,
            int decimals,
            boolean negative,
            IndicatorKind kind,
            Adding overActions,
            Adding overTerritories,
            Adding overYears,
            ValueSource source,
            @Nullable String countedBy,
            @Nullable BigDecimal baseline,
            @Nullable LocalDate baselineOn,
            @Nullable String baselineSource,
            @Nullable BigDecimal target,
            @Nullable LocalDate targetOn,
            @Nullable String targetSource,
            boolean published,
            boolean example,
            String authorName,
            LocalDate knownOn,
            LocalDate inForceOn) {

        Indicator indicator(List<Served> served) {
            return new Indicator(
                    id,
                    code,
                    number,
                    title,
                    definition,
                    unit,
                    firstTerm,
                    secondTerm,
                    decimals,
                    negative,
                    new AddingRules(kind, overActions, overTerritories, overYears),
                    source,
                    countedBy,
                    mark(baseline, baselineOn, baselineSource),
                    mark(target, targetOn, targetSource),
                    published,
                    example,
                    authorName,
                    knownOn,
                    inForceOn,
                    served.stream()
                            .filter(Served::action)
                            .map(Served::elementId)
                            .toList(),
                    served.stream()
                            .filter(one -> !one.action())
                            .map(Served::elementId)
                            .toList());
        }

        private static @Nullable Mark mark(
                @Nullable BigDecimal value, @Nullable LocalDate on, @Nullable String source) {
            return value == null || source == null ? null : new Mark(value, on, source);
        }
    }

    record ValueLine(
            long id,
            long indicatorId,
            @Nullable Long actionId,
            @Nullable Integer territoryId,
            @Nullable String territory,
            int year,
            @Nullable LocalDate onDate,
            @Nullable BigDecimal first,
            @Nullable BigDecimal second,
            ValueSource origin,
            String authorName,
            LocalDate knownOn,
            OffsetDateTime recordedAt,
            @Nullable Long supersedesId,
            @Nullable String reason,
            boolean example,
            boolean current) {

        IndicatorValue value() {
            return new IndicatorValue(
                    id,
                    new Reading(actionId, territoryId, year, onDate, first, second),
                    territory,
                    origin,
                    authorName,
                    knownOn,
                    recordedAt,
                    supersedesId,
                    reason,
                    example,
                    current);
        }
    }
}
