package fr.ess.contract.report;

import fr.ess.platform.french.French;
import fr.ess.platform.mail.Mail;
import fr.ess.platform.mail.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells operators what is asked of them and what became of it, and funders what they may read. */
@Component
class ReportMails {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;
    private final String publicAddress;

    ReportMails(
            JdbcClient jdbc,
            Outbox outbox,
            Clock clock,
            @Value("${cress.public-url:http://localhost:${server.port:8080}}") String publicAddress) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
        this.publicAddress = publicAddress.replaceAll("/+$", "");
    }

    private record Person(long id, String email) {}

    void opened(ActivityReport report) {
        toOperators(
                report,
                "ouverture",
                "Bilan " + report.year() + " à remplir",
                "Le bilan " + report.year() + " de l’action «\u00a0" + report.action() + "\u00a0» est attendu pour le "
                        + French.date(report.deadline())
                        + ". Il s’enregistre au fil de la saisie\u00a0: vous pouvez le reprendre quand vous voulez.");
    }

    void reminder(ActivityReport report, int days) {
        String due = days >= 0
                ? "est attendu pour le " + French.date(report.deadline())
                : "était attendu pour le " + French.date(report.deadline()) + " et n’est pas arrivé";
        toOperators(
                report,
                "rappel." + report.deadline() + "." + days,
                days >= 0 ? "Rappel\u00a0: bilan " + report.year() : "Bilan " + report.year() + " en retard",
                "Le bilan " + report.year() + " de l’action «\u00a0" + report.action() + "\u00a0» " + due
                        + ". Si le délai est trop court, demandez-en un autre à la CRESS.");
    }

    void returned(ActivityReport report, long event, String reason) {
        toOperators(
                report,
                "renvoi." + event,
                "Votre bilan " + report.year() + " est à compléter",
                "La CRESS vous renvoie le bilan " + report.year() + " de l’action «\u00a0" + report.action()
                        + "\u00a0» avec des remarques."
                        + (reason.isEmpty() ? "" : "\n\n" + reason));
    }

    void reopened(ActivityReport report, long event, String reason) {
        toOperators(
                report,
                "reprise." + event,
                "Votre bilan " + report.year() + " est rouvert",
                "Le bilan " + report.year() + " de l’action «\u00a0" + report.action() + "\u00a0» est rouvert\u00a0: "
                        + reason);
    }

    void extended(ActivityReport report, LocalDate deadline) {
        toOperators(
                report,
                "delai." + deadline,
                "Bilan " + report.year() + "\u00a0: nouveau délai",
                "Le bilan " + report.year() + " de l’action «\u00a0" + report.action()
                        + "\u00a0» est maintenant attendu pour le " + French.date(deadline) + ".");
    }

    void approved(ActivityReport report, long event) {
        toOperators(
                report,
                "accord." + event,
                "Votre bilan " + report.year() + " est approuvé",
                "Le bilan " + report.year() + " de l’action «\u00a0" + report.action()
                        + "\u00a0» est approuvé. Merci.");
        List<Person> funders = jdbc.sql("""
                        select distinct a.id, a.email from account a
                        join account_grant g on g.account_id = a.id and g.role = 'FUNDER' and a.active
                        join organisation o on o.slug = g.scope
                            or o.id = (select s.organisation_id from organisation_former_slug s where s.slug = g.scope)
                        join contract_funder f on f.organisation_id = o.id
                        join contract_money_at(:contract, :today) m on m.funder_id = f.id
                        where m.action_id = :action and m.allocated_cents > 0 order by a.id
                        """)
                .param("contract", report.contractId())
                .param("today", LocalDate.now(clock))
                .param("action", report.actionId())
                .query(Person.class)
                .list();
        funders.forEach(person -> send(
                person,
                report,
                "financeur." + event,
                "Bilan " + report.year() + " à lire",
                "Le bilan " + report.year() + " de l’action «\u00a0" + report.action()
                        + "\u00a0», que vous financez, est approuvé.",
                "/financeur/bilans/" + report.id()));
    }

    private void toOperators(ActivityReport report, String key, String subject, String text) {
        jdbc.sql("""
                        select distinct a.id, a.email from account a
                        join account_grant g on g.account_id = a.id and g.role = 'OPERATOR' and a.active
                        join organisation o on o.slug = g.scope
                            or o.id = (select s.organisation_id from organisation_former_slug s where s.slug = g.scope)
                        join contract_operators_at(:contract, :today) p on p.organisation_id = o.id
                        where p.action_id = :action order by a.id
                        """)
                .param("contract", report.contractId())
                .param("today", LocalDate.now(clock))
                .param("action", report.actionId())
                .query(Person.class)
                .list()
                .forEach(person -> send(person, report, key, subject, text, "/mes-actions/bilans/" + report.id()));
    }

    private void send(Person person, ActivityReport report, String key, String subject, String text, String page) {
        outbox.send(new Mail(
                "report." + report.id() + "." + key + "." + person.id(),
                person.email(),
                subject,
                "Bonjour,\n\n" + text + "\n\n" + publicAddress + page + "\n"));
    }
}
