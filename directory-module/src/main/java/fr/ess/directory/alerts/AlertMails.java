package fr.ess.directory.alerts;

import fr.ess.directory.participation.Token;
import fr.ess.directory.search.OrganisationLine;
import fr.ess.platform.french.French;
import fr.ess.platform.mail.Mail;
import fr.ess.platform.mail.Outbox;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The letters to those who follow a search. Links start with the configured public address. */
@Component
class AlertMails {

    static final int LISTED = 30;

    private static final int LONGEST_SUBJECT = 80;

    private final Outbox outbox;
    private final String publicAddress;

    AlertMails(Outbox outbox, @Value("${cress.public-url:http://localhost:${server.port:8080}}") String publicAddress) {
        this.outbox = outbox;
        this.publicAddress = publicAddress.replaceAll("/+$", "");
    }

    private String stop(Token token) {
        return publicAddress + "/alertes/arret/" + token.value();
    }

    void toConfirm(long id, String to, String inWords, AlertFrequency frequency, Token token) {
        String text = """
                Bonjour,

                Quelqu’un a demandé à recevoir à cette adresse, %s, les nouvelles organisations de l’annuaire qui répondent à cette recherche\u00a0:

                %s

                Si c’est vous, ouvrez cette page et confirmez dans les sept jours\u00a0:

                %s

                Sinon, ignorez ce message\u00a0: rien ne vous sera envoyé, et votre adresse sera effacée.
                """.formatted(
                        frequency == AlertFrequency.WEEKLY ? "chaque semaine" : "chaque mois",
                        inWords,
                        publicAddress + "/alertes/confirmation/" + token.value());
        outbox.send(new Mail(
                "alert." + id + ".confirm." + token.shortHash(), to, "Confirmez le suivi de votre recherche", text));
    }

    void alreadyFollowed(long id, String to, String inWords, Token stop) {
        String text = """
                Bonjour,

                Quelqu’un a demandé à recevoir à cette adresse les nouvelles organisations de l’annuaire qui répondent à cette recherche\u00a0:

                %s

                Vous la suivez déjà\u00a0: rien ne change. Pour ne plus rien recevoir\u00a0:

                %s
                """.formatted(inWords, stop(stop));
        outbox.send(new Mail(
                "alert." + id + ".known." + stop.shortHash(),
                to,
                "Vous suivez déjà cette recherche",
                text,
                stop(stop)));
    }

    void news(
            long id, LocalDate day, String to, String inWords, String page, List<OrganisationLine> lines, Token stop) {
        boolean more = lines.size() > LISTED;
        String listed = lines.stream()
                .limit(LISTED)
                .map(line -> "– " + line.name() + place(line) + "\n  " + publicAddress + "/annuaire/" + line.slug())
                .collect(Collectors.joining("\n"));
        String text = """
                Bonjour,

                %s dans votre recherche\u00a0: %s

                %s%s

                Toute la recherche\u00a0:
                %s

                Vous recevez ce message parce que vous suivez cette recherche sur Maillage. Pour ne plus rien recevoir\u00a0:
                %s
                """.formatted(
                        more
                                ? "Plus de " + LISTED + " nouvelles organisations"
                                : French.count(lines.size(), "nouvelle organisation", "nouvelles organisations"),
                        inWords,
                        listed,
                        more ? "\n– et d’autres" : "",
                        publicAddress + page,
                        stop(stop));
        String subject = "Du nouveau dans l’annuaire\u00a0: "
                + (inWords.length() > LONGEST_SUBJECT ? inWords.substring(0, LONGEST_SUBJECT) + "…" : inWords);
        outbox.send(new Mail("alert." + id + "." + day, to, subject.replaceAll("\\p{Cntrl}", " "), text, stop(stop)));
    }

    private static String place(OrganisationLine line) {
        String place = Stream.of(line.commune(), line.departementName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return place.isEmpty() ? "" : " (" + place + ")";
    }
}
