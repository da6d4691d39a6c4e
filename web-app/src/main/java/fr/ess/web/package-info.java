/**
 * The assembly: security rules, home page, public API description, and whatever ties modules together.
 * Knows every module; no module knows it.
 */
@ApplicationModule(displayName = "Web application")
@NullMarked
package fr.ess.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
