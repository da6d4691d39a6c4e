/**
 * The sectoral contract: its tree of actions, finance plan, amendments, governance, reports and evaluation.
 * Knows the directory; knows neither the fund nor the events.
 */
@ApplicationModule(
        displayName = "Contract",
        allowedDependencies = {"platform", "directory"})
@NullMarked
package fr.ess.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
