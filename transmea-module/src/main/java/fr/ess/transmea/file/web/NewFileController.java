package fr.ess.transmea.file.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Labels;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.Funds;
import fr.ess.transmea.LeadSource;
import fr.ess.transmea.Origin;
import fr.ess.transmea.Situation;
import fr.ess.transmea.file.NewFiles;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An officer opens a file for a takeover that they heard of. */
@Controller
@RequestMapping(NewFileController.PATH)
class NewFileController {

    static final String PATH = "/fonds/nouveau-dossier";

    private final Funds funds;
    private final NewFiles files;
    private final Labels labels;
    private final Clock clock;

    NewFileController(Funds funds, NewFiles files, Labels labels, Clock clock) {
        this.funds = funds;
        this.files = files;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping
    String form(Model model) {
        return page(Map.of(), Map.of(), model);
    }

    @PostMapping
    String open(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Map<String, String> faults = new LinkedHashMap<>();
        String company = Typed.line(sent.get("company"));
        if (company.isEmpty() || company.length() > 200) {
            faults.put("company", "Nommez l’entreprise, en 200 caractères au plus.");
        }
        Origin origin = TypedFields.constant(Origin.class, sent.get("origin")).orElse(null);
        Situation situation =
                TypedFields.constant(Situation.class, sent.get("situation")).orElse(null);
        LeadSource source =
                TypedFields.constant(LeadSource.class, sent.get("leadSource")).orElse(null);
        Stream.of(
                        Map.entry("origin", origin == null),
                        Map.entry("situation", situation == null),
                        Map.entry("leadSource", source == null))
                .filter(Map.Entry::getValue)
                .forEach(missing -> faults.put(missing.getKey(), "Choisissez une des valeurs proposées."));
        if (!faults.isEmpty() || origin == null || situation == null || source == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(sent, faults, model);
        }
        BuyoutFile file = files.open(
                funds.current().orElseThrow(NotFoundException::new),
                new NewFiles.Start(
                        company,
                        origin,
                        situation,
                        source,
                        LocalDate.now(clock),
                        null,
                        null,
                        null,
                        person.accountId()));
        Flash.success(next, "Le dossier " + file.reference() + " est ouvert\u00a0: complétez-le.");
        return "redirect:" + FileFrame.PATH + "/" + file.reference() + "/modification";
    }

    private String page(Map<String, String> typed, Map<String, String> faults, Model model) {
        model.addAttribute("crumbs", List.of(Tab.to("Fonds", FundController.PATH), Tab.here("Nouveau dossier")));
        model.addAttribute("v", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("origins", options(Origin.values()));
        model.addAttribute("situations", options(Situation.values()));
        model.addAttribute("sources", options(LeadSource.values()));
        return "transmea/file/new";
    }

    private List<Option> options(Enum<?>[] constants) {
        return Stream.of(constants)
                .map(one -> new Option(one.name(), labels.of(one)))
                .toList();
    }
}
