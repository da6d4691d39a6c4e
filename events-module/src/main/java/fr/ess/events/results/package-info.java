/** What became of events: who registered, who came, who did not, beside what was told of them. */
@NullMarked
package fr.ess.events.results;

import org.jspecify.annotations.NullMarked;
