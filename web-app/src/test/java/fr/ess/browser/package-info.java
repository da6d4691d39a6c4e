/**
 * Journeys through the running application in a real browser. Every page on the way is checked for accessibility,
 * valid HTML, errors, third parties and life without JavaScript: see {@code docs/decisions/browser-tests.md}.
 */
@NullMarked
package fr.ess.browser;

import org.jspecify.annotations.NullMarked;
