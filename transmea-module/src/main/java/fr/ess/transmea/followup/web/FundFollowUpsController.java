package fr.ess.transmea.followup.web;

import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.French;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Tab;
import fr.ess.transmea.Fund;
import fr.ess.transmea.Funds;
import fr.ess.transmea.file.web.FileTab;
import fr.ess.transmea.file.web.FundFrame;
import fr.ess.transmea.file.web.FundTab;
import fr.ess.transmea.followup.Alert;
import fr.ess.transmea.followup.FollowUpRule;
import fr.ess.transmea.followup.FollowUps;
import fr.ess.transmea.followup.FollowedFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom somebody should ask after, the most urgent first. */
@Controller
class FundFollowUpsController {

    static final String PATH = "/fonds/suivis";
    private static final int SHOWN = 200;

    private final Funds funds;
    private final FollowUps followUps;
    private final FundFrame frame;
    private final Clock clock;

    FundFollowUpsController(Funds funds, FollowUps followUps, FundFrame frame, Clock clock) {
        this.funds = funds;
        this.followUps = followUps;
        this.frame = frame;
        this.clock = clock;
    }

    /** A company that is followed, with what is asked of it. */
    record Row(FollowedFile file, LocalDate dueOn, boolean toDo, boolean late, List<Alert> alerts) {}

    @GetMapping(PATH)
    String list(
            @RequestParam(defaultValue = "") String charge,
            @RequestParam(defaultValue = "") String etat,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        Fund fund = funds.current().orElseThrow(NotFoundException::new);
        LocalDate today = LocalDate.now(clock);
        FollowUpRule rule = followUps.ruleOn(fund.id(), today);
        boolean mine = charge.equals("moi");
        List<Row> rows = followUps.followed(fund.id(), mine ? person.accountId() : null, today).stream()
                .map(file -> row(file, rule, today))
                .filter(asked(etat))
                .sorted(Comparator.comparing(Row::dueOn)
                        .thenComparing(row -> row.file().reference()))
                .toList();
        frame.on(PATH, person, model);
        model.addAttribute("rows", rows.stream().limit(SHOWN).toList());
        model.addAttribute(
                "counted",
                French.count(rows.size(), "entreprise suivie", "entreprises suivies")
                        + (rows.size() > SHOWN ? ", dont les " + SHOWN + " plus urgentes ci-dessous" : ""));
        model.addAttribute("rule", rule);
        model.addAttribute(
                "whose", List.of(tab("Tous les dossiers", "", etat, !mine), tab("Mes dossiers", "moi", etat, mine)));
        model.addAttribute(
                "asked",
                Stream.of(
                                new Tab("Toutes", "", etat.isEmpty()),
                                new Tab("À faire", "attendus", etat.equals("attendus")),
                                new Tab("En retard", "retard", etat.equals("retard")),
                                new Tab("En alerte", "alerte", etat.equals("alerte")))
                        .map(tab -> tab(tab.label(), mine ? "moi" : "", tab.address(), tab.current()))
                        .toList());
        return "transmea/followup/followups";
    }

    private static Row row(FollowedFile file, FollowUpRule rule, LocalDate today) {
        return new Row(
                file, file.dueOn(rule), file.isDue(rule, today), file.isLate(rule, today), file.alerts(rule, today));
    }

    private static Predicate<Row> asked(String state) {
        return switch (state) {
            case "attendus" -> Row::toDo;
            case "retard" -> Row::late;
            case "alerte" -> row -> !row.alerts().isEmpty();
            default -> row -> true;
        };
    }

    private static Tab tab(String label, String whose, String state, boolean current) {
        return new Tab(label, PATH + "?charge=" + whose + "&etat=" + state, current);
    }

    /** Where the follow-up stands among the fund's pages and a file's. */
    @Configuration(proxyBeanMethods = false)
    static class Places {

        @Bean
        FundTab followUpsTab() {
            return FundTab.forRoles("Suivis", PATH, 50, Role.FUND_OFFICER);
        }

        @Bean
        FileTab followUpTab() {
            return new FileTab("Suivi", FollowUpController.TAB, 60, true);
        }
    }
}
