package fr.ess.contract.desk.web;

import fr.ess.contract.Contracts;
import fr.ess.contract.FinancePlan;
import fr.ess.contract.FinancePlans;
import fr.ess.contract.SectorContract;
import fr.ess.contract.amendment.Act;
import fr.ess.contract.amendment.ActCatalogue;
import fr.ess.contract.desk.ContractSection;
import fr.ess.contract.web.ReadingDay;
import fr.ess.contract.web.ReadingDays;
import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.KeyFigure;
import fr.ess.platform.web.kit.Tab;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the staff start from to run a contract: its state today, and the way to each area of it. */
@Controller
class ContractDeskController {

    static final String PATH = "/gestion/contrat";

    private final Contracts contracts;
    private final FinancePlans plans;
    private final List<ContractSection> sections;
    private final ReadingDays days;
    private final ActCatalogue acts;

    ContractDeskController(
            Contracts contracts,
            FinancePlans plans,
            List<ContractSection> sections,
            ReadingDays days,
            ActCatalogue acts) {
        this.acts = acts;
        this.contracts = contracts;
        this.plans = plans;
        this.sections = sections;
        this.days = days;
    }

    @GetMapping(PATH)
    String desk(@RequestParam(defaultValue = "") String contrat, Model model) {
        List<SectorContract> all = contracts.all();
        model.addAttribute("crumbs", List.of(Tab.to("Gestion", "/gestion"), Tab.here("Contrat sectoriel")));
        if (all.isEmpty()) {
            return "contract/desk/none";
        }
        ReadingDay now = days.of(contrat, null);
        SectorContract contract = now.contract();
        model.addAttribute("contract", contract);
        model.addAttribute("others", others(all, contract));
        model.addAttribute("figures", figures(plans.at(contract, now.day()), contract, now.day()));
        model.addAttribute(
                "cards",
                sections.stream()
                        .sorted(Comparator.comparingInt(ContractSection::order))
                        .map(section -> section.card(contract))
                        .toList());
        return "contract/desk/contract";
    }

    private static List<Tab> others(List<SectorContract> all, SectorContract shown) {
        return all.size() < 2
                ? List.of()
                : all.stream()
                        .map(one -> new Tab(
                                one.firstYear() + "-" + one.lastYear(),
                                PATH + "?contrat=" + one.slug(),
                                one.equals(shown)))
                        .toList();
    }

    /** What the contract gives for each of its years, with what is not certain named as such. */
    private List<KeyFigure> figures(FinancePlan plan, SectorContract contract, LocalDate today) {
        Set<String> examples = acts.of(contract).stream()
                .filter(Act::example)
                .map(act -> act.kind() + " " + act.number())
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(contract.firstYear(), contract.lastYear())
                .mapToObj(year -> new KeyFigure(
                        plan.total(year).cents() == 0 && plan.isOpen(year)
                                ? "à fixer"
                                : plan.total(year).inFrench(),
                        "participations " + year,
                        plan.isOpen(year)
                                ? "montants sous réserve"
                                : "au " + French.date(today) + (isExample(plan, year, examples) ? ", exemple" : "")))
                .toList();
    }

    private static boolean isExample(FinancePlan plan, int year, Set<String> examples) {
        return plan.envelopes().stream()
                .anyMatch(one -> one.year() == year && examples.contains(one.actKind() + " " + one.actNumber()));
    }
}
