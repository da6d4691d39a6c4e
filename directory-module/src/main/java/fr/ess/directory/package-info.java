/**
 * The public directory: organisations, territories, nomenclatures, search, imports, moderation and local portals.
 * Knows the platform only.
 */
@ApplicationModule(displayName = "Directory", allowedDependencies = "platform")
@NullMarked
package fr.ess.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
