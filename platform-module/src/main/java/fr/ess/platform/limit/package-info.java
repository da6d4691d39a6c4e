/** How often something may be done, counted across every instance. */
@NullMarked
package fr.ess.platform.limit;

import org.jspecify.annotations.NullMarked;
