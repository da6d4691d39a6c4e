/**
 * The territorial poles of economic co-operation (PTCE) and their typology.
 * Knows the platform and the directory.
 */
@ApplicationModule(
        displayName = "Poles",
        allowedDependencies = {"platform", "directory"})
@NullMarked
package fr.ess.poles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
