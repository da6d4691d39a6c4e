package fr.ess.cae.web;

import fr.ess.cae.CoOperative;
import fr.ess.cae.people.PathRules;
import fr.ess.cae.people.PersonDraft;
import fr.ess.cae.people.Records;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A manager opens a record for somebody who comes. */
@Controller
@RequestMapping(RegistryController.PATH + "/{slug}/nouvelle-personne")
class NewPersonController {

    private final OwnCae own;
    private final Records records;
    private final PersonFields fields;
    private final PersonForms forms;

    NewPersonController(OwnCae own, Records records, PersonFields fields, PersonForms forms) {
        this.own = own;
        this.records = records;
        this.fields = fields;
        this.forms = forms;
    }

    @GetMapping
    String form(@PathVariable String slug, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(own.of(person, slug), Map.of(), Map.of(), model);
    }

    @PostMapping
    String open(
            @PathVariable String slug,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        CoOperative cae = own.of(person, slug);
        Map<String, String> faults = new LinkedHashMap<>();
        PersonDraft draft = fields.person(cae, sent, true, faults).orElse(null);
        PathRules.Point first = fields.point(sent, faults).orElse(null);
        if (draft == null || first == null || !faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(cae, sent, faults, model);
        }
        int number = records.enrol(cae, draft, first, person.displayName());
        Flash.success(next, "Le dossier n°\u00a0" + number + " est ouvert.");
        return "redirect:" + OwnCae.path(cae) + "/personnes/" + number;
    }

    private String page(CoOperative cae, Map<String, String> typed, Map<String, String> faults, Model model) {
        OwnCae.frame(cae, "/nouvelle-personne", model);
        forms.fill(typed, faults, model);
        return "cae/new";
    }
}
