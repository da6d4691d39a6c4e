package fr.ess.events.contest;

import fr.ess.directory.participation.Token;
import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.mail.Mail;
import fr.ess.platform.mail.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The letters to those who enter the contest. Links start with the configured public address. */
@Component
class EntryMails {

    private final Outbox outbox;
    private final String publicAddress;

    EntryMails(Outbox outbox, @Value("${cress.public-url:http://localhost:${server.port:8080}}") String publicAddress) {
        this.outbox = outbox;
        this.publicAddress = publicAddress.replaceAll("/+$", "");
    }

    void toConfirm(long id, EmailAddress to, Token token, String contest) {
        send(id, to, token, "Confirmez votre candidature", """
                Une candidature au «\u00a0%s\u00a0» a été écrite avec votre adresse. Pour la déposer, ouvrez cette page et confirmez-la avant la clôture de l’appel et dans les sept jours\u00a0:

                %s

                Gardez ce lien\u00a0: il permet de relire, modifier ou retirer votre candidature. Si vous n’avez rien écrit, ignorez ce message\u00a0: rien ne sera conservé.
                """.formatted(contest, link(token)));
    }

    void known(long id, EmailAddress to, Token token, String contest) {
        send(id, to, token, "Vous avez déjà candidaté", """
                Quelqu’un a voulu candidater au «\u00a0%s\u00a0» avec cette adresse, alors qu’une candidature y est déjà déposée. Elle n’a pas changé\u00a0: il y en a une par adresse. Pour la relire, la modifier ou la retirer, voici un nouveau lien, qui remplace l’ancien\u00a0:

                %s
                """.formatted(contest, link(token)));
    }

    private String link(Token token) {
        return publicAddress + "/concours/candidatures/" + token.value();
    }

    private void send(long id, EmailAddress to, Token token, String subject, String text) {
        outbox.send(
                new Mail("contest-entry." + id + "." + token.shortHash(), to.value(), subject, "Bonjour,\n\n" + text));
    }
}
