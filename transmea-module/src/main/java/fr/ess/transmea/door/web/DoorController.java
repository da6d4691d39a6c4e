package fr.ess.transmea.door.web;

import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.PublicAddress;
import fr.ess.platform.web.kit.Tab;
import fr.ess.transmea.Eligibility;
import fr.ess.transmea.EligibilityAnswer;
import fr.ess.transmea.Fund;
import fr.ess.transmea.FundTerms;
import fr.ess.transmea.Funds;
import fr.ess.transmea.door.Regions;
import fr.ess.transmea.publication.PublicTakeovers;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the fund is, and whether a company may hope; nothing that is asked here is kept. */
@Controller
class DoorController {

    static final String PATH = "/transmea";

    private final Funds funds;
    private final Regions regions;
    private final PublicTakeovers publications;
    private final Clock clock;

    DoorController(Funds funds, Regions regions, PublicTakeovers publications, Clock clock) {
        this.funds = funds;
        this.regions = regions;
        this.publications = publications;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String fund(Model model) {
        Fund fund = fund();
        model.addAttribute("fund", fund);
        model.addAttribute("terms", terms(fund));
        model.addAttribute(
                "departements", List.copyOf(regions.departements(fund).values()));
        model.addAttribute("sectors", regions.priorities(fund, "SECTOR"));
        model.addAttribute("places", regions.priorities(fund, "PLACE"));
        model.addAttribute("takeovers", publications.today(fund));
        model.addAttribute("canonical", PublicAddress.of(PATH));
        model.addAttribute(
                "description",
                "Le fonds de reprise d’entreprises par leurs salariés en Rhône-Alpes\u00a0: à qui il s’adresse, ce qu’il apporte, comment le saisir.");
        return "transmea/door/fund";
    }

    @GetMapping(PATH + "/eligibilite")
    String eligibility(@RequestParam Map<String, String> asked, Model model, HttpServletResponse response) {
        Fund fund = fund();
        FundTerms terms = terms(fund);
        Map<String, String> departements = regions.departements(fund);
        EligibilityForm form = EligibilityForm.of(asked);
        model.addAttribute("crumbs", List.of(Tab.to("Reprise", PATH), Tab.here("Mon projet peut-il être aidé\u00a0?")));
        model.addAttribute("form", form);
        model.addAttribute("departements", departements);
        model.addAttribute("conditions", Eligibility.Condition.values());
        model.addAttribute("terms", terms);
        model.addAttribute("canonical", PublicAddress.of(PATH + "/eligibilite"));
        if (!form.faults().isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        } else if (form.isAsked()) {
            List<EligibilityAnswer> answers = new Eligibility(terms, departements).judge(form.toCase());
            model.addAttribute("answers", answers);
            model.addAttribute("overall", Eligibility.overall(answers));
        }
        return "transmea/door/eligibility";
    }

    private Fund fund() {
        return funds.current().orElseThrow(NotFoundException::new);
    }

    private FundTerms terms(Fund fund) {
        return funds.termsOn(fund, LocalDate.now(clock)).orElseThrow(NotFoundException::new);
    }
}
