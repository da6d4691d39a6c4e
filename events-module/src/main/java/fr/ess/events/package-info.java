/**
 * Events: programmes, registrations, check-in and feeds.
 * Knows the directory; knows neither the contract nor the fund.
 */
@ApplicationModule(
        displayName = "Events",
        allowedDependencies = {"platform", "directory", "directory :: participation", "directory :: portals"})
@NullMarked
package fr.ess.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
