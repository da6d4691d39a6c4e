/** The door of an event: who came, noted by several phones at once, with or without network. */
@NullMarked
package fr.ess.events.door;

import org.jspecify.annotations.NullMarked;
