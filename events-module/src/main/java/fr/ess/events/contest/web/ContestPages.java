package fr.ess.events.contest.web;

import fr.ess.events.contest.Contest;
import fr.ess.events.contest.Contests;
import fr.ess.events.contest.EntryConsent;
import fr.ess.events.contest.EntryStage;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.kit.Tab;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of the contest have in common. */
@Component
class ContestPages {

    static final String PUBLIC = "/concours";

    private final Contests contests;
    private final JdbcClient jdbc;
    private final Labels labels;
    private final Clock clock;

    ContestPages(Contests contests, JdbcClient jdbc, Labels labels, Clock clock) {
        this.contests = contests;
        this.jdbc = jdbc;
        this.labels = labels;
        this.clock = clock;
    }

    Contest announced(String slug) {
        return contests.announced(slug).orElseThrow(NotFoundException::new);
    }

    void show(Contest contest, @Nullable String below, Model model) {
        Tab list = Tab.to("Concours", PUBLIC);
        model.addAttribute(
                "crumbs",
                below == null
                        ? List.of(list, Tab.here(contest.text().name()))
                        : List.of(list, Tab.to(contest.text().name(), PUBLIC + "/" + contest.slug()), Tab.here(below)));
        model.addAttribute("contest", contest);
        model.addAttribute("phase", contest.phase(clock.instant()));
        model.addAttribute("opens", ContestMoments.told(contest.text().opensAt()));
        model.addAttribute("closes", ContestMoments.told(contest.text().closesAt()));
    }

    /** What the form of an entry offers. */
    void choices(Set<EntryConsent> agreed, Model model) {
        model.addAttribute("departements", departements());
        model.addAttribute(
                "stages",
                Arrays.stream(EntryStage.values())
                        .map(stage -> new Option(stage.name(), labels.of(stage)))
                        .toList());
        model.addAttribute("purposes", EntryConsent.values());
        model.addAttribute("agreed", agreed);
    }

    List<Option> departements() {
        return jdbc.sql(
                        "select id::text as value, name as label from territory where level = 'DEPARTEMENT' order by code")
                .query((row, number) -> new Option(row.getString("value"), row.getString("label")))
                .list();
    }
}
