@NullMarked
package fr.ess.directory.duplicates;

import org.jspecify.annotations.NullMarked;
