/** Entries that are one organisation: how they are found, merged and taken apart again. */
@NullMarked
package fr.ess.directory.duplicates;

import org.jspecify.annotations.NullMarked;
