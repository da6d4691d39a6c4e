package fr.ess.cae.web;

import fr.ess.cae.CaeMoney;
import fr.ess.cae.Counts;
import fr.ess.cae.Figure;
import fr.ess.platform.french.French;
import fr.ess.platform.money.Euros;
import fr.ess.platform.web.kit.KeyFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a day at a glance, each beside what is aimed at. */
final class Highlights {

    private Highlights() {}

    static List<KeyFigure> of(Counts counts, @Nullable BigDecimal fullTime, List<CaeMoney.Target> targets) {
        String when = "au " + French.date(counts.day());
        List<KeyFigure> figures = new ArrayList<>();
        Long people = counts.of(Figure.PEOPLE);
        if (people != null) {
            figures.add(new KeyFigure(
                    French.number(people), people < 2 ? "personne accompagnée" : "personnes accompagnées", when));
        }
        Long fresh = counts.of(Figure.NEW);
        if (fresh != null) {
            BigDecimal share = counts.share(Figure.NEW, Figure.PEOPLE);
            figures.add(new KeyFigure(
                    French.number(fresh),
                    fresh < 2 ? "nouvelle dans l’année" : "nouvelles dans l’année",
                    share == null ? when : French.percent(share, 1) + " des personnes"));
        }
        share(figures, counts, Figure.NEW_SEEKING, "des nouvelles étaient en recherche d’emploi ou au RSA");
        share(figures, counts, Figure.NEW_WOMEN, "des nouvelles sont des femmes");
        BigDecimal ratio = counts.perAdviser(fullTime);
        if (ratio != null) {
            figures.add(
                    new KeyFigure(French.number(ratio, 1), "personnes par accompagnateur à temps plein", aim(targets)));
        }
        return figures;
    }

    private static void share(List<KeyFigure> figures, Counts counts, Figure part, String words) {
        BigDecimal share = counts.share(part, Figure.NEW);
        Long some = counts.of(part);
        if (share != null && some != null) {
            figures.add(new KeyFigure(
                    French.percent(share, 0),
                    words,
                    French.number(some) + " sur "
                            + French.number(counts.figures().getOrDefault(Figure.NEW, 0L))));
        }
    }

    private static String aim(List<CaeMoney.Target> targets) {
        return targets.stream()
                .filter(target -> target.figure().equals("PEOPLE_PER_ADVISER"))
                .findFirst()
                .map(target -> "objectif\u00a0: de " + target.start() + " à " + target.value())
                .orElse("");
    }

    /** How far people are on the way to a target, of hundred. */
    static String progress(Counts counts, CaeMoney.Target target) {
        Long people = counts.of(Figure.PEOPLE);
        return people == null || !target.figure().equals("PEOPLE")
                ? "—"
                : French.percent(
                        BigDecimal.valueOf(people * 100)
                                .divide(BigDecimal.valueOf(target.value()), 1, RoundingMode.HALF_UP),
                        1);
    }

    /** {@code 61,06 %}, of all that was paid in the year of the line. */
    static String share(CaeMoney.Line line, List<CaeMoney.Line> all) {
        Euros total = total(all, line.year());
        return French.percent(
                BigDecimal.valueOf(line.amount().cents())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(Math.max(1, total.cents())), 2, RoundingMode.HALF_UP),
                2);
    }

    static Euros total(List<CaeMoney.Line> lines, int year) {
        return Euros.sum(lines.stream()
                .filter(line -> line.year() == year)
                .map(CaeMoney.Line::amount)
                .toList());
    }
}
