package fr.ess.contract.indicator.web;

import fr.ess.contract.indicator.Indicator;
import fr.ess.contract.indicator.IndicatorBook.Author;
import fr.ess.contract.indicator.Indicators;
import fr.ess.contract.web.ReadingDay;
import fr.ess.contract.web.ReadingDays;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.kit.Tab;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the staff's pages about indicators have in common. */
@Component
class IndicatorDesk {

    static final String PATH = "/gestion/contrat/indicateurs";

    private final ReadingDays days;
    private final Indicators indicators;

    IndicatorDesk(ReadingDays days, Indicators indicators) {
        this.days = days;
        this.indicators = indicators;
    }

    ReadingDay today(@Nullable String contract) {
        return days.of(contract, null);
    }

    ReadingDay day(@Nullable String contract, @Nullable String date) {
        return days.of(contract, date);
    }

    Indicator indicator(ReadingDay reading, String code) {
        return indicators.find(reading.contract(), reading.day(), code).orElseThrow(NotFoundException::new);
    }

    static Author author(SignedIn person) {
        return new Author(person.accountId(), person.displayName());
    }

    static String page(ReadingDay reading, String code) {
        return PATH + "/" + code + "?contrat=" + reading.contract().slug();
    }

    void frame(ReadingDay reading, @Nullable Indicator indicator, String here, Model model) {
        List<Tab> crumbs = new ArrayList<>();
        crumbs.add(Tab.to("Gestion", "/gestion"));
        crumbs.add(Tab.to("Indicateurs", PATH + "?contrat=" + reading.contract().slug()));
        if (indicator != null && !here.equals(indicator.title())) {
            crumbs.add(Tab.to(indicator.title(), page(reading, indicator.code())));
        }
        crumbs.add(Tab.here(here));
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("reading", reading);
        model.addAttribute("query", "?contrat=" + reading.contract().slug());
    }

    static List<Option> years(ReadingDay reading) {
        List<Option> years = new ArrayList<>();
        for (int year = reading.contract().firstYear();
                year <= reading.contract().lastYear();
                year++) {
            years.add(new Option(Integer.toString(year), Integer.toString(year)));
        }
        return years;
    }
}
