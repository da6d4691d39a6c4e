/** Takeover files as officers work them: their list, their finance plan, what is written and kept on each. */
@NullMarked
package fr.ess.transmea.file;

import org.jspecify.annotations.NullMarked;
