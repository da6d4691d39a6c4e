/** Pages of the searches that people follow by mail. */
@NullMarked
package fr.ess.directory.alerts.web;

import org.jspecify.annotations.NullMarked;
