package fr.ess.contract.money.web;

import fr.ess.contract.FinancePlan;
import fr.ess.contract.FinancePlans;
import fr.ess.contract.money.MoneyLine;
import fr.ess.contract.money.MoneyLines;
import fr.ess.contract.web.ReadingDay;
import fr.ess.platform.money.Euros;
import fr.ess.platform.web.kit.Pagination;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is left of each funder's year, and the lines that were entered. */
@Controller
class MoneyController {

    private static final int SHOWN = 50;

    private final MoneyPages pages;
    private final FinancePlans plans;
    private final MoneyLines lines;

    MoneyController(MoneyPages pages, FinancePlans plans, MoneyLines lines) {
        this.pages = pages;
        this.plans = plans;
        this.lines = lines;
    }

    /** A funder's year, as the page says it. */
    record Row(String funder, int year, String envelope, String allocated, String left, boolean spent) {

        static Row of(FinancePlan.Share share, Map<Long, FinancePlan.Funder> funders) {
            Euros left = share.unallocated();
            FinancePlan.Funder funder = funders.get(share.funderId());
            return new Row(
                    funder == null ? "" : funder.name(),
                    share.year(),
                    shown(share.envelope(), "non fixé"),
                    share.allocated().inFrench(),
                    shown(left, "—"),
                    Euros.ZERO.equals(left));
        }

        private static String shown(@Nullable Euros euros, String otherwise) {
            return euros == null ? otherwise : euros.inFrench();
        }
    }

    @GetMapping(MoneyPages.PATH)
    String left(
            @RequestParam(defaultValue = "") String contrat,
            @RequestParam(defaultValue = "") String date,
            Model model) {
        ReadingDay now = pages.on(contrat, date);
        FinancePlan plan = plans.at(now.contract(), now.day());
        Map<Long, FinancePlan.Funder> funders =
                plan.funders().stream().collect(Collectors.toMap(FinancePlan.Funder::id, Function.identity()));
        pages.frame(now.contract(), model);
        model.addAttribute("read", now);
        model.addAttribute(
                "rows",
                plan.shares().stream().map(share -> Row.of(share, funders)).toList());
        return "contract/money/money";
    }

    @GetMapping(MoneyPages.PATH + "/lignes")
    String lines(
            @RequestParam(defaultValue = "") String contrat,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String etape,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long avant,
            Model model) {
        ReadingDay now = pages.on(contrat, date);
        boolean allocations = etape.equals("affectations");
        List<MoneyLine> found = lines.of(now.contract(), now.day(), allocations, avant, SHOWN + 1);
        List<MoneyLine> shown = found.size() > SHOWN ? found.subList(0, SHOWN) : found;
        String address = MoneyPages.PATH + "/lignes" + now.query() + (allocations ? "&etape=affectations" : "");
        pages.frame(now.contract(), model, allocations ? "Affectations" : "Votes, engagements et paiements");
        model.addAttribute("read", now);
        model.addAttribute("kept", Map.of("etape", allocations ? "affectations" : ""));
        model.addAttribute("allocations", allocations);
        model.addAttribute("lines", shown);
        model.addAttribute(
                "pagination",
                new Pagination(
                        "",
                        avant == Long.MAX_VALUE ? null : address,
                        found.size() > SHOWN
                                ? address + "&avant=" + shown.get(SHOWN - 1).id()
                                : null));
        return "contract/money/lines";
    }
}
