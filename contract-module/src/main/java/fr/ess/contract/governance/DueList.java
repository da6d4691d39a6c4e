package fr.ess.contract.governance;

import fr.ess.contract.SectorContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the governance of a contract waits for on a day. */
@Service
public class DueList {

    /** Members are told so many days before a meeting. */
    public static final int NOTICE_DAYS = 21;

    /** Minutes are approved, and decisions carried out, within so many days of a meeting. */
    public static final int AFTER_DAYS = 60;

    private final RhythmBoard board;
    private final Meetings meetings;
    private final MeetingDecisions decisions;
    private final Convocations convocations;

    DueList(RhythmBoard board, Meetings meetings, MeetingDecisions decisions, Convocations convocations) {
        this.board = board;
        this.meetings = meetings;
        this.decisions = decisions;
        this.convocations = convocations;
    }

    /** The most urgent first. */
    public List<Due> of(SectorContract contract, LocalDate day) {
        List<Due> due = new ArrayList<>();
        for (RhythmBoard.Line line : board.of(contract, day)) {
            line.years().stream()
                    .filter(year -> year.dueBy() != null
                            && (year.state() == RhythmState.LATE || year.state() == RhythmState.TO_PLAN))
                    .forEach(year -> due.add(due(
                            DueKind.PLAN,
                            line.body().name(),
                            line.body().id(),
                            null,
                            year.dueBy() == null ? day : year.dueBy(),
                            day)));
        }
        List<Meeting> known = meetings.all(contract, day);
        for (Meeting meeting : known) {
            if (meeting.isToCome() && !meeting.day().isBefore(day) && hasUntold(meeting)) {
                due.add(due(meeting, DueKind.CONVENE, meeting.day().minusDays(NOTICE_DAYS), day));
            } else if (meeting.isToCome() && meeting.day().isBefore(day)) {
                due.add(due(meeting, DueKind.ATTENDANCE, meeting.day(), day));
            } else if (meeting.isHeld() && !meeting.isSealed()) {
                due.add(due(meeting, DueKind.MINUTES, meeting.day().plusDays(AFTER_DAYS), day));
            }
        }
        Map<Long, Meeting> byId = known.stream().collect(Collectors.toMap(Meeting::id, Function.identity()));
        decisions.all(contract, day).stream()
                .filter(Decision::isWaiting)
                .filter(decision -> byId.containsKey(decision.meetingId()))
                .forEach(decision -> {
                    Meeting meeting = Objects.requireNonNull(byId.get(decision.meetingId()));
                    due.add(due(
                            DueKind.FOLLOW_UP,
                            decision.title(),
                            meeting.bodyId(),
                            meeting.id(),
                            decision.dueOn() == null ? meeting.day().plusDays(AFTER_DAYS) : decision.dueOn(),
                            day));
                });
        due.sort(Comparator.comparing(Due::by).thenComparing(Due::kind));
        return due;
    }

    private boolean hasUntold(Meeting meeting) {
        return convocations.members(meeting).stream().anyMatch(member -> !member.knows(meeting));
    }

    private static Due due(Meeting meeting, DueKind kind, LocalDate by, LocalDate day) {
        return due(kind, meeting.title(), meeting.bodyId(), meeting.id(), by, day);
    }

    private static Due due(DueKind kind, String what, long body, @Nullable Long meeting, LocalDate by, LocalDate day) {
        return new Due(kind, what, body, meeting, by, by.isBefore(day));
    }
}
