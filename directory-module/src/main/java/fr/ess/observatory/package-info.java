/**
 * The observatory: counts and jobs by territory, family and sector, over years, and what organisations say of their values.
 * Knows the platform and the directory.
 */
@ApplicationModule(
        displayName = "Observatory",
        allowedDependencies = {"platform", "directory", "directory :: own-entries"})
@NullMarked
package fr.ess.observatory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
