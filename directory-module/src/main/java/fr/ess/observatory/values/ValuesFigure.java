package fr.ess.observatory.values;

import org.jspecify.annotations.Nullable;

/**
 * What is told of a group.
 *
 * @param question 0 for the number of organisations alone
 * @param distribution null for question 0
 */
record ValuesFigure(
        ValuesGroup group,
        int question,
        int organisations,
        @Nullable Distribution distribution) {

    static final int NUMBER = 0;
}
