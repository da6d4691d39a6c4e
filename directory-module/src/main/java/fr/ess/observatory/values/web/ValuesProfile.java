package fr.ess.observatory.values.web;

import fr.ess.observatory.values.Assessment;
import fr.ess.observatory.values.Distribution;
import fr.ess.observatory.values.Grid;
import fr.ess.observatory.values.Question;
import fr.ess.observatory.values.ToldValues;
import fr.ess.observatory.values.ValuesAnswer;
import fr.ess.observatory.values.ValuesGroup;
import fr.ess.observatory.values.ValuesReleases;
import fr.ess.observatory.values.ValuesTheme;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.kit.BarChart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An organisation's own answers, for itself alone, beside what is told of those like it. */
@Component
class ValuesProfile {

    private final ValuesReleases releases;
    private final Labels labels;

    ValuesProfile(ValuesReleases releases, Labels labels) {
        this.releases = releases;
        this.labels = labels;
    }

    /**
     * @param beside whom the others are, or null where nothing may be told of any
     * @param day of which the others are
     */
    public record Shown(
            BarChart chart,
            List<Line> lines,
            @Nullable String beside,
            @Nullable String day) {}

    /** @param others how many of hundred answered yes or rather yes */
    public record Line(String theme, String question, String answer, String others) {}

    Shown of(long organisation, Grid grid, Assessment given) {
        ToldValues told = releases.last(grid).orElse(null);
        ValuesReleases.NamedGroup beside = told == null ? null : beside(organisation, told);
        List<Line> lines = new ArrayList<>();
        List<BarChart.Bar> bars = new ArrayList<>();
        for (ValuesTheme theme : ValuesTheme.values()) {
            List<Question> questions = grid.of(theme);
            questions.forEach(question -> lines.add(new Line(
                    labels.of(theme),
                    question.wording(),
                    labels.of(Objects.requireNonNull(given.to(question))),
                    others(told, beside, question))));
            percent(questions.stream()
                            .map(given::to)
                            .filter(answer -> answer != ValuesAnswer.NOT_CONCERNED)
                            .map(answer -> answer != null && answer.isFavourable() ? 100.0 : 0.0)
                            .toList())
                    .ifPresent(own -> bars.add(new BarChart.Bar(labels.of(theme) + " : vous", own)));
            if (told != null && beside != null) {
                percent(questions.stream()
                                .map(question -> told.of(beside.group(), question))
                                .filter(Objects::nonNull)
                                .map(Distribution::share)
                                .filter(Objects::nonNull)
                                .map(BigDecimal::doubleValue)
                                .toList())
                        .ifPresent(
                                theirs -> bars.add(new BarChart.Bar(labels.of(theme) + " : " + beside.name(), theirs)));
            }
        }
        return new Shown(
                new BarChart("« Oui » et « Plutôt oui », sur cent réponses", "Thème", "Sur cent", bars, 100),
                lines,
                beside == null ? null : beside.name(),
                told == null ? null : French.date(told.release().day()));
    }

    private static OptionalLong percent(List<Double> shares) {
        return shares.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(BigDecimal.valueOf(shares.stream()
                                .mapToDouble(share -> share)
                                .average()
                                .orElse(0))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    private static String others(
            @Nullable ToldValues told, ValuesReleases.@Nullable NamedGroup beside, Question question) {
        Distribution distribution = told == null || beside == null ? null : told.of(beside.group(), question);
        if (distribution == null) {
            return "secret";
        }
        BigDecimal share = distribution.share();
        return share == null ? "" : French.number(share, 1) + "\u202f%";
    }

    /** Of the same family; of the same département or the whole région where too little may be told of that. */
    private ValuesReleases.@Nullable NamedGroup beside(long organisation, ToldValues told) {
        List<ValuesReleases.NamedGroup> groups = releases.groups();
        return Stream.concat(releases.of(organisation).stream(), Stream.of(ValuesGroup.REGION))
                .filter(group -> told.told().getOrDefault(group, Map.of()).size() > 1)
                .flatMap(group -> groups.stream().filter(one -> one.group().equals(group)))
                .findFirst()
                .orElse(null);
    }
}
