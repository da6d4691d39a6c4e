/** What people's calendars understand of meetings. */
@NullMarked
package fr.ess.platform.calendar;

import org.jspecify.annotations.NullMarked;
