/** What organisations and readers bring to the directory, and how the staff judge it. */
@NullMarked
package fr.ess.directory.participation;

import org.jspecify.annotations.NullMarked;
