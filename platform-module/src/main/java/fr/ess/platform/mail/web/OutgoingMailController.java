package fr.ess.platform.mail.web;

import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.mail.MailState;
import fr.ess.platform.mail.OutgoingMails;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outgoing mail, read and decided upon by administrators. */
@Controller
@RequestMapping("/admin/courriels")
class OutgoingMailController {

    private static final int LINES = 50;
    private static final String LIST = "redirect:/admin/courriels";

    private final OutgoingMails mails;
    private final Labels labels;
    private final Clock clock;

    OutgoingMailController(OutgoingMails mails, Labels labels, Clock clock) {
        this.mails = mails;
        this.labels = labels;
        this.clock = clock;
    }

    /** One state with how many mails are in it, as a link. */
    record StateCount(String label, String address, String count, boolean current) {}

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable MailState etat,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long apres,
            Model model) {
        List<OutgoingMails.Line> found = mails.list(etat, apres, LINES + 1);
        List<OutgoingMails.Line> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        Map<MailState, Long> counts = mails.counts();
        model.addAttribute(
                "lines",
                shown.stream()
                        .map(line -> MailLine.of(line, labels, clock.getZone()))
                        .toList());
        model.addAttribute("states", states(etat, counts));
        model.addAttribute("configured", mails.isServerConfigured());
        model.addAttribute("stored", counts.getOrDefault(MailState.STORED, 0L));
        model.addAttribute(
                "newest",
                mails.list(MailState.STORED, Long.MAX_VALUE, 1).stream()
                        .mapToLong(OutgoingMails.Line::id)
                        .findFirst()
                        .orElse(0));
        model.addAttribute("first", apres == Long.MAX_VALUE ? null : address(etat, null));
        model.addAttribute(
                "next",
                found.size() > LINES ? address(etat, shown.get(LINES - 1).id()) : null);
        return "mail/mails";
    }

    @GetMapping("/{id}")
    String mail(@PathVariable long id, Model model) {
        OutgoingMails.Line line = mails.find(id).orElseThrow(NotFoundException::new);
        model.addAttribute("mail", MailLine.of(line, labels, clock.getZone()));
        model.addAttribute("text", mails.text(id).orElse(null));
        model.addAttribute("configured", mails.isServerConfigured());
        return "mail/mail";
    }

    @PostMapping("/{id}/envoi")
    String sendAgain(@PathVariable long id, RedirectAttributes next) {
        requireThere(id);
        if (!mails.sendAgain(id)) {
            throw new RefusedException(
                    "Ce courriel ne peut plus être envoyé : il l’a déjà été, son texte a été purgé, ou aucun serveur n’est configuré.");
        }
        Flash.success(next, "Le courriel part à nouveau.");
        return LIST + "/{id}";
    }

    @PostMapping("/{id}/abandon")
    String abandon(@PathVariable long id, RedirectAttributes next) {
        requireThere(id);
        if (!mails.abandon(id)) {
            throw new RefusedException("Ce courriel ne peut plus être abandonné : il est déjà parti.");
        }
        Flash.success(next, "Le courriel est abandonné.");
        return LIST + "/{id}";
    }

    /** Sends what was stored up to the mail that was the newest on the page where it was decided. */
    @PostMapping("/envois")
    String sendStored(@RequestParam long jusque, RedirectAttributes next) {
        if (!mails.isServerConfigured()) {
            throw new RefusedException("Aucun serveur d’envoi n’est configuré : rien ne peut partir.");
        }
        Flash.success(next, French.count(mails.sendStored(jusque), "courriel part.", "courriels partent."));
        return LIST;
    }

    private void requireThere(long id) {
        if (mails.find(id).isEmpty()) {
            throw new NotFoundException();
        }
    }

    private List<StateCount> states(@Nullable MailState current, Map<MailState, Long> counts) {
        return Arrays.stream(MailState.values())
                .map(state -> new StateCount(
                        labels.of(state),
                        address(state, null),
                        French.number(counts.getOrDefault(state, 0L)),
                        state == current))
                .toList();
    }

    private static String address(@Nullable MailState state, @Nullable Long after) {
        String page = "/admin/courriels" + (state == null ? "" : "?etat=" + state);
        return after == null ? page : page + (state == null ? "?" : "&") + "apres=" + after;
    }
}
