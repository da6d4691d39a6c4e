/** Finding organisations: one query object behind the page, the public API and the exports. */
@NullMarked
package fr.ess.directory.search;

import org.jspecify.annotations.NullMarked;
