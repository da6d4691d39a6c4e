/** Files that people send: what they are is told by their bytes. */
@NullMarked
package fr.ess.platform.upload;

import org.jspecify.annotations.NullMarked;
