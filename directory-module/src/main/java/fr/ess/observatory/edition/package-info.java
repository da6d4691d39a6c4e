/** What of a vintage may be told: which figures are withheld, and the proof that none of them can be worked out. */
@NullMarked
package fr.ess.observatory.edition;

import org.jspecify.annotations.NullMarked;
