/** The calendar's pages and feeds for everybody. */
@NullMarked
package fr.ess.events.web;

import org.jspecify.annotations.NullMarked;
