package fr.ess.platform.account;

import fr.ess.platform.mail.Mail;
import fr.ess.platform.mail.Outbox;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The letters about accounts. Links start with the configured public address, never with what a request claims. */
@Component
class AccountMails {

    private final Outbox outbox;
    private final String publicAddress;

    AccountMails(
            Outbox outbox, @Value("${cress.public-url:http://localhost:${server.port:8080}}") String publicAddress) {
        this.outbox = outbox;
        this.publicAddress = publicAddress.replaceAll("/+$", "");
    }

    String address(String path) {
        return publicAddress + path;
    }

    void resetAsked(Account account, String token) {
        send("reset", account, token, "Choisir un nouveau mot de passe", """
                Bonjour %s,

                Un nouveau mot de passe a été demandé pour votre compte Maillage. Pour le choisir, ouvrez cette adresse dans l’heure\u00a0:

                %s

                Si vous n’avez rien demandé, ignorez ce message\u00a0: votre mot de passe reste le même.
                """);
    }

    void invited(Account account, String token) {
        send("invitation", account, token, "Votre compte Maillage", """
                Bonjour %s,

                Un compte vous a été ouvert sur Maillage, la plateforme de l’économie sociale et solidaire en Rhône-Alpes. Choisissez votre mot de passe à cette adresse, valable sept jours\u00a0:

                %s

                Votre identifiant est l’adresse à laquelle vous recevez ce message.
                """);
    }

    private void send(String kind, Account account, String token, String subject, String text) {
        outbox.send(new Mail(
                "account." + kind + "." + HexFormat.of().formatHex(Secrets.sha256(token)),
                account.email(),
                subject,
                text.formatted(account.displayName(), address("/mot-de-passe/" + token))));
    }
}
