@NullMarked
package fr.ess.directory.participation;

import org.jspecify.annotations.NullMarked;
