/** Reads of the public, sent to a streaming replica where {@code cress.replica.url} names one. */
@NullMarked
package fr.ess.platform.replica;

import org.jspecify.annotations.NullMarked;
