/** Loading official reference files over the data that the platform ships. */
@NullMarked
package fr.ess.directory.reference;

import org.jspecify.annotations.NullMarked;
