package fr.ess.contract.governance.web;

import fr.ess.contract.governance.Attendances;
import fr.ess.contract.governance.Convocations;
import fr.ess.contract.governance.Meeting;
import fr.ess.contract.governance.Member;
import fr.ess.platform.web.Conflict;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where it is written down who came to a meeting, and who was represented by whom. */
@Controller
@RequestMapping(MeetingPages.PATH + "/{id:[0-9]+}/presences")
class AttendanceController {

    private final MeetingPages pages;
    private final Convocations convocations;
    private final Attendances attendances;

    AttendanceController(MeetingPages pages, Convocations convocations, Attendances attendances) {
        this.pages = pages;
        this.convocations = convocations;
        this.attendances = attendances;
    }

    @GetMapping
    String form(@PathVariable long id, @RequestParam(required = false) @Nullable String date, Model model) {
        MeetingPages.Opened opened = pages.open(id, date);
        List<Member> members = convocations.members(opened.meeting());
        Map<String, String> now = AttendanceLine.values(members, attendances.of(id));
        model.addAttribute("started", now);
        return page(
                opened,
                AttendanceLine.of(members, attendances.of(id)),
                opened.meeting().version(),
                model);
    }

    @PostMapping
    String record(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String date,
            @ModelAttribute("form") AttendanceForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        MeetingPages.Opened opened = pages.open(id, date);
        Meeting meeting = opened.meeting();
        List<Member> members = convocations.members(meeting);
        TypedAttendance typed = TypedAttendance.of(form, members, opened.body().mostProxies());
        if (!typed.isGood(members)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("started", form.began());
            model.addAttribute("strangers", typed.strangers());
            return page(opened, typed.lines(), form.version() == null ? -1 : form.version(), model);
        }
        long version = form.version() == null ? -1 : form.version();
        switch (attendances.record(
                meeting, version, typed.entries(), opened.read().day())) {
            case DONE -> Flash.success(next, "Les présences sont enregistrées\u00a0: la réunion est tenue.");
            case OVERTAKEN -> throw new ConflictException(conflict(opened, form, members));
            case CLOSED -> throw MeetingPages.closed();
        }
        return "redirect:" + opened.page("");
    }

    private Conflict conflict(MeetingPages.Opened opened, AttendanceForm form, List<Member> members) {
        Map<String, String> now =
                AttendanceLine.values(members, attendances.of(opened.meeting().id()));
        return new Conflict(
                opened.meeting().title(),
                opened.page("/presences"),
                opened.meeting().version(),
                "",
                opened.page(""),
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

    private String page(MeetingPages.Opened opened, List<AttendanceLine> lines, long version, Model model) {
        if (opened.read().day().isBefore(opened.meeting().day())) {
            throw new RefusedException(
                    "La réunion n’a pas encore eu lieu\u00a0: les présences s’enregistrent à partir de son jour.");
        }
        pages.frame(opened, "Présences", model);
        List<Member> members = lines.stream().map(AttendanceLine::member).toList();
        model.addAttribute(
                "rows",
                lines.stream()
                        .map(line -> new Row(line, AttendanceLine.choices(line.member(), members)))
                        .toList());
        model.addAttribute("version", version);
        return "contract/governance/attendance";
    }

    /** A member with what may be chosen. */
    record Row(AttendanceLine line, List<String> choices) {}
}
