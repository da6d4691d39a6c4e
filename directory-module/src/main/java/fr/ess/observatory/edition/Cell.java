package fr.ess.observatory.edition;

import fr.ess.observatory.Breakdown;

/** One figure's place in the published tables; places below zero are parts that no table shows. */
record Cell(int place, Breakdown breakdown, int category) {

    boolean isPublished() {
        return place > 0;
    }
}
