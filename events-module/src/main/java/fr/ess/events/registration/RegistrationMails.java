package fr.ess.events.registration;

import fr.ess.directory.participation.Token;
import fr.ess.platform.french.French;
import fr.ess.platform.mail.Mail;
import fr.ess.platform.mail.Outbox;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The letters to those who register, each with its own link. Links start with the configured public address. */
@Component
class RegistrationMails {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int LONGEST_TITLE = 120;

    private final RegistrationRows rows;
    private final Appointments appointments;
    private final AppointmentFile file;
    private final Tickets tickets;
    private final Outbox outbox;
    private final String publicAddress;

    RegistrationMails(
            RegistrationRows rows,
            Appointments appointments,
            AppointmentFile file,
            Tickets tickets,
            Outbox outbox,
            @Value("${cress.public-url:http://localhost:${server.port:8080}}") String publicAddress) {
        this.rows = rows;
        this.appointments = appointments;
        this.file = file;
        this.tickets = tickets;
        this.outbox = outbox;
        this.publicAddress = publicAddress.replaceAll("/+$", "");
    }

    void toConfirm(Registration to, OffsetDateTime until) {
        boolean waiting = to.state() == RegistrationState.WAITING;
        send(
                to,
                waiting ? "Confirmez votre place en liste d’attente" : "Confirmez votre inscription",
                "Quelqu’un a demandé une inscription avec cette adresse\u00a0:",
                (waiting
                                ? "C’est complet pour l’instant\u00a0: vous êtes sur la liste d’attente, dans l’ordre des demandes. Si une place se libère, elle vous sera proposée à votre tour."
                                : seats(to.persons()) + " à votre nom pour l’instant.")
                        + "\n\nSi c’est vous, ouvrez cette page et confirmez avant le " + moment(until) + "\u00a0:",
                "Sinon, ignorez ce message\u00a0: rien ne sera conservé.",
                null);
    }

    void known(Registration to) {
        send(
                to,
                "Vous êtes déjà inscrit",
                "Quelqu’un a demandé une inscription avec cette adresse, alors qu’il y en a déjà une\u00a0:",
                "Rien ne change. Pour la voir, la confirmer, la modifier ou l’annuler\u00a0:",
                "",
                null);
    }

    void confirmed(Registration to) {
        send(
                to,
                "Votre inscription est confirmée",
                "Votre inscription est confirmée\u00a0:",
                seats(to.persons())
                        + " à votre nom. Le rendez-vous est joint, pour votre agenda.\n\nUn empêchement\u00a0? Modifiez ou annulez depuis cette page, votre place servira à quelqu’un d’autre\u00a0:",
                "",
                false);
    }

    void offered(Registration to, OffsetDateTime until) {
        send(
                to,
                "Une place s’est libérée",
                "Vous étiez sur la liste d’attente, et c’est votre tour\u00a0: une place s’est libérée pour\u00a0:",
                seats(to.persons()) + " pour vous jusqu’au " + moment(until)
                        + ". Pour la prendre, ou la laisser au suivant\u00a0:",
                "Passé ce délai, elle sera proposée à la personne suivante.",
                null);
    }

    void offerLapsed(Registration to) {
        send(
                to,
                "La place proposée est passée au suivant",
                "La place qui vous était proposée n’a pas été prise à temps\u00a0:",
                "Elle passe à la personne suivante. Depuis cette page, vous pouvez demander de nouveau une place\u00a0:",
                "",
                null);
    }

    void changed(Registration to) {
        send(
                to,
                "Votre inscription est modifiée",
                "Votre inscription est modifiée\u00a0:",
                "Elle compte " + French.count(to.persons(), "personne", "personnes")
                        + ". Vous pouvez la voir et la modifier encore\u00a0:",
                "",
                null);
    }

    void cancelled(Registration to) {
        send(
                to,
                "Votre inscription est annulée",
                "Votre inscription est annulée\u00a0:",
                "Merci de l’avoir dit. Cette page montre ce que vous aviez indiqué, et permet de l’effacer\u00a0:",
                "",
                true);
    }

    /** @param days before the start */
    void reminder(Registration to, int days) {
        send(
                to,
                days == 1 ? "C’est demain" : "C’est dans une semaine",
                "Vous êtes inscrit à\u00a0:",
                seats(to.persons())
                        + " à votre nom. Venez-vous toujours\u00a0? Dites-le sur cette page, ou annulez pour que votre place serve\u00a0:",
                "",
                false);
    }

    void eventChanged(Registration to) {
        Appointment appointment = appointments.of(to.seatsId());
        boolean off = appointment.cancelled() || appointment.startsAt() == null;
        send(
                to,
                appointment.cancelled() ? "Événement annulé" : off ? "Date supprimée" : "Événement modifié",
                appointment.cancelled()
                        ? "Un événement auquel vous êtes inscrit est annulé\u00a0:"
                        : off
                                ? "Un événement auquel vous êtes inscrit n’a plus lieu à cette date\u00a0:"
                                : "Un événement auquel vous êtes inscrit a changé. Voici ce qui vaut désormais\u00a0:",
                "La page de l’événement dit ce qui a changé\u00a0: " + publicAddress + "/evenements/"
                        + appointment.slug() + "\n\nVotre inscription\u00a0:",
                "",
                off);
    }

    /**
     * @param before what stands before the event and its time
     * @param after what leads to the link
     * @param cancels whether the calendar file that goes along cancels; absent: none goes along
     */
    private void send(
            Registration to, String subject, String before, String after, String last, @Nullable Boolean cancels) {
        if (to.email() == null) {
            return;
        }
        Appointment appointment = appointments.of(to.seatsId());
        Token token = rows.link(to.id());
        String event = "«\u00a0" + appointment.title() + "\u00a0», " + appointment.when()
                + (appointment.where() == null ? "" : "\n" + appointment.where())
                + (appointment.online() == null ? "" : "\nEn ligne\u00a0: " + appointment.online());
        String own = publicAddress + "/inscriptions/" + token.value();
        String title = appointment.title().length() > LONGEST_TITLE
                ? appointment.title().substring(0, LONGEST_TITLE) + "…"
                : appointment.title();
        outbox.send(new Mail(
                "registration." + to.id() + "." + token.shortHash(),
                to.email(),
                (subject + "\u00a0: " + title).replaceAll("\\p{Cntrl}", " "),
                Stream.of("Bonjour,", before, event, after, own, ticket(to, cancels, own), last)
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining("\n\n"))
                        + "\n",
                null,
                cancels == null
                        ? null
                        : file.written(appointment, cancels, publicAddress + "/evenements/" + appointment.slug())));
    }

    /** What is shown at the door, in letters that call for coming. */
    private String ticket(Registration to, @Nullable Boolean cancels, String own) {
        if (to.state() != RegistrationState.CONFIRMED || !Boolean.FALSE.equals(cancels)) {
            return "";
        }
        return "Votre billet, à montrer à l’entrée sur papier ou sur un téléphone\u00a0: " + own
                + "/billet.pdf\nSon code, s’il ne se lit pas\u00a0: " + tickets.of(to.id());
    }

    private static String seats(int persons) {
        return persons == 1 ? "Une place est gardée" : French.number(persons) + " places sont gardées";
    }

    private static String moment(OffsetDateTime moment) {
        return French.dateTime(LocalDateTime.ofInstant(moment.toInstant(), PARIS));
    }
}
