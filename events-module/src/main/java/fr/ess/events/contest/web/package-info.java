/** Pages of the contest: for everybody, for those who enter, for the jury, for the staff. */
@NullMarked
package fr.ess.events.contest.web;

import org.jspecify.annotations.NullMarked;
