package fr.ess.cae.web;

import fr.ess.cae.CoOperative;
import fr.ess.cae.people.PathLine;
import fr.ess.cae.people.PathRules;
import fr.ess.cae.people.People;
import fr.ess.cae.people.PersonRecord;
import fr.ess.cae.people.Records;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.money.Euros;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody's path goes on or is corrected, and their years are told. */
@Controller
@RequestMapping(RegistryController.PATH + "/{slug}/personnes/{number:[0-9]+}")
class PathController {

    private final OwnCae own;
    private final People people;
    private final Records records;
    private final PersonFields fields;
    private final PersonForms forms;

    PathController(OwnCae own, People people, Records records, PersonFields fields, PersonForms forms) {
        this.own = own;
        this.people = people;
        this.records = records;
        this.fields = fields;
        this.forms = forms;
    }

    @PostMapping("/statuts")
    String add(
            @PathVariable String slug,
            @PathVariable int number,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        CoOperative cae = own.of(person, slug);
        records.add(cae, number, point(sent), person.displayName());
        Flash.success(next, "Le statut est enregistré.");
        return "redirect:" + OwnCae.path(cae) + "/personnes/" + number;
    }

    @GetMapping("/statuts/{line:[0-9]+}")
    String correction(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable long line,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        CoOperative cae = own.of(person, slug);
        PersonRecord record = people.read(cae, number, "cae_person.read").orElseThrow(NotFoundException::new);
        PathLine told = record.inForce().stream()
                .filter(one -> one.id() == line)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        OwnCae.frame(cae, "/personnes", model);
        model.addAttribute("record", record);
        model.addAttribute("line", told);
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("status", Objects.requireNonNull(told.status()).name());
        typed.put("onDay", told.onDay().toString());
        typed.put("reason", told.reason() == null ? "" : told.reason().name());
        forms.fill(typed, Map.of(), model);
        return "cae/correction";
    }

    @PostMapping("/statuts/{line:[0-9]+}")
    String correct(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable long line,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        CoOperative cae = own.of(person, slug);
        boolean withdrawn = "retrait".equals(sent.get("action"));
        records.correct(cae, number, line, withdrawn ? null : point(sent), person.displayName());
        Flash.success(next, withdrawn ? "La ligne est retirée." : "La ligne est corrigée.");
        return "redirect:" + OwnCae.path(cae) + "/personnes/" + number;
    }

    @PostMapping("/annees")
    String year(
            @PathVariable String slug,
            @PathVariable int number,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String turnover,
            @RequestParam(defaultValue = "") String contribution,
            RedirectAttributes next) {
        CoOperative cae = own.of(person, slug);
        Euros made = Euros.parse(turnover).orElse(null);
        Euros given = Euros.parse(contribution).orElse(null);
        if (!year.matches("(199[5-9]|20[0-9]{2})") || made == null || given == null) {
            throw new RefusedException("Indiquez l’année et les deux montants, comme 12\u00a0000,00.");
        }
        records.tell(cae, number, new PersonRecord.Year(Integer.parseInt(year), made, given));
        Flash.success(next, "L’année est enregistrée.");
        return "redirect:" + OwnCae.path(cae) + "/personnes/" + number;
    }

    private PathRules.Point point(Map<String, String> sent) {
        Map<String, String> faults = new LinkedHashMap<>();
        return fields.point(sent, faults)
                .orElseThrow(() -> new RefusedException(
                        faults.values().stream().findFirst().orElse("Indiquez un statut et une date.")));
    }
}
