/** The contest of the social and solidary idea: calls, entries without an account, juries, rankings and laureates. */
@NamedInterface("contest")
@NullMarked
package fr.ess.events.contest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
