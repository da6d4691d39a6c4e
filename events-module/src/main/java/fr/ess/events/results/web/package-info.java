/** Pages of the results of events. */
@NullMarked
package fr.ess.events.results.web;

import org.jspecify.annotations.NullMarked;
