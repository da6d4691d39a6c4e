/** The people of one co-operative, for those who manage it: their records, paths, files and rights. */
@NullMarked
package fr.ess.cae.people;

import org.jspecify.annotations.NullMarked;
