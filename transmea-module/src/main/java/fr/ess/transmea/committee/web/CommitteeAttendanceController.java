package fr.ess.transmea.committee.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.Conflict;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.committee.CommitteeRules;
import fr.ess.transmea.committee.Convened;
import fr.ess.transmea.committee.Mandates;
import fr.ess.transmea.committee.SessionCalls;
import fr.ess.transmea.committee.SessionDesk;
import fr.ess.transmea.committee.SessionRoom;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where it is written down who is in a session, and who is represented by whom. */
@Controller
@RequestMapping(CommitteePages.PATH + "/{id:[0-9]+}/presences")
class CommitteeAttendanceController {

    private final CommitteePages pages;
    private final SessionCalls calls;
    private final SessionRoom room;
    private final Mandates mandates;

    CommitteeAttendanceController(CommitteePages pages, SessionCalls calls, SessionRoom room, Mandates mandates) {
        this.pages = pages;
        this.calls = calls;
        this.room = room;
        this.mandates = mandates;
    }

    /** A member with what may be chosen. */
    record Row(AttendanceLine line, List<String> choices) {}

    @GetMapping
    String form(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        CommitteePages.Opened opened = pages.openToWork(id, person);
        List<Convened> members = calls.members(opened.session());
        Map<Long, SessionRoom.Entry> now = room.attendance(id);
        model.addAttribute("started", AttendanceLine.values(members, now));
        return page(
                opened,
                AttendanceLine.of(members, now),
                opened.session().version(),
                rules(opened).mostProxies(),
                model);
    }

    @PostMapping
    String record(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            @ModelAttribute("form") AttendanceForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        CommitteePages.Opened opened = pages.openToWork(id, person);
        List<Convened> members = calls.members(opened.session());
        int mostProxies = rules(opened).mostProxies();
        List<SessionRoom.Entry> entries = new ArrayList<>();
        List<AttendanceLine> lines = new ArrayList<>();
        for (Convened member : members) {
            String typed = form.chosen().getOrDefault(String.valueOf(member.mandateId()), "");
            SessionRoom.Entry entry = AttendanceLine.entry(member, typed, members);
            if (entry != null) {
                entries.add(entry);
            }
            lines.add(new AttendanceLine(member, typed, entry == null ? "Dites si cette personne est là." : null));
        }
        Map<Long, String> faults = SessionRoom.faults(entries, mostProxies);
        if (!faults.isEmpty() || entries.size() < members.size()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("started", form.began());
            List<AttendanceLine> told = lines.stream()
                    .map(line -> new AttendanceLine(
                            line.member(),
                            line.value(),
                            faults.getOrDefault(line.member().mandateId(), line.fault())))
                    .toList();
            return page(opened, told, form.seen(), mostProxies, model);
        }
        if (room.record(opened.session(), form.seen(), entries) == SessionDesk.Outcome.OVERTAKEN) {
            throw new ConflictException(conflict(opened, form, members));
        }
        Flash.success(next, "Les présences sont notées.");
        return "redirect:" + opened.page();
    }

    private CommitteeRules rules(CommitteePages.Opened opened) {
        if (!opened.session().isOpen()) {
            throw new RefusedException("Les présences se notent pendant la séance\u00a0: ouvrez-la d’abord.");
        }
        return mandates.rules(opened.session().fundId(), opened.session().day()).orElseThrow();
    }

    private Conflict conflict(CommitteePages.Opened opened, AttendanceForm form, List<Convened> members) {
        Map<String, String> now =
                AttendanceLine.values(members, room.attendance(opened.session().id()));
        return new Conflict(
                CommitteePages.title(opened.session()),
                opened.page("/presences"),
                opened.session().version(),
                "",
                opened.page(),
                members.stream()
                        .map(member -> {
                            String key = String.valueOf(member.mandateId());
                            return new Conflict.Field(
                                    "presences[" + key + "]",
                                    member.label(),
                                    form.began().getOrDefault(key, ""),
                                    form.chosen().getOrDefault(key, ""),
                                    now.getOrDefault(key, ""));
                        })
                        .toList());
    }

    private String page(
            CommitteePages.Opened opened, List<AttendanceLine> lines, long version, int mostProxies, Model model) {
        pages.frame(opened, "Présences", model);
        List<Convened> members = lines.stream().map(AttendanceLine::member).toList();
        model.addAttribute(
                "rows",
                lines.stream()
                        .map(line -> new Row(line, AttendanceLine.choices(line.member(), members)))
                        .toList());
        model.addAttribute("version", version);
        model.addAttribute("mostProxies", mostProxies);
        return "transmea/committee/attendance";
    }
}
