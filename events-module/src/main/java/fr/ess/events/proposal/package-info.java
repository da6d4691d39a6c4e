/** Events as those who organise them write them, and how the staff and local portals judge them. */
@NullMarked
package fr.ess.events.proposal;

import org.jspecify.annotations.NullMarked;
