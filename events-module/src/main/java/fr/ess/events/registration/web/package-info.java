/** Pages of the registration to events. */
@NullMarked
package fr.ess.events.registration.web;

import org.jspecify.annotations.NullMarked;
