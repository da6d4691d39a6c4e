package fr.ess.contract.governance.web;

import fr.ess.contract.governance.Attendances;
import fr.ess.contract.governance.Convocations;
import fr.ess.contract.governance.Meeting;
import fr.ess.contract.governance.MeetingDecisions;
import fr.ess.contract.governance.MeetingDocuments;
import fr.ess.contract.governance.Member;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together the page of a meeting, as it was known on the day on which it is read. */
@Component
class MeetingView {

    private final MeetingPages pages;
    private final Convocations convocations;
    private final Attendances attendances;
    private final MeetingDecisions decisions;
    private final MeetingDocuments documents;

    MeetingView(
            MeetingPages pages,
            Convocations convocations,
            Attendances attendances,
            MeetingDecisions decisions,
            MeetingDocuments documents) {
        this.pages = pages;
        this.convocations = convocations;
        this.attendances = attendances;
        this.decisions = decisions;
        this.documents = documents;
    }

    /** @param fault what is wrong with a document that somebody wanted to add */
    String show(MeetingPages.Opened opened, @Nullable String fault, Model model) {
        Meeting meeting = opened.meeting();
        LocalDate day = opened.read().day();
        List<Member> members = convocations.members(meeting);
        pages.frame(opened, "", model);
        model.addAttribute(
                "lines", AttendanceLine.of(members, meeting.isHeld() ? attendances.of(meeting.id(), day) : null));
        model.addAttribute(
                "untold",
                members.stream().filter(member -> !member.knows(meeting)).count());
        model.addAttribute("decisions", meeting.isHeld() ? decisions.of(meeting.id(), day) : List.of());
        model.addAttribute("documents", documents.of(meeting.id(), day));
        model.addAttribute("documentFault", fault);
        model.addAttribute("begun", !day.isBefore(meeting.day()));
        return "contract/governance/meeting";
    }
}
