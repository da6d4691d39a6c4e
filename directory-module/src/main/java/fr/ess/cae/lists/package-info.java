/** A co-operative's own list of its people: read, planned, applied, undone, and given back as a file. */
@NullMarked
package fr.ess.cae.lists;

import org.jspecify.annotations.NullMarked;
