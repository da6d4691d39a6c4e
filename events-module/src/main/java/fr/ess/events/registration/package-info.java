/** Registration to events without an account: seats, waiting lists, reminders, and what is kept of people. */
@NullMarked
package fr.ess.events.registration;

import org.jspecify.annotations.NullMarked;
