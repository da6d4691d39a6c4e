/** The pages on which staff read what imports did. */
@NullMarked
package fr.ess.directory.imports.web;

import org.jspecify.annotations.NullMarked;
