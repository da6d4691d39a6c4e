/** How the process starts, as a server or as a command, and how it says that it cannot. */
@NullMarked
package fr.ess.platform.startup;

import org.jspecify.annotations.NullMarked;
