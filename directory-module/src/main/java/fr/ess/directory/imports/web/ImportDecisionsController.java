package fr.ess.directory.imports.web;

import fr.ess.directory.imports.Settlements;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.French;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What imports leave to the CRESS to decide: endings, and fields on which a file contradicts an edited entry. */
@Controller
class ImportDecisionsController {

    static final String PAGE = ImportController.PAGE + "/decisions";

    private static final int SHOWN = 100;

    private final Settlements settlements;

    ImportDecisionsController(Settlements settlements) {
        this.settlements = settlements;
    }

    @GetMapping(PAGE)
    String list(Model model) {
        Settlements.Tally tally = settlements.tally();
        model.addAttribute("crumbs", List.of(ImportController.DESK, ImportController.IMPORTS, Tab.here("À décider")));
        model.addAttribute("tally", tally);
        model.addAttribute(
                "closings",
                settlements.closings(SHOWN).stream().map(ClosingLine::of).toList());
        model.addAttribute("contradictions", settlements.contradictions(SHOWN));
        return "directory/import-decisions";
    }

    @PostMapping(PAGE + "/fermetures")
    String decide(
            @RequestParam(required = false, defaultValue = "") List<Long> fiche,
            @RequestParam String choix,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes attributes) {
        int decided = choice(choix, "accepter", "refuser")
                ? settlements.accept(fiche, person.displayName())
                : settlements.refuse(fiche, person.displayName());
        if (fiche.isEmpty()) {
            Flash.warning(attributes, "Cochez au moins une fiche.");
        } else {
            Flash.success(attributes, French.count(decided, "proposition décidée", "propositions décidées") + ".");
        }
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/conflits")
    String settle(
            @RequestParam(required = false, defaultValue = "") List<String> ligne,
            @RequestParam String choix,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes attributes) {
        boolean theirs = choice(choix, "fichier", "annuaire");
        int settled = 0;
        for (String one : ligne) {
            if (!one.matches("[0-9]{1,9}-[0-9]{1,9}")) {
                throw new BadParameterException("ligne", "Un import et une ligne sont attendus.");
            }
            int dash = one.indexOf('-');
            settled += settlements.settle(
                            Integer.parseInt(one.substring(0, dash)),
                            Integer.parseInt(one.substring(dash + 1)),
                            theirs,
                            person.displayName())
                    ? 1
                    : 0;
        }
        if (ligne.isEmpty()) {
            Flash.warning(attributes, "Cochez au moins une ligne.");
        } else {
            Flash.success(attributes, French.count(settled, "conflit réglé", "conflits réglés") + ".");
        }
        return "redirect:" + PAGE;
    }

    private static boolean choice(String given, String yes, String no) {
        if (!given.equals(yes) && !given.equals(no)) {
            throw new BadParameterException("choix", "Une de ces valeurs est attendue : " + yes + ", " + no + ".");
        }
        return given.equals(yes);
    }

    /** A suggestion as its line shows it. */
    record ClosingLine(long id, String name, String slug, String reason, String from) {

        static ClosingLine of(Settlements.Closing closing) {
            String reason = closing.kind().equals("CLOSED")
                    ? "Cessée" + (closing.closedOn() == null ? "" : " le " + French.date(closing.closedOn()))
                    : "Ne doit plus être montrée (non diffusible)";
            return new ClosingLine(
                    closing.id(),
                    closing.name(),
                    closing.slug(),
                    reason,
                    "import n° " + closing.runId() + ", " + closing.fileName());
        }
    }
}
