/** What organisations and readers bring to the directory, and how the staff judge it. */
@NamedInterface("participation")
@NullMarked
package fr.ess.directory.participation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
