package fr.ess.contract.money.web;

import fr.ess.contract.FinancePlan;
import fr.ess.contract.FinancePlan.Cell;
import fr.ess.contract.FinancePlans;
import fr.ess.contract.SectorContract;
import fr.ess.contract.money.FunderAccount;
import fr.ess.contract.money.FunderAccount.Payment;
import fr.ess.contract.web.ReadingDay;
import fr.ess.contract.web.ReadingDays;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a funder reads its money and the contract's, and confirms what it paid. */
@Controller
class FunderController {

    static final String PATH = "/financeur";

    private final FunderAccount account;
    private final FinancePlans plans;
    private final ReadingDays days;
    private final List<FunderSection> sections;

    FunderController(FunderAccount account, FinancePlans plans, ReadingDays days, List<FunderSection> sections) {
        this.account = account;
        this.plans = plans;
        this.days = days;
        this.sections = sections;
    }

    /** One funder that the person speaks for. */
    record Own(String name, List<FunderYear> years, List<Payment> waiting, List<Payment> confirmed) {}

    @GetMapping(PATH)
    String own(
            @RequestParam(defaultValue = "") String contrat,
            @RequestParam(defaultValue = "") String date,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        ReadingDay reading = days.of(contrat, date);
        SectorContract contract = reading.contract();
        FinancePlan plan = plans.at(contract, reading.day());
        List<Cell> cells = account.totals(contract, reading.day());
        List<FunderAccount.Seat> seats = account.seats(contract, person.scopes(Role.FUNDER));
        model.addAttribute("reading", reading);
        model.addAttribute(
                "own",
                seats.stream().map(seat -> own(seat, reading, plan, cells)).toList());
        model.addAttribute("all", FunderYear.all(plan, cells));
        model.addAttribute(
                "cards",
                seats.stream()
                        .flatMap(seat -> sections.stream().map(section -> section.card(contract, seat.id())))
                        .toList());
        return "contract/money/funder";
    }

    @PostMapping(PATH + "/paiements/{id:[0-9]+}/confirmation")
    String confirm(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String contrat,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        if (!account.confirm(id, person.scopes(Role.FUNDER), person.displayName())) {
            throw new NotFoundException();
        }
        Flash.success(next, "Le paiement est confirmé.");
        return "redirect:" + PATH + "?contrat="
                + days.of(contrat, null).contract().slug();
    }

    private Own own(FunderAccount.Seat seat, ReadingDay reading, FinancePlan plan, List<Cell> cells) {
        List<Payment> payments = account.payments(seat.id(), reading.day());
        return new Own(
                seat.name(),
                FunderYear.all(plan, cells).stream()
                        .filter(year -> year.funderId() == seat.id())
                        .toList(),
                payments.stream().filter(one -> one.confirmedBy() == null).toList(),
                payments.stream().filter(one -> one.confirmedBy() != null).toList());
    }
}
