package fr.ess.contract.money.web;

import fr.ess.contract.ContractTree;
import fr.ess.contract.ContractTrees;
import fr.ess.contract.FinancePlan;
import fr.ess.contract.FinancePlans;
import fr.ess.contract.SectorContract;
import fr.ess.contract.money.MoneyEntry;
import fr.ess.contract.money.MoneyStep;
import fr.ess.contract.web.ReadingDay;
import fr.ess.contract.web.ReadingDays;
import fr.ess.platform.french.French;
import fr.ess.platform.money.Euros;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.kit.Tab;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of money share: their contract, their way back, and what may be chosen. */
@Component
class MoneyPages {

    static final String PATH = "/gestion/contrat/financements";

    private final ReadingDays days;
    private final FinancePlans plans;
    private final ContractTrees trees;

    MoneyPages(ReadingDays days, FinancePlans plans, ContractTrees trees) {
        this.days = days;
        this.plans = plans;
        this.trees = trees;
    }

    ReadingDay today(String contract) {
        return days.of(contract, null);
    }

    ReadingDay on(String contract, String date) {
        return days.of(contract, date);
    }

    static String of(String page, SectorContract contract) {
        return PATH + page + "?contrat=" + contract.slug();
    }

    void frame(SectorContract contract, Model model, String... here) {
        List<Tab> crumbs = new ArrayList<>();
        crumbs.add(Tab.to(
                "Contrat " + contract.firstYear() + "-" + contract.lastYear(),
                "/gestion/contrat?contrat=" + contract.slug()));
        crumbs.add(here.length == 0 ? Tab.here("Financements") : Tab.to("Financements", of("", contract)));
        for (String step : here) {
            crumbs.add(Tab.here(step));
        }
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("contract", contract);
    }

    List<FinancePlan.Funder> funders(SectorContract contract) {
        return plans.funders(contract);
    }

    List<ContractTree.Action> actions(ReadingDay now) {
        return trees.at(now.contract(), now.day()).actions().toList();
    }

    /** What may be chosen in the form of a line. */
    void choices(ReadingDay now, Model model) {
        model.addAttribute(
                "actions",
                actions(now).stream()
                        .map(action -> new Option(
                                Long.toString(action.id()),
                                action.code() == null ? action.title() : action.code() + " – " + action.title()))
                        .toList());
        model.addAttribute(
                "funders",
                funders(now.contract()).stream()
                        .map(funder -> new Option(Long.toString(funder.id()), funder.name()))
                        .toList());
        model.addAttribute(
                "years",
                IntStream.rangeClosed(now.contract().firstYear(), now.contract().lastYear())
                        .mapToObj(year -> new Option(Integer.toString(year), Integer.toString(year)))
                        .toList());
    }

    /** Why the database refuses a line: what is left. */
    String tooMuch(MoneyEntry entry, SectorContract contract, Euros left) {
        String funder = funders(contract).stream()
                .filter(one -> one.id() == entry.funderId())
                .map(FinancePlan.Funder::name)
                .collect(Collectors.joining());
        String day = French.date(entry.day().isAfter(entry.knownOn()) ? entry.day() : entry.knownOn());
        return entry.step() == MoneyStep.ALLOCATED
                ? "De la participation " + entry.year() + " de «\u00a0" + funder + "\u00a0», il reste "
                        + left.inFrench() + " à affecter à partir du " + day + "."
                : "De ce qui est engagé par «\u00a0" + funder + "\u00a0» pour cette action en " + entry.year()
                        + ", il reste " + left.inFrench() + " à payer à partir du " + day + ".";
    }
}
