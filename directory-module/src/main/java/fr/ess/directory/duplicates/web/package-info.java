/** Where the staff judge what may be one organisation. */
@NullMarked
package fr.ess.directory.duplicates.web;

import org.jspecify.annotations.NullMarked;
