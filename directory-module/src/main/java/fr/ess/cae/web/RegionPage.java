package fr.ess.cae.web;

import fr.ess.cae.CaeMoney;
import fr.ess.cae.CoOperatives;
import fr.ess.cae.Counts;
import fr.ess.cae.Flow;
import fr.ess.cae.Published;
import fr.ess.cae.Registry;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.export.SheetTable;
import fr.ess.platform.export.web.SheetFile;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The picture of the whole region without anybody in it, for everybody and for the regional view. */
@Component
class RegionPage {

    private final Registry registry;
    private final CoOperatives coOperatives;
    private final CaeMoney finances;
    private final RegistrySheets sheets;
    private final RegistryDay days;
    private final Labels labels;

    RegionPage(
            Registry registry,
            CoOperatives coOperatives,
            CaeMoney finances,
            RegistrySheets sheets,
            RegistryDay days,
            Labels labels) {
        this.registry = registry;
        this.coOperatives = coOperatives;
        this.finances = finances;
        this.sheets = sheets;
        this.days = days;
        this.labels = labels;
    }

    /** One line of the table of money. */
    record Money(String kind, String amount, String share) {}

    /** One line of the table of targets. */
    record Aim(String wording, String dueOn, String start, String value, String progress, String source) {}

    void fill(String path, @Nullable String date, @Nullable String vue, Model model) {
        LocalDate asked = days.shared(date);
        RegistryView view = RegistryView.of(vue, true);
        model.addAttribute("path", path);
        model.addAttribute("asked", asked);
        model.addAttribute("today", days.today());
        model.addAttribute("view", view.parameter());
        model.addAttribute("coOperatives", coOperatives.all());
        model.addAttribute("told", finances.told());
        model.addAttribute("loans", finances.loans());
        money(model);
        Published published = published(asked).orElse(null);
        model.addAttribute("day", published == null ? null : published.day());
        if (published == null) {
            return;
        }
        Counts region = published.region();
        List<CaeMoney.Target> targets = finances.targets();
        model.addAttribute(
                "figures",
                Highlights.of(region, RegistrySheets.total(coOperatives.advisers(published.day())), targets));
        model.addAttribute(
                "aims", targets.stream().map(target -> aim(target, region)).toList());
        model.addAttribute("views", RegistryView.tabs(view, path, "date=" + asked, true));
        model.addAttribute("chart", sheets.chart(region, view));
        model.addAttribute("sheet", SheetTable.of(sheets.region(published, view)));
        model.addAttribute("files", SheetFile.of(path, "date=" + asked + "&vue=" + view.parameter()));
    }

    /** The same table as a file, where there is something to tell. */
    Optional<Sheet> sheet(@Nullable String date, @Nullable String vue) {
        return published(days.shared(date)).map(published -> sheets.region(published, RegistryView.of(vue, true)));
    }

    /** How the year went until the last day whose figures may be told, or null where that tells of somebody. */
    @Nullable Flow yearOf(LocalDate asked) {
        return registry.released(asked)
                .map(day -> registry.publishedFlow(day.withDayOfYear(1), day))
                .orElse(null);
    }

    /** As of the last day up to {@code asked} whose figures may be told. */
    Optional<Published> published(LocalDate asked) {
        return registry.released(asked).map(registry::published).filter(Published::tellsSomething);
    }

    private void money(Model model) {
        List<CaeMoney.Line> lines = finances.region();
        if (!lines.isEmpty()) {
            int year = lines.get(0).year();
            model.addAttribute("moneyYear", year);
            model.addAttribute("moneySource", lines.get(0).source());
            model.addAttribute("moneyTotal", Highlights.total(lines, year).inFrench());
            model.addAttribute(
                    "money",
                    lines.stream()
                            .filter(line -> line.year() == year)
                            .map(line -> new Money(
                                    labels.of(line.kind()), line.amount().inFrench(), Highlights.share(line, lines)))
                            .toList());
        }
    }

    private static Aim aim(CaeMoney.Target target, Counts region) {
        return new Aim(
                target.wording(),
                French.date(target.dueOn()),
                French.number(target.start()),
                French.number(target.value()),
                Highlights.progress(region, target),
                target.source());
    }
}
