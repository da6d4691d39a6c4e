@NullMarked
package fr.ess.events.door;

import org.jspecify.annotations.NullMarked;
