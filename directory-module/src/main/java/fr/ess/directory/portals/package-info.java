/** Local portals: the directory of one territory, with its page, its pictures and its own people. */
@NamedInterface("portals")
@NullMarked
package fr.ess.directory.portals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
