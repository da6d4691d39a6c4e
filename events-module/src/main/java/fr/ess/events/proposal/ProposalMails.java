package fr.ess.events.proposal;

import fr.ess.directory.participation.Token;
import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.mail.Mail;
import fr.ess.platform.mail.Outbox;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The letters to those who propose events. Links start with the configured public address. */
@Component
class ProposalMails {

    private final Outbox outbox;
    private final String publicAddress;

    ProposalMails(
            Outbox outbox, @Value("${cress.public-url:http://localhost:${server.port:8080}}") String publicAddress) {
        this.outbox = outbox;
        this.publicAddress = publicAddress.replaceAll("/+$", "");
    }

    void toConfirm(long id, EmailAddress to, Token token) {
        outbox.send(new Mail(
                "event-proposal." + id + ".received",
                to.value(),
                "Confirmez l’événement que vous proposez",
                """
                Bonjour,

                Un événement a été proposé sur Maillage avec votre adresse. Pour qu’il soit examiné par l’équipe de la CRESS, ouvrez cette page et confirmez votre adresse dans les sept jours\u00a0:

                %s

                La même page dit où en est votre proposition et permet de la retirer. Si vous n’avez rien proposé, ignorez ce message\u00a0: rien ne sera conservé.
                """.formatted(publicAddress + "/evenements/propositions/" + token.value())));
    }

    void judged(Proposal proposal, boolean accepted, @Nullable String reason) {
        EmailAddress.parse(proposal.email() == null ? "" : proposal.email()).ifPresent(to -> {
            StringBuilder text = new StringBuilder("Bonjour,\n\nL’événement «\u00a0")
                    .append(proposal.title())
                    .append(accepted ? "\u00a0» est publié dans le calendrier.\n" : "\u00a0» n’a pas été retenu.\n");
            if (reason != null) {
                text.append("\nLe message de l’équipe\u00a0: ").append(reason).append('\n');
            }
            if (accepted) {
                text.append("\nSa page\u00a0: ")
                        .append(publicAddress)
                        .append("/evenements/")
                        .append(proposal.slug())
                        .append('\n');
            } else if (proposal.account() != null) {
                text.append("\nVous pouvez le corriger et l’envoyer de nouveau\u00a0: ")
                        .append(publicAddress)
                        .append("/mes-evenements/")
                        .append(proposal.event())
                        .append('\n');
            }
            outbox.send(new Mail(
                    "event-proposal." + proposal.id() + ".judged",
                    to.value(),
                    accepted ? "Votre événement est publié" : "Votre événement n’est pas retenu",
                    text.toString()));
        });
    }

    void labelled(
            String to,
            long event,
            String title,
            EventCampaigns.Stored campaign,
            boolean label,
            @Nullable String reason,
            OffsetDateTime now) {
        outbox.send(new Mail(
                "event-campaign." + campaign.id() + "." + event + "." + (label ? "label." : "refusal.")
                        + now.toInstant().toEpochMilli(),
                to,
                label ? "Votre événement rejoint une campagne" : "Votre événement ne rejoint pas la campagne",
                "Bonjour,\n\nL’événement «\u00a0" + title + "\u00a0» "
                        + (label ? "a le label de" : "n’a pas le label de") + " la campagne «\u00a0"
                        + campaign.text().name() + "\u00a0».\n"
                        + (reason == null ? "" : "\nLe message de l’équipe\u00a0: " + reason + "\n")
                        + "\nLa campagne\u00a0: " + publicAddress + "/evenements?campagne=" + campaign.slug() + "\n"));
    }
}
