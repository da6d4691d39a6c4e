package fr.ess.contract.governance;

import org.jspecify.annotations.Nullable;

/**
 * Who sits in a body on the day of a meeting.
 *
 * @param convenedSequence of which slot they were told last; none before
 */
public record Member(
        long mandateId,
        String institution,
        String name,
        String email,
        @Nullable Integer convenedSequence) {

    /** Whether they know where and when the meeting is now. */
    public boolean knows(Meeting meeting) {
        return convenedSequence != null && convenedSequence == meeting.sequence();
    }

    /** « Ada Exemple (La Région Rhône-Alpes) » */
    public String label() {
        return name + " (" + institution + ")";
    }
}
