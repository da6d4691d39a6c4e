@NullMarked
package fr.ess.directory.imports;

import org.jspecify.annotations.NullMarked;
