/** Calendars of organisers, read from their own address or from a file: what they announce comes into the calendar, and what does not fit says why. */
@NullMarked
package fr.ess.events.intake;

import org.jspecify.annotations.NullMarked;
