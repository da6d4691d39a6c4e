package fr.ess.directory.participation;

import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.mail.Mail;
import fr.ess.platform.mail.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The letters to those who contribute. Links start with the configured public address. */
@Component
class ContributionMails {

    private final Outbox outbox;
    private final String publicAddress;

    ContributionMails(
            Outbox outbox, @Value("${cress.public-url:http://localhost:${server.port:8080}}") String publicAddress) {
        this.outbox = outbox;
        this.publicAddress = publicAddress.replaceAll("/+$", "");
    }

    String address(String path) {
        return publicAddress + path;
    }

    void send(String key, EmailAddress to, String subject, String text) {
        outbox.send(new Mail(key, to.value(), subject, text));
    }

    void received(long id, ContributionKind kind, EmailAddress to, Token token, boolean toBeConfirmed) {
        String follow = address("/contributions/" + token.value());
        String text = toBeConfirmed ? """
                Bonjour,

                %s a été déposée sur Maillage avec votre adresse. Pour qu’elle soit examinée par l’équipe de la CRESS, ouvrez cette page et confirmez votre adresse dans les sept jours\u00a0:

                %s

                La même page dit où en est votre contribution et permet de la retirer. Si vous n’avez rien déposé, ignorez ce message\u00a0: rien ne sera conservé.
                """ : """
                Bonjour,

                %s est bien arrivée sur Maillage. L’équipe de la CRESS va l’examiner. Cette page dit où elle en est et permet de la retirer\u00a0:

                %s
                """;
        String subject =
                toBeConfirmed ? "Confirmez votre contribution à l’annuaire" : "Votre contribution à l’annuaire";
        send("contribution." + id + ".received", to, subject, text.formatted(named(kind), follow));
    }

    void judged(Contribution contribution, boolean accepted, @Nullable String reason, @Nullable String page) {
        EmailAddress.parse(contribution.email() == null ? "" : contribution.email())
                .ifPresent(to -> {
                    StringBuilder text = new StringBuilder("Bonjour,\n\n")
                            .append(named(contribution.kind()))
                            .append(
                                    contribution.organisation() == null
                                            ? ""
                                            : " sur la fiche «\u00a0"
                                                    + contribution
                                                            .organisation()
                                                            .name() + "\u00a0»")
                            .append(accepted ? " a été acceptée" : " n’a pas été retenue")
                            .append(" par l’équipe de la CRESS.\n");
                    if (reason != null) {
                        text.append("\nSon message\u00a0: ").append(reason).append('\n');
                    }
                    if (page != null) {
                        text.append("\nLa fiche\u00a0: ").append(address(page)).append('\n');
                    }
                    text.append("\nMerci d’aider à tenir l’annuaire à jour.\n");
                    send(
                            "contribution." + contribution.id() + ".judged",
                            to,
                            accepted ? "Votre contribution est acceptée" : "Votre contribution n’est pas retenue",
                            text.toString());
                });
    }

    private static String named(ContributionKind kind) {
        return switch (kind) {
            case PROPOSAL -> "Une proposition de fiche";
            case REPORT -> "Une erreur signalée";
            case CLAIM -> "Une demande pour tenir la fiche d’une organisation";
            case EDIT -> "Une modification";
            case CLOSURE -> "Une demande de fermeture";
            case VACANCY -> "Une fiche sans éditeur";
        };
    }
}
