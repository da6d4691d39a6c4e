package fr.ess.observatory.values.web;

import fr.ess.directory.EntryDraft;
import fr.ess.directory.participation.web.OwnEntry;
import fr.ess.observatory.values.Assessment;
import fr.ess.observatory.values.Assessments;
import fr.ess.observatory.values.Grid;
import fr.ess.observatory.values.Grids;
import fr.ess.observatory.values.ValuesAnswer;
import fr.ess.observatory.values.ValuesTheme;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** Where an organisation says how it stands by the values: begun, resumed, given, changed, withdrawn, by those who keep its entry. */
@Controller
@RequestMapping(OwnEntry.PATH + "/{id}" + OwnValuesPage.BELOW)
class OwnValuesController {

    private static final String GIVE = "donner";

    private final OwnEntry own;
    private final Grids grids;
    private final Assessments assessments;
    private final ValuesProfile profile;

    OwnValuesController(OwnEntry own, Grids grids, Assessments assessments, ValuesProfile profile) {
        this.own = own;
        this.grids = grids;
        this.assessments = assessments;
        this.profile = profile;
    }

    @GetMapping
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        EntryDraft entry = own.of(person, id);
        Grid grid = grids.current();
        List<Assessment> all = assessments.of(id, grid);
        frame(entry, "Nos valeurs", model);
        model.addAttribute("tabs", own.tabs(entry, page(id)));
        model.addAttribute("grid", grid);
        model.addAttribute("all", all);
        model.addAttribute("draft", assessments.draft(id, grid).orElse(null));
        Assessment given = assessments.given(id, grid).orElse(null);
        model.addAttribute("given", given);
        if (given != null) {
            model.addAttribute("profile", profile.of(id, grid, given));
        }
        return "observatory/values-own";
    }

    @GetMapping("/reponses")
    String form(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        EntryDraft entry = own.of(person, id);
        Grid grid = grids.current();
        return form(
                entry,
                grid,
                ValuesForm.of(grid, assessments.draft(id, grid), assessments.given(id, grid)),
                Map.of(),
                model);
    }

    @PostMapping("/reponses")
    String answer(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        EntryDraft entry = own.of(person, id);
        Grid grid = grids.current();
        boolean giving = GIVE.equals(typed.get("envoi"));
        ValuesForm form = ValuesForm.typed(grid, typed);
        Map<String, String> faults = form.faults(grid, giving);
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(entry, grid, form, faults, model);
        }
        if (giving) {
            assessments.give(id, grid, form.complete(), form.typedNote(), form.seen(), ValuesForm.CONSENT);
            Flash.success(next, "Merci. Vos réponses compteront dans la prochaine édition.");
        } else if (form.isBegun()) {
            assessments.keep(id, grid, form.answers(), form.typedNote(), form.seen());
            Flash.success(next, "Vos réponses sont gardées. Elles ne comptent pas encore.");
        }
        return "redirect:" + page(id);
    }

    @GetMapping("/retrait")
    String ask(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        EntryDraft entry = own.of(person, id);
        if (assessments.given(id, grids.current()).isEmpty()) {
            throw new RefusedException("Il n’y a pas de réponses à retirer.");
        }
        frame(entry, "Retirer nos réponses", model);
        return "observatory/values-withdrawal";
    }

    @PostMapping("/retrait")
    String withdraw(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
        own.of(person, id);
        assessments.withdraw(id, grids.current());
        Flash.success(next, "Vos réponses sont retirées : la prochaine édition ne les comptera pas.");
        return "redirect:" + page(id);
    }

    private static String form(EntryDraft entry, Grid grid, ValuesForm form, Map<String, String> faults, Model model) {
        frame(entry, "Répondre", model);
        model.addAttribute("grid", grid);
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("consent", ValuesForm.CONSENT);
        model.addAttribute("themes", ValuesTheme.values());
        model.addAttribute("answers", ValuesAnswer.values());
        return "observatory/values-form";
    }

    private static void frame(EntryDraft entry, String here, Model model) {
        List<Tab> crumbs = OwnEntry.crumbs(entry, here);
        model.addAttribute(
                "crumbs",
                here.equals("Nos valeurs")
                        ? crumbs
                        : Stream.concat(
                                        crumbs.stream().limit(2),
                                        Stream.of(Tab.to("Nos valeurs", page(entry.id())), Tab.here(here)))
                                .toList());
        model.addAttribute("entry", entry);
        model.addAttribute("page", page(entry.id()));
    }

    private static String page(long id) {
        return OwnEntry.page(id) + OwnValuesPage.BELOW;
    }
}
