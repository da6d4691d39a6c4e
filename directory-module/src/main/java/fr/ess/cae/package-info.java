/**
 * The registry of the co-operatives of activity and employment and of the people they accompany.
 * Knows the platform and the directory.
 */
@ApplicationModule(
        displayName = "CAE registry",
        allowedDependencies = {"platform", "directory", "directory::imports"})
@NullMarked
package fr.ess.cae;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
