/** Where officers follow companies after their takeover. */
@NullMarked
package fr.ess.transmea.followup.web;

import org.jspecify.annotations.NullMarked;
