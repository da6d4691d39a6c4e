/** Pages and public API of the directory. */
@NullMarked
package fr.ess.directory.web;

import org.jspecify.annotations.NullMarked;
