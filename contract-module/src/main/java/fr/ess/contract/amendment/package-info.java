/** What changes a contract: acts from draft to force, and which kind of act a change needs. */
@NullMarked
package fr.ess.contract.amendment;

import org.jspecify.annotations.NullMarked;
