/**
 * The observatory: counts and jobs by territory, family and sector, over years.
 * Knows the platform and the directory.
 */
@ApplicationModule(
        displayName = "Observatory",
        allowedDependencies = {"platform", "directory"})
@NullMarked
package fr.ess.observatory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
