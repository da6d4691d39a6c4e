/** Pages of the door of an event. */
@NullMarked
package fr.ess.events.door.web;

import org.jspecify.annotations.NullMarked;
