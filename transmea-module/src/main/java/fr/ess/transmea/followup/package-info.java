/** How companies do after their takeover: visits, figures, alerts, what was promised to them. */
@NullMarked
package fr.ess.transmea.followup;

import org.jspecify.annotations.NullMarked;
