/** What the public learns of a takeover, once it is funded, and how it reaches the directory. */
@NullMarked
package fr.ess.transmea.publication;

import org.jspecify.annotations.NullMarked;
