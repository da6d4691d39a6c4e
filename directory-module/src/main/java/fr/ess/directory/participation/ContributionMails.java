package fr.ess.directory.participation;

import fr.ess.directory.participation.Revisions.Revision;
import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.french.French;
import fr.ess.platform.mail.Mail;
import fr.ess.platform.mail.Outbox;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
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

    void proofAsked(long id, EmailAddress to, Token token) {
        send(
                "contribution." + id + ".proof",
                to,
                "Quelqu’un demande à tenir la fiche de votre organisation",
                """
                Bonjour,

                Une personne demande à tenir la fiche de votre organisation dans l’annuaire de l’économie sociale et solidaire, et dit pouvoir lire ce courriel. Si c’est bien le cas, ouvrez cette page et confirmez\u00a0:

                %s

                Sinon, ignorez ce message\u00a0: la demande restera sans suite.
                """.formatted(address("/contributions/preuve/" + token.value())));
    }

    void mayEdit(EmailAddress to, Contribution.About organisation, long moment) {
        send(
                "editor." + organisation.id() + "." + moment + "." + new Token(to.value()).shortHash(),
                to,
                "Vous pouvez tenir une fiche de l’annuaire",
                """
                Bonjour,

                Vous pouvez désormais tenir la fiche «\u00a0%s\u00a0» de l’annuaire. Connectez-vous (ou reconnectez-vous), puis ouvrez cette page\u00a0:

                %s

                Si vous n’aviez pas encore de compte, un autre message vous permet de choisir votre mot de passe.
                """.formatted(organisation.name(), address("/mes-fiches/" + organisation.id())));
    }

    void entryChanged(Contribution.About entry, long account, EmailAddress to, List<Revision> changes, ZoneId zone) {
        String lines = changes.stream()
                .map(change -> "- le " + French.dateTime(LocalDateTime.ofInstant(change.at(), zone)) + ", par "
                        + OwnerNotices.who(change) + "\u00a0: "
                        + change.changes().stream()
                                .map(field -> ColumnLabels.of(field.column()))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
        send(
                "entry-changed." + entry.id() + "." + changes.get(0).id() + "." + account,
                to,
                "Votre fiche a été modifiée",
                """
                Bonjour,

                La fiche «\u00a0%s\u00a0», que vous tenez, a été modifiée\u00a0:

                %s

                Voir ce qui a changé et, s’il le faut, revenir en arrière\u00a0:

                %s
                """.formatted(entry.name(), lines, address("/mes-fiches/" + entry.id() + "/historique")));
    }

    void stillRight(StaleEntries.Reachable entry, int year, EmailAddress to, Token token) {
        send(
                "freshness." + entry.id() + "." + year + "." + new Token(to.value()).shortHash(),
                to,
                "Votre fiche est-elle à jour\u00a0?",
                """
                Bonjour,

                Une fois par an, la CRESS demande à chaque organisation de l’annuaire si sa fiche est toujours juste. Relisez la vôtre, «\u00a0%s\u00a0», et répondez d’un clic\u00a0: tout est juste, quelque chose a changé, ou l’organisation n’existe plus.

                %s

                Ce lien vaut trois mois.
                """.formatted(entry.name(), address("/fraicheur/" + token.value())));
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
