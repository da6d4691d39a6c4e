/** One table, or one page, in every format that people take away. */
@NullMarked
package fr.ess.platform.export;

import org.jspecify.annotations.NullMarked;
