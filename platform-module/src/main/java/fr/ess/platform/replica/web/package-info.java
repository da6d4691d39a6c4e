/** Which requests are reads of the public, and what becomes of a page that the replica fails. */
@NullMarked
package fr.ess.platform.replica.web;

import org.jspecify.annotations.NullMarked;
