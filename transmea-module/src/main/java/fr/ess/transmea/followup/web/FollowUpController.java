package fr.ess.transmea.followup.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.kit.LineChart;
import fr.ess.platform.web.kit.Option;
import fr.ess.transmea.file.web.FileFrame;
import fr.ess.transmea.followup.FollowUp;
import fr.ess.transmea.followup.FollowUpRule;
import fr.ess.transmea.followup.FollowUps;
import fr.ess.transmea.followup.FollowedFile;
import fr.ess.transmea.followup.SupportPlan;
import fr.ess.transmea.followup.SupportState;
import fr.ess.transmea.ledger.web.FundDay;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How one company does since its takeover, as it was known on any day. */
@Controller
@RequestMapping(FollowUpController.PATH)
class FollowUpController {

    static final String TAB = "suivi";
    static final String PATH = FileFrame.PATH + "/{reference:[0-9]+-[0-9]+}/" + TAB;

    private final FileFrame frame;
    private final FollowUps followUps;
    private final SupportPlan support;
    private final Labels labels;
    private final Clock clock;

    FollowUpController(FileFrame frame, FollowUps followUps, SupportPlan support, Labels labels, Clock clock) {
        this.frame = frame;
        this.followUps = followUps;
        this.support = support;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String date,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        FundDay read = FundDay.of(date, clock);
        FollowUpRule rule = followUps.ruleOn(opened.file().fundId(), read.day());
        FollowedFile known = followUps.followed(opened.file().id(), read.day()).orElse(null);
        List<FollowUp> told = followUps.of(opened.file().id(), read.day());
        frame.frame(opened, TAB, "", model);
        model.addAttribute("read", read);
        model.addAttribute("rule", rule);
        model.addAttribute("known", known);
        model.addAttribute("due", known == null ? null : known.dueOn(rule));
        model.addAttribute("alerts", known == null ? List.of() : known.alerts(rule, read.day()));
        model.addAttribute("told", told);
        model.addAttribute("chart", chart(told));
        model.addAttribute("items", support.of(opened.file().id()));
        model.addAttribute(
                "states",
                Arrays.stream(SupportState.values())
                        .map(one -> new Option(one.name(), labels.of(one)))
                        .toList());
        return "transmea/followup/followup";
    }

    /** Nothing to draw of a single day. */
    private static @Nullable LineChart chart(List<FollowUp> told) {
        List<LineChart.Reading> readings = new ArrayList<>(told.stream()
                .filter(one -> !one.superseded())
                .limit(6)
                .map(one -> new LineChart.Reading(
                        French.shortDate(one.told().asOf()).substring(3),
                        one.told().jobs()))
                .toList());
        Collections.reverse(readings);
        return readings.size() < 2 ? null : new LineChart("Emplois depuis la reprise", "Mois", "Emplois", readings);
    }
}
