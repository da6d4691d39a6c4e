/** Text that people write with marks for headings, lists and links, read so that it can do no harm. */
@NullMarked
package fr.ess.platform.text;

import org.jspecify.annotations.NullMarked;
