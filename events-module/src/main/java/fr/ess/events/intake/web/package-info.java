/** Pages on which organisers follow their own calendars. */
@NullMarked
package fr.ess.events.intake.web;

import org.jspecify.annotations.NullMarked;
