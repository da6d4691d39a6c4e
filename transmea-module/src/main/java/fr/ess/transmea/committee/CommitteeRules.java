package fr.ess.transmea.committee;

import java.time.LocalDate;

/**
 * How a committee decides from a day on.
 *
 * @param quorum how many must be able to vote on an item, and how many must vote
 * @param mostProxies that one member may hold
 * @param castingVote whether the chair's vote decides a tie
 * @param noticeDays between the convocation and an ordinary session
 */
public record CommitteeRules(
        LocalDate inForceOn,
        int seats,
        int quorum,
        int mostProxies,
        boolean castingVote,
        int noticeDays,
        String source) {}
