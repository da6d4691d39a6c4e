/**
 * The TRANSMEA fund: takeover files, investment committee, portfolio and exits.
 * Knows the directory; knows neither the contract nor the events.
 */
@ApplicationModule(
        displayName = "Takeover fund",
        allowedDependencies = {"platform", "directory", "directory :: participation"})
@NullMarked
package fr.ess.transmea;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
