package fr.ess.directory.duplicates;

import java.util.ArrayList;
import java.util.List;

/**
 * How likely two entries are one organisation, and why. The weights were set on the labelled pairs of the tests.
 *
 * @param score from 0 to 100
 * @param certain whether a rule merges them alone
 */
record Likeness(int score, List<Reason> reasons, boolean certain) {

    /** From this score on the staff are asked. */
    static final int PROPOSED = 50;

    private static final double EQUAL_NAMES = 0.97;
    private static final double UNRELATED_NAMES = 0.3;

    static Likeness of(Evidence evidence) {
        List<Reason> reasons = new ArrayList<>();
        double points = 45 * Math.max(0, (evidence.names() - UNRELATED_NAMES) / (1 - UNRELATED_NAMES));
        points += weigh(evidence.siret(), Reason.SAME_SIRET, 100, -45, reasons);
        points += weigh(evidence.siren(), Reason.SAME_SIREN, 30, -45, reasons);
        if (evidence.names() >= EQUAL_NAMES) {
            reasons.add(Reason.SAME_NAME);
        } else if (points > 0 && evidence.names() > 0.6) {
            reasons.add(Reason.LIKE_NAME);
        }
        if (evidence.address() == Agreement.SAME) {
            points += weigh(evidence.address(), Reason.SAME_ADDRESS, 25, 0, reasons);
        } else {
            points += weigh(evidence.commune(), Reason.SAME_COMMUNE, 15, -30, reasons);
        }
        points += weigh(evidence.phone(), Reason.SAME_PHONE, 25, -5, reasons);
        points += weigh(evidence.site(), Reason.SAME_SITE, 25, -5, reasons);
        points += weigh(evidence.email(), Reason.SAME_EMAIL, 20, 0, reasons);
        int score = (int) Math.round(Math.max(0, Math.min(100, points)));
        return new Likeness(score, List.copyOf(reasons), isCertain(evidence));
    }

    /** One SIRET is one establishment; an entry without SIRET is that of its legal unit where all else agrees. */
    private static boolean isCertain(Evidence evidence) {
        boolean sameUnit = evidence.siren() == Agreement.SAME && evidence.siret() == Agreement.UNKNOWN;
        boolean sameThere = evidence.commune() == Agreement.SAME && evidence.names() >= EQUAL_NAMES;
        return evidence.siret() == Agreement.SAME || (sameUnit && sameThere);
    }

    boolean isProposed() {
        return score >= PROPOSED && !reasons.isEmpty();
    }

    private static int weigh(Agreement agreement, Reason reason, int same, int different, List<Reason> reasons) {
        if (agreement == Agreement.SAME) {
            reasons.add(reason);
        }
        return switch (agreement) {
            case SAME -> same;
            case DIFFERENT -> different;
            case UNKNOWN -> 0;
        };
    }
}
