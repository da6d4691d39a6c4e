/** How the employees buy the fund's stake back, to the last euro. */
@NullMarked
package fr.ess.transmea.exit;

import org.jspecify.annotations.NullMarked;
