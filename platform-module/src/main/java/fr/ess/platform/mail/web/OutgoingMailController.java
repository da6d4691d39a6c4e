package fr.ess.platform.mail.web;

import fr.ess.platform.french.Labels;
import fr.ess.platform.mail.OutgoingMails;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One outgoing mail, read and decided upon by administrators. */
@Controller
@RequestMapping(OutgoingMailsController.PAGE + "/{id}")
class OutgoingMailController {

    private static final String BACK = "redirect:" + OutgoingMailsController.PAGE + "/{id}";

    private final OutgoingMails mails;
    private final Labels labels;
    private final Clock clock;

    OutgoingMailController(OutgoingMails mails, Labels labels, Clock clock) {
        this.mails = mails;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping
    String mail(@PathVariable long id, Model model) {
        OutgoingMails.Line line = mails.find(id).orElseThrow(NotFoundException::new);
        model.addAttribute(
                "crumbs", List.of(Tab.to("Courriels", OutgoingMailsController.PAGE), Tab.here(line.subject())));
        model.addAttribute("mail", MailLine.of(line, labels, clock.getZone()));
        boolean delivered = mails.isServerConfigured();
        model.addAttribute(
                "text",
                mails.text(id)
                        // Without a server, an administrator is the only way for a mail to reach anybody.
                        .map(text -> delivered ? OneTimeLinks.masked(text) : text)
                        .orElse(null));
        model.addAttribute("configured", delivered);
        return "mail/mail";
    }

    @PostMapping("/envoi")
    String sendAgain(@PathVariable long id, RedirectAttributes next) {
        requireThere(id);
        if (!mails.sendAgain(id)) {
            throw new RefusedException("Ce courriel ne peut plus être envoyé\u00a0: il l’a déjà été, son texte a été"
                    + " purgé, ou aucun serveur n’est configuré.");
        }
        Flash.success(next, "Le courriel part à nouveau.");
        return BACK;
    }

    @PostMapping("/abandon")
    String abandon(@PathVariable long id, RedirectAttributes next) {
        requireThere(id);
        if (!mails.abandon(id)) {
            throw new RefusedException("Ce courriel ne peut plus être abandonné\u00a0: il est déjà parti.");
        }
        Flash.success(next, "Le courriel est abandonné.");
        return BACK;
    }

    private void requireThere(long id) {
        if (mails.find(id).isEmpty()) {
            throw new NotFoundException();
        }
    }
}
