package fr.ess.platform.mail.web;

import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.mail.MailState;
import fr.ess.platform.mail.OutgoingMails;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.Pagination;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All outgoing mail, for administrators, state by state. */
@Controller
class OutgoingMailsController {

    static final String PAGE = "/admin/courriels";

    private static final int LINES = 50;

    private final OutgoingMails mails;
    private final Labels labels;
    private final Clock clock;

    OutgoingMailsController(OutgoingMails mails, Labels labels, Clock clock) {
        this.mails = mails;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping(PAGE)
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
        model.addAttribute("tabs", tabs(etat, counts));
        model.addAttribute("configured", mails.isServerConfigured());
        model.addAttribute("stored", counts.getOrDefault(MailState.STORED, 0L));
        model.addAttribute("newest", newestStored());
        model.addAttribute(
                "pagination",
                new Pagination(
                        French.count(total(etat, counts), "courriel", "courriels"),
                        apres == Long.MAX_VALUE ? null : address(etat, null),
                        found.size() > LINES
                                ? address(etat, shown.get(LINES - 1).id())
                                : null));
        return "mail/mails";
    }

    /** Sends what was stored up to the mail that was the newest on the page where it was decided. */
    @PostMapping(PAGE + "/envois")
    String sendStored(@RequestParam long jusque, RedirectAttributes next) {
        if (!mails.isServerConfigured()) {
            throw new RefusedException("Aucun serveur d’envoi n’est configuré\u00a0: rien ne peut partir.");
        }
        Flash.success(next, French.count(mails.sendStored(jusque), "courriel part.", "courriels partent."));
        return "redirect:" + PAGE;
    }

    private long newestStored() {
        return mails.list(MailState.STORED, Long.MAX_VALUE, 1).stream()
                .mapToLong(OutgoingMails.Line::id)
                .findFirst()
                .orElse(0);
    }

    private List<Tab> tabs(@Nullable MailState current, Map<MailState, Long> counts) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("Tous (" + French.number(total(null, counts)) + ")", PAGE, current == null));
        for (MailState state : MailState.values()) {
            String label = labels.of(state) + " (" + French.number(total(state, counts)) + ")";
            tabs.add(new Tab(label, address(state, null), state == current));
        }
        return tabs;
    }

    private static long total(@Nullable MailState state, Map<MailState, Long> counts) {
        return state == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(state, 0L);
    }

    private static String address(@Nullable MailState state, @Nullable Long after) {
        String page = PAGE + (state == null ? "" : "?etat=" + state);
        return after == null ? page : page + (state == null ? "?" : "&") + "apres=" + after;
    }
}
