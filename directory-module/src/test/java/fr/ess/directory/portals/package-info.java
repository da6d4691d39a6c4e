@NullMarked
package fr.ess.directory.portals;

import org.jspecify.annotations.NullMarked;
