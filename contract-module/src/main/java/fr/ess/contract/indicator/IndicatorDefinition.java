package fr.ess.contract.indicator;

import fr.ess.contract.indicator.Indicator.Mark;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody says that an indicator is, from a day on. */
public record IndicatorDefinition(
        String title,
        String definition,
        String unit,
        String firstTerm,
        @Nullable String secondTerm,
        int decimals,
        boolean negative,
        AddingRules rules,
        ValueSource source,
        @Nullable String countedBy,
        @Nullable Mark baseline,
        @Nullable Mark target,
        boolean published,
        LocalDate inForceOn,
        List<Long> served) {}
