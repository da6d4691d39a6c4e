package fr.ess.poles.web;

import fr.ess.platform.french.Labels;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import fr.ess.poles.AnswerOutcome;
import fr.ess.poles.CallDesk;
import fr.ess.poles.Pole;
import fr.ess.poles.PoleCalls;
import fr.ess.poles.PoleQuery;
import fr.ess.poles.Poles;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the staff follow the calls for projects and who of the région answered. */
@Controller
@RequestMapping(CallDeskController.PATH)
class CallDeskController {

    static final String PATH = PolesDeskController.PATH + "/appels";

    private static final int NAME = 200;
    private static final int LAUNCHED_BY = 300;
    private static final int WORDING = 1_000;
    private static final int MOST = 100_000;

    private final PoleCalls calls;
    private final CallDesk desk;
    private final Poles poles;
    private final Labels labels;

    CallDeskController(PoleCalls calls, CallDesk desk, Poles poles, Labels labels) {
        this.calls = calls;
        this.desk = desk;
        this.poles = poles;
        this.labels = labels;
    }

    @GetMapping
    String page(Model model) {
        return show(new SmallForm(Map.of()), model);
    }

    @PostMapping
    String tell(
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        SmallForm form = new SmallForm(sent);
        Integer answers = form.number("reponses", 0, MOST);
        Integer region = form.number("reponsesRegion", 0, MOST);
        if (region != null && (answers == null || region > answers)) {
            form.fault("reponsesRegion", "Les réponses de la région sont une part de toutes les réponses.");
        }
        CallDesk.Draft draft = new CallDesk.Draft(
                form.line("appel", NAME, "Nommez l’appel."),
                form.line("lancePar", LAUNCHED_BY, "Dites qui l’a lancé."),
                form.number("annee", 1950, 2199),
                answers,
                region,
                form.optional("mots", WORDING),
                form.source("appelSource"));
        if (form.isRight() && desk.tell(draft) == CallDesk.Outcome.TOO_MANY) {
            form.fault("reponsesRegion", "Plus de réponses sont déjà nommées.");
        }
        return outcome(form, "L’appel est enregistré.", model, response, next);
    }

    @PostMapping("/reponses")
    String answered(
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        SmallForm form = new SmallForm(sent);
        PoleCalls.Call call = calls.all().stream()
                .filter(one -> Long.toString(one.id()).equals(sent.get("appelRepondu")))
                .findFirst()
                .orElse(null);
        if (call == null) {
            form.fault("appelRepondu", "Choisissez l’appel.");
        }
        String slug = Typed.line(sent.get("pole"));
        Pole pole = slug.isEmpty() ? null : poles.find(slug).orElse(null);
        if (!slug.isEmpty() && pole == null) {
            form.fault("pole", "Choisissez dans la liste.");
        }
        String name = pole != null
                ? pole.name()
                : form.line("nom", NAME, "Choisissez un pôle, ou donnez le nom de la réponse.");
        AnswerOutcome outcome = form.choice("suite", AnswerOutcome.values(), "Dites ce que la réponse est devenue.");
        String source = form.source("reponseSource");
        if (form.isRight() && call != null && outcome != null) {
            switch (desk.answered(call, name, pole == null ? null : pole.id(), outcome, source)) {
                case TOO_MANY -> form.fault("nom", "Toutes les réponses annoncées de la région sont déjà nommées.");
                case SAME_NAME -> form.fault("nom", "Cette réponse est déjà dans la liste.");
                case DONE -> {}
            }
        }
        return outcome(form, "La réponse est enregistrée.", model, response, next);
    }

    @PostMapping("/{id:[0-9]+}/reponses/{number:[0-9]+}/retrait")
    String withdraw(@PathVariable long id, @PathVariable long number, RedirectAttributes next) {
        desk.withdraw(find(id), number);
        Flash.success(next, "La réponse est retirée\u00a0; le journal la garde.");
        return "redirect:" + PATH;
    }

    private PoleCalls.Call find(long id) {
        return calls.all().stream().filter(call -> call.id() == id).findFirst().orElseThrow(NotFoundException::new);
    }

    private String outcome(
            SmallForm form, String done, Model model, HttpServletResponse response, RedirectAttributes next) {
        if (form.isRight()) {
            Flash.success(next, done);
            return "redirect:" + PATH;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(form, model);
    }

    private String show(SmallForm form, Model model) {
        model.addAttribute(
                "crumbs",
                List.of(
                        Tab.to("Gestion", "/gestion"),
                        Tab.to("Pôles", PolesDeskController.PATH),
                        Tab.here("Appels à projets")));
        List<PoleCalls.Call> all = calls.all();
        model.addAttribute("calls", all);
        model.addAttribute(
                "callOptions",
                all.stream()
                        .map(call -> new Option(Long.toString(call.id()), call.name()))
                        .toList());
        model.addAttribute(
                "poleOptions",
                poles.list(PoleQuery.ALL).stream()
                        .map(pole -> new Option(pole.slug(), pole.name()))
                        .toList());
        model.addAttribute(
                "outcomes",
                Arrays.stream(AnswerOutcome.values())
                        .map(one -> new Option(one.name(), labels.of(one)))
                        .toList());
        model.addAttribute("v", form.typed());
        model.addAttribute("faults", form.faults());
        return "poles/desk-calls";
    }
}
