/** Tests of the contest. */
@NullMarked
package fr.ess.events.contest;

import org.jspecify.annotations.NullMarked;
