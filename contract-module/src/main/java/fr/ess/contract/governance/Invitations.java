package fr.ess.contract.governance;

import fr.ess.platform.calendar.Invitation;
import fr.ess.platform.calendar.InvitationWriter;
import org.springframework.stereotype.Component;

/** Tells a member's calendar of a meeting: one UID for ever, a SEQUENCE for each move. */
@Component
class Invitations {

    private final InvitationWriter writer;

    Invitations(InvitationWriter writer) {
        this.writer = writer;
    }

    String request(Meeting meeting, GovernanceBody body, Member member) {
        return writer.request(of(meeting, body, member));
    }

    String cancel(Meeting meeting, GovernanceBody body, Member member) {
        return writer.cancel(of(meeting, body, member));
    }

    private static Invitation of(Meeting meeting, GovernanceBody body, Member member) {
        return new Invitation(
                "Gouvernance",
                meeting.uid().toString(),
                meeting.sequence(),
                meeting.day(),
                meeting.startsAt(),
                meeting.endsAt(),
                body.name() + " – " + meeting.title(),
                meeting.place(),
                String.join("\n", meeting.agenda()),
                body.secretariat(),
                member.name(),
                member.email());
    }
}
