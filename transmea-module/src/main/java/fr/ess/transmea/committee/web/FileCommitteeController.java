package fr.ess.transmea.committee.web;

import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignedIn;
import fr.ess.transmea.committee.Agenda;
import fr.ess.transmea.committee.AgendaItem;
import fr.ess.transmea.committee.CommitteeDecisions;
import fr.ess.transmea.committee.Decision;
import fr.ess.transmea.committee.Session;
import fr.ess.transmea.committee.Sessions;
import fr.ess.transmea.file.web.FileFrame;
import fr.ess.transmea.file.web.FileTab;
import fr.ess.transmea.file.web.FundTab;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the committee was asked about one file, and what came of it; members find the sessions that are theirs. */
@Controller
class FileCommitteeController {

    private static final String TAB = "comite";

    private final FileFrame frame;
    private final Sessions sessions;
    private final Agenda agenda;
    private final CommitteeDecisions decisions;

    FileCommitteeController(FileFrame frame, Sessions sessions, Agenda agenda, CommitteeDecisions decisions) {
        this.frame = frame;
        this.sessions = sessions;
        this.agenda = agenda;
        this.decisions = decisions;
    }

    /** Where the committee's pages are found. */
    @Configuration(proxyBeanMethods = false)
    static class Tabs {

        @Bean
        FundTab committeeTab() {
            return FundTab.forRoles(
                    "Comité d’engagement", CommitteePages.PATH, 30, Role.FUND_OFFICER, Role.COMMITTEE_MEMBER);
        }

        @Bean
        FileTab fileCommitteeTab() {
            return new FileTab("Comité", TAB, 40);
        }
    }

    /** A file before a session. */
    record Line(Session session, AgendaItem item, @Nullable Decision decision) {}

    @GetMapping(FileFrame.PATH + "/{reference:[0-9]+-[0-9]+}/" + TAB)
    String committee(@PathVariable String reference, @AuthenticationPrincipal SignedIn person, Model model) {
        FileFrame.Opened opened = frame.open(reference, person);
        long file = opened.file().id();
        List<Session> seen =
                opened.officer() ? sessions.all(opened.file().fundId()) : sessions.ofMember(person.accountId());
        Map<Long, Session> byId = seen.stream().collect(Collectors.toMap(Session::id, Function.identity()));
        Map<Long, Decision> byItem =
                decisions.ofFile(file).stream().collect(Collectors.toMap(Decision::itemId, Function.identity()));
        frame.frame(opened, TAB, "", model);
        model.addAttribute(
                "lines",
                agenda.ofFile(file).stream()
                        .filter(item -> byId.containsKey(item.sessionId()))
                        .map(item -> new Line(
                                Objects.requireNonNull(byId.get(item.sessionId())), item, byItem.get(item.id())))
                        .toList());
        return "transmea/committee/file";
    }
}
