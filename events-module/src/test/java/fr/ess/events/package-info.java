@NullMarked
package fr.ess.events;

import org.jspecify.annotations.NullMarked;
