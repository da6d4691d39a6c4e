/** The observatory's second approach: what organisations say of themselves on the values of the social economy, told as aggregates only. */
@NullMarked
package fr.ess.observatory.values;

import org.jspecify.annotations.NullMarked;
