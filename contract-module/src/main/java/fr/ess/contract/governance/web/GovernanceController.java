package fr.ess.contract.governance.web;

import fr.ess.contract.governance.Decision;
import fr.ess.contract.governance.GovernanceBodies;
import fr.ess.contract.governance.GovernanceBody;
import fr.ess.contract.governance.Meeting;
import fr.ess.contract.governance.MeetingDecisions;
import fr.ess.contract.governance.Meetings;
import fr.ess.contract.governance.Seat;
import fr.ess.contract.web.ContractFrame;
import fr.ess.contract.web.ReadingDay;
import fr.ess.contract.web.ReadingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a contract is governed, as everybody reads it: institutions and rhythm, never a person. */
@Controller
class GovernanceController {

    static final String PATH = "/contrat/gouvernance";

    private final GovernanceBodies bodies;
    private final Meetings meetings;
    private final MeetingDecisions decisions;
    private final ReadingDays days;
    private final ContractFrame frame;

    GovernanceController(
            GovernanceBodies bodies,
            Meetings meetings,
            MeetingDecisions decisions,
            ReadingDays days,
            ContractFrame frame) {
        this.bodies = bodies;
        this.meetings = meetings;
        this.decisions = decisions;
        this.days = days;
        this.frame = frame;
    }

    /** A body with the institutions that sit there, and the meetings that it held. */
    record Line(GovernanceBody body, List<String> institutions, List<Held> held) {}

    /** A meeting that was held. */
    record Held(LocalDate day, long decisions, boolean example) {}

    @GetMapping(PATH)
    String governance(
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        ReadingDay read = days.of(contrat, date);
        Map<Long, Long> decided = decisions.all(read.contract(), read.day()).stream()
                .collect(Collectors.groupingBy(Decision::meetingId, Collectors.counting()));
        Map<Long, List<Held>> held = meetings.all(read.contract(), read.day()).stream()
                .filter(Meeting::isHeld)
                .collect(Collectors.groupingBy(
                        Meeting::bodyId,
                        Collectors.mapping(
                                meeting -> new Held(
                                        meeting.day(), decided.getOrDefault(meeting.id(), 0L), meeting.example()),
                                Collectors.toList())));
        frame.on(PATH, read, model);
        Map<Long, List<Seat>> seats = bodies.seats(read.contract(), read.day());
        model.addAttribute(
                "bodies",
                bodies.all(read.contract(), read.day()).stream()
                        .map(body -> new Line(
                                body,
                                seats.getOrDefault(body.id(), List.of()).stream()
                                        .map(Seat::institution)
                                        .distinct()
                                        .toList(),
                                held.getOrDefault(body.id(), List.of())))
                        .toList());
        return "contract/governance/public";
    }
}
