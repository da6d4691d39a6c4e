package fr.ess.transmea.committee;

import org.jspecify.annotations.Nullable;

/**
 * Who sits on the day of a session, and whether they know of it.
 *
 * @param toldSequence of the last convocation that they got; none before the first
 */
public record Convened(
        long mandateId,
        long accountId,
        int seat,
        String name,
        String email,
        String institution,
        boolean chair,
        @Nullable Integer toldSequence) {

    public boolean knows(Session session) {
        return toldSequence != null && toldSequence == session.sequence();
    }

    public String label() {
        return name + " (" + institution + ")";
    }
}
