/**
 * What every module stands on: money, time, accounts and roles, audit journal, outgoing mail and the web kit.
 * Knows no other module; its sub-packages are open to all of them.
 */
@ApplicationModule(
        displayName = "Platform",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package fr.ess.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
