/** Classes that break the rules of the house on purpose; outside {@code fr.ess}, so that no application scans them. */
@NullMarked
package rulebreaking;

import org.jspecify.annotations.NullMarked;
