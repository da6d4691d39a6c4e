/** Searches that people follow by mail. */
@NullMarked
package fr.ess.directory.alerts;

import org.jspecify.annotations.NullMarked;
