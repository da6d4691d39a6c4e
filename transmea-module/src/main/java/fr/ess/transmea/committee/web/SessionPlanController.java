package fr.ess.transmea.committee.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.committee.ItemKind;
import fr.ess.transmea.committee.SessionDesk;
import fr.ess.transmea.committee.SessionKind;
import fr.ess.transmea.committee.SessionPlan;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where sessions are planned, moved and called off. */
@Controller
class SessionPlanController {

    private static final String NEW = CommitteePages.PATH + "/nouvelle";
    private static final String CHANGE = CommitteePages.PATH + "/{id:[0-9]+}/preparation";
    private static final String CANCEL = CommitteePages.PATH + "/{id:[0-9]+}/annulation";
    private static final int LONGEST_NOTE = 500;

    private final CommitteePages pages;
    private final SessionDesk desk;
    private final Labels labels;
    private final Clock clock;

    SessionPlanController(CommitteePages pages, SessionDesk desk, Labels labels, Clock clock) {
        this.pages = pages;
        this.desk = desk;
        this.labels = labels;
        this.clock = clock;
    }

    /**
     * @param urgente whether an urgent session is proposed, {@code jour} for which day, {@code dossier} for which file:
     *     where the court's clock leads
     */
    @GetMapping(NEW)
    String blank(
            @RequestParam(defaultValue = "false") boolean urgente,
            @RequestParam(defaultValue = "") String jour,
            @RequestParam(required = false) @Nullable String dossier,
            Model model) {
        SessionKind kind = urgente ? SessionKind.URGENT : SessionKind.ORDINARY;
        Optional<BuyoutFile> about = pages.about(dossier);
        model.addAttribute(
                "form",
                about.filter(SessionPlanController::fits)
                        .map(file -> SessionForm.about(file, kind, Typed.line(jour)))
                        .orElseGet(() -> SessionForm.blank(kind, Typed.line(jour))));
        return blank(about, model);
    }

    @PostMapping(NEW)
    String plan(
            @AuthenticationPrincipal SignedIn person,
            @Valid @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        SessionPlan plan = form.plan(LocalDate.now(clock), errors);
        Optional<BuyoutFile> about = pages.about(form.dossier());
        if (plan == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return blank(about, model);
        }
        long fund = pages.fund().id();
        if (about.isPresent()) {
            BuyoutFile file = about.get();
            long session = desk.plan(fund, plan, file, person.displayName());
            Flash.success(
                    next,
                    "La séance est prévue, avec le dossier " + file.reference()
                            + " à son ordre du jour\u00a0: relisez sa proposition, puis convoquez.");
            return "redirect:" + CommitteePages.PATH + "/" + session;
        }
        long session = desk.plan(fund, plan, person.displayName());
        Flash.success(next, "La séance est prévue\u00a0: inscrivez des dossiers à son ordre du jour, puis convoquez.");
        return "redirect:" + CommitteePages.PATH + "/" + session;
    }

    /** Whether the committee may be asked about a file at its stage. */
    private static boolean fits(BuyoutFile file) {
        return ItemKind.INVESTMENT.stages().contains(file.stage());
    }

    @GetMapping(CHANGE)
    String form(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        CommitteePages.Opened opened = pages.openToWork(id, person);
        model.addAttribute("form", SessionForm.of(opened.session()));
        return form(opened, model);
    }

    @PostMapping(CHANGE)
    String change(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            @Valid @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        CommitteePages.Opened opened = pages.openToWork(id, person);
        SessionPlan plan = form.plan(LocalDate.now(clock), errors);
        if (plan == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(opened, model);
        }
        if (desk.move(opened.session(), form.version() == null ? -1 : form.version(), plan)
                == SessionDesk.Outcome.OVERTAKEN) {
            throw new ConflictException(form.conflict(opened.session(), opened.page("/preparation"), opened.page()));
        }
        Flash.success(next, "La séance est enregistrée.");
        return "redirect:" + opened.page();
    }

    @GetMapping(CANCEL)
    String cancel(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return cancel(pages.openToWork(id, person), "", null, model);
    }

    @PostMapping(CANCEL)
    String cancel(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String motif,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        CommitteePages.Opened opened = pages.openToWork(id, person);
        String note = Typed.line(motif);
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return cancel(
                    opened, note, "Dites pourquoi, en 500 caractères au plus\u00a0: les membres le lisent.", model);
        }
        desk.cancel(opened.session(), note, opened.publicPage());
        Flash.success(next, "La séance du " + French.date(opened.session().day()) + " est annulée.");
        return "redirect:" + opened.page();
    }

    private String cancel(CommitteePages.Opened opened, String note, @Nullable String fault, Model model) {
        pages.frame(opened, "Annulation", model);
        model.addAttribute("note", note);
        model.addAttribute("fault", fault);
        return "transmea/committee/session-cancel";
    }

    private String blank(Optional<BuyoutFile> about, Model model) {
        CommitteePages.frame("Nouvelle séance", model);
        model.addAttribute("about", about.orElse(null));
        model.addAttribute("fits", about.filter(SessionPlanController::fits).isPresent());
        model.addAttribute("title", "Nouvelle séance");
        model.addAttribute("sitting", null);
        model.addAttribute("action", NEW);
        model.addAttribute("back", CommitteePages.PATH);
        model.addAttribute(
                "kinds",
                Arrays.stream(SessionKind.values())
                        .map(kind -> new Option(kind.name(), labels.of(kind)))
                        .toList());
        return "transmea/committee/session-form";
    }

    private String form(CommitteePages.Opened opened, Model model) {
        pages.frame(opened, "Préparation", model);
        model.addAttribute("action", opened.page("/preparation"));
        model.addAttribute("back", opened.page());
        return "transmea/committee/session-form";
    }
}
