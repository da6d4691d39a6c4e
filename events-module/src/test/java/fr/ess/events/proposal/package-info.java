@NullMarked
package fr.ess.events.proposal;

import org.jspecify.annotations.NullMarked;
