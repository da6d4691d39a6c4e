package fr.ess.transmea.committee.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.FundSight;
import fr.ess.transmea.committee.Agenda;
import fr.ess.transmea.committee.AgendaItem;
import fr.ess.transmea.committee.CommitteeDecisions;
import fr.ess.transmea.committee.Convened;
import fr.ess.transmea.committee.Mandates;
import fr.ess.transmea.committee.Session;
import fr.ess.transmea.committee.SessionCalls;
import fr.ess.transmea.committee.SessionDesk;
import fr.ess.transmea.committee.SessionMinutes;
import fr.ess.transmea.committee.SessionRoom;
import fr.ess.transmea.committee.Sessions;
import fr.ess.transmea.file.web.FundFrame;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sessions that somebody may see, and one of them, with its agenda and who comes. */
@Controller
class SessionsController {

    private static final String SESSION = CommitteePages.PATH + "/{id:[0-9]+}";

    private final CommitteePages pages;
    private final Sessions sessions;
    private final SessionDesk desk;
    private final SessionCalls calls;
    private final SessionRoom room;
    private final SessionMinutes minutes;
    private final Agenda agenda;
    private final CommitteeDecisions decisions;
    private final Mandates mandates;
    private final FundFrame fund;
    private final Clock clock;

    SessionsController(
            CommitteePages pages,
            Sessions sessions,
            SessionDesk desk,
            SessionCalls calls,
            SessionRoom room,
            SessionMinutes minutes,
            Agenda agenda,
            CommitteeDecisions decisions,
            Mandates mandates,
            FundFrame fund,
            Clock clock) {
        this.pages = pages;
        this.sessions = sessions;
        this.desk = desk;
        this.calls = calls;
        this.room = room;
        this.minutes = minutes;
        this.agenda = agenda;
        this.decisions = decisions;
        this.mandates = mandates;
        this.fund = fund;
        this.clock = clock;
    }

    @GetMapping(CommitteePages.PATH)
    String list(@AuthenticationPrincipal SignedIn person, Model model) {
        boolean officer = FundSight.isOfficer(person);
        List<Session> all = officer ? sessions.all(pages.fund().id()) : sessions.ofMember(person.accountId());
        fund.on(CommitteePages.PATH, person, model);
        model.addAttribute("officer", officer);
        model.addAttribute(
                "coming",
                all.stream()
                        .filter(session -> session.isToCome() || session.isOpen())
                        .sorted(Comparator.comparing(Session::day).thenComparing(Session::startsAt))
                        .toList());
        model.addAttribute(
                "past",
                all.stream()
                        .filter(session -> !session.isToCome() && !session.isOpen())
                        .toList());
        return "transmea/committee/sessions";
    }

    @GetMapping(SESSION)
    String session(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        CommitteePages.Opened opened = pages.open(id, person);
        Session session = opened.session();
        List<Convened> members = calls.members(session);
        pages.frame(opened, "", model);
        List<AgendaItem> items = agenda.of(id);
        Set<Long> read = items.stream()
                .filter(item -> pages.mayRead(opened, item))
                .map(AgendaItem::id)
                .collect(Collectors.toSet());
        model.addAttribute("items", items);
        model.addAttribute("read", read);
        model.addAttribute("whole", read.size() == items.size());
        model.addAttribute(
                "decisions",
                decisions.ofSession(id).stream()
                        .filter(decision -> read.contains(decision.itemId()))
                        .collect(Collectors.toMap(decision -> decision.itemId(), decision -> decision)));
        model.addAttribute("lines", AttendanceLine.of(members, session.isHeld() ? room.attendance(id) : null));
        model.addAttribute(
                "untold",
                members.stream().filter(member -> !member.knows(session)).count());
        model.addAttribute(
                "rules", mandates.rules(session.fundId(), session.day()).orElse(null));
        model.addAttribute("begun", !LocalDate.now(clock).isBefore(session.day()));
        model.addAttribute("minutes", minutes.of(id));
        return "transmea/committee/session";
    }

    @PostMapping(SESSION + "/ouverture")
    String open(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
        CommitteePages.Opened opened = pages.openToWork(id, person);
        desk.open(opened.session());
        Flash.success(next, "La séance est ouverte\u00a0: notez les présences.");
        return "redirect:" + opened.page("/presences");
    }

    @PostMapping(SESSION + "/cloture")
    String close(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
        CommitteePages.Opened opened = pages.openToWork(id, person);
        desk.close(opened.session());
        Flash.success(next, "La séance est close\u00a0: il reste à écrire et sceller son procès-verbal.");
        return "redirect:" + opened.page("/proces-verbal");
    }
}
