package fr.ess.transmea.door.web;

import fr.ess.directory.Territories;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.PublicAddress;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.kit.Tab;
import fr.ess.transmea.Funds;
import fr.ess.transmea.LeadSource;
import fr.ess.transmea.Origin;
import fr.ess.transmea.door.Leads;
import fr.ess.transmea.door.NewLead;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Employees, owners and referrers write to the fund. */
@Controller
@RequestMapping(LeadController.PATH)
class LeadController {

    static final String PATH = DoorController.PATH + "/contact";
    private static final String SENT = PATH + "/envoye";

    private final Funds funds;
    private final Leads leads;
    private final Territories territories;
    private final Labels labels;
    private final Clock clock;

    LeadController(Funds funds, Leads leads, Territories territories, Labels labels, Clock clock) {
        this.funds = funds;
        this.leads = leads;
        this.territories = territories;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping
    String form(@RequestParam(required = false) @Nullable String qui, Model model) {
        LeadSource from = Stream.of(LeadSource.values())
                .filter(one -> one.name().equalsIgnoreCase(qui))
                .findFirst()
                .orElse(null);
        model.addAttribute("form", LeadForm.blank(from));
        return page(model);
    }

    @PostMapping
    String send(
            @Valid @ModelAttribute("form") LeadForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (form.isTrapped()) {
            return "redirect:" + SENT;
        }
        Optional<NewLead> lead = form.read(territories, LocalDate.now(clock), errors);
        if (lead.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model);
        }
        leads.admit(lead.get().email(), request.getRemoteAddr());
        leads.receive(funds.current().orElseThrow(NotFoundException::new), lead.get());
        return "redirect:" + SENT;
    }

    @GetMapping("/envoye")
    String sent(Model model) {
        model.addAttribute("crumbs", crumbs("Message envoyé"));
        return "transmea/door/sent";
    }

    private String page(Model model) {
        model.addAttribute("crumbs", crumbs("Parler de mon projet"));
        model.addAttribute(
                "callers",
                List.of(
                        new Option(LeadSource.EMPLOYEES.name(), "Salariés qui veulent reprendre leur entreprise"),
                        new Option(LeadSource.OWNER.name(), "Dirigeant qui veut transmettre"),
                        new Option(
                                LeadSource.REFERRER.name(),
                                "Prescripteur\u00a0: expert-comptable, tribunal, chambre, avocat…")));
        model.addAttribute(
                "origins",
                Stream.of(Origin.values())
                        .map(origin -> new Option(origin.name(), labels.of(origin)))
                        .toList());
        model.addAttribute("canonical", PublicAddress.of(PATH));
        return "transmea/door/contact";
    }

    private static List<Tab> crumbs(String here) {
        return List.of(Tab.to("Reprise", DoorController.PATH), Tab.here(here));
    }
}
