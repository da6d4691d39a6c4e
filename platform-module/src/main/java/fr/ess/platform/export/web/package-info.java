/** Answers a request with a table in the format that it asks for. */
@NullMarked
package fr.ess.platform.export.web;

import org.jspecify.annotations.NullMarked;
