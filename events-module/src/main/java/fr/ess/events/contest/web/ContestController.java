package fr.ess.events.contest.web;

import fr.ess.events.contest.Contest;
import fr.ess.events.contest.ContestPhase;
import fr.ess.events.contest.Contests;
import fr.ess.platform.text.SafeMarkdown;
import fr.ess.platform.web.kit.Tab;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The editions of the contest, for everybody. */
@Controller
class ContestController {

    private final Contests contests;
    private final ContestPages pages;
    private final Clock clock;

    ContestController(Contests contests, ContestPages pages, Clock clock) {
        this.contests = contests;
        this.pages = pages;
        this.clock = clock;
    }

    /** An edition in the list. */
    public record Line(Contest contest, ContestPhase phase, String closes) {}

    @GetMapping(ContestPages.PUBLIC)
    String list(Model model) {
        model.addAttribute("crumbs", List.of(Tab.to("Événements", "/evenements"), Tab.here("Concours")));
        model.addAttribute(
                "lines",
                contests.announced().stream()
                        .map(one -> new Line(
                                one,
                                one.phase(clock.instant()),
                                ContestMoments.told(one.text().closesAt())))
                        .toList());
        return "events/contest/list";
    }

    @GetMapping(ContestPages.PUBLIC + "/{slug}")
    String call(@PathVariable String slug, Model model) {
        Contest contest = pages.announced(slug);
        pages.show(contest, null, model);
        String rules = contest.text().rules();
        String partners = contest.text().partners();
        model.addAttribute(
                "passages",
                rules == null ? List.of() : SafeMarkdown.read(rules, Map.of()).passages());
        model.addAttribute(
                "partners",
                partners == null
                        ? List.of()
                        : partners.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList());
        model.addAttribute("grid", contests.grid(contest.id()));
        boolean decided = contest.phase(clock.instant()) == ContestPhase.DECIDED;
        model.addAttribute("laureate", decided ? contests.laureate(contest).orElse(null) : null);
        model.addAttribute("entries", contest.decidedAt() == null ? 0 : contests.entries(contest.id()));
        model.addAttribute("decided", ContestMoments.told(contest.decidedAt()));
        model.addAttribute(
                "corrections",
                contests.corrections(contest.id()).stream()
                        .map(one -> Map.of("text", one.text(), "at", ContestMoments.told(one.at())))
                        .toList());
        return "events/contest/call";
    }
}
