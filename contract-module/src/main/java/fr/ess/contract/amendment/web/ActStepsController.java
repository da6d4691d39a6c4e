package fr.ess.contract.amendment.web;

import fr.ess.contract.amendment.Act;
import fr.ess.contract.amendment.ActSteps;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far an act has come: proposed, signed one by one, in force, or given up. */
@Controller
@RequestMapping(ActPages.PATH + "/{id:[0-9]+}")
class ActStepsController {

    private static final int LONGEST = 500;

    private final ActPages pages;
    private final ActView view;
    private final ActSteps steps;
    private final Clock clock;

    ActStepsController(ActPages pages, ActView view, ActSteps steps, Clock clock) {
        this.pages = pages;
        this.view = view;
        this.steps = steps;
        this.clock = clock;
    }

    @PostMapping("/proposition")
    String propose(@PathVariable long id, @RequestParam long version, RedirectAttributes next) {
        steps.propose(pages.draft(id), version);
        return done(id, "L’acte est proposé\u00a0: ce qu’il dit ne change plus.", next);
    }

    @PostMapping("/reprise-en-brouillon")
    String takeBack(@PathVariable long id, @RequestParam long version, RedirectAttributes next) {
        steps.takeBack(pages.find(id), version);
        return done(id, "L’acte est de nouveau un brouillon.", next);
    }

    @PostMapping("/signatures/{party:[0-9]+}")
    String sign(
            @PathVariable long id,
            @PathVariable long party,
            @RequestParam(defaultValue = "") String signataire,
            @RequestParam(defaultValue = "") String jour,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Act act = pages.find(id);
        Map<String, String> faults = new LinkedHashMap<>();
        String who = Typed.line(signataire);
        if (who.isEmpty() || who.length() > 200) {
            faults.put("signataire-" + party, "Dites qui a signé.");
        }
        LocalDate day = TypedDay.read(jour).orElse(null);
        if (day == null || day.isAfter(LocalDate.now(clock))) {
            faults.put("jour-" + party, "Donnez le jour de la signature, aujourd’hui au plus tard.");
        }
        if (day == null || !faults.isEmpty()) {
            model.addAttribute("typed", Map.of("signataire-" + party, who, "jour-" + party, Typed.line(jour)));
            return refused(act, faults, model, response);
        }
        steps.sign(act, party, who, day);
        return done(id, "La signature est enregistrée.", next);
    }

    @PostMapping("/entree-en-vigueur")
    String enterForce(
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String connu,
            @RequestParam(defaultValue = "") String vigueur,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Act act = pages.find(id);
        Map<String, String> faults = new LinkedHashMap<>();
        LocalDate known = TypedDay.read(connu).orElse(null);
        LocalDate inForce = TypedDay.read(vigueur).orElse(null);
        if (known == null || known.isAfter(LocalDate.now(clock))) {
            faults.put("connu", "Donnez le jour depuis lequel l’acte est connu, aujourd’hui au plus tard.");
        } else if (known.isBefore(ActView.lastSignature(act, known))) {
            faults.put("connu", "L’acte n’est pas connu avant sa dernière signature.");
        }
        if (inForce == null || !act.contract().covers(inForce.getYear())) {
            faults.put(
                    "vigueur",
                    "Donnez un jour du contrat, de " + act.contract().firstYear() + " à "
                            + act.contract().lastYear() + ".");
        } else if (inForce.isBefore(ActView.lastSignature(act, inForce))) {
            faults.put("vigueur", "L’acte n’entre pas en vigueur avant sa dernière signature.");
        }
        if (known == null || inForce == null || !faults.isEmpty()) {
            model.addAttribute("typed", Map.of("connu", Typed.line(connu), "vigueur", Typed.line(vigueur)));
            return refused(act, faults, model, response);
        }
        steps.enterForce(act, version, known, inForce);
        return done(id, "L’acte est en vigueur. Ce qui était vrai avant se lit toujours à sa date.", next);
    }

    @GetMapping("/abandon")
    String ask(@PathVariable long id, Model model) {
        return asking(pages.find(id), null, model);
    }

    @PostMapping("/abandon")
    String abandon(
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String motif,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        String because = Typed.line(motif);
        if (because.isEmpty() || because.length() > LONGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return asking(pages.find(id), "Dites pourquoi, en 500 caractères au plus.", model);
        }
        steps.abandon(pages.find(id), version, because);
        return done(id, "L’acte est abandonné.", next);
    }

    private String asking(Act act, @Nullable String fault, Model model) {
        pages.frame(act, model, "Abandonner");
        model.addAttribute("fault", fault);
        return "contract/amendment/abandon";
    }

    private String refused(Act act, Map<String, String> faults, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("faults", faults);
        return view.show(act, model);
    }

    private static String done(long id, String said, RedirectAttributes next) {
        Flash.success(next, said);
        return "redirect:" + ActPages.page(id);
    }
}
