/** Pages where events are proposed, written and judged. */
@NullMarked
package fr.ess.events.proposal.web;

import org.jspecify.annotations.NullMarked;
