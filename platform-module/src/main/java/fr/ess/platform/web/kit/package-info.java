/** What the fragments of {@code templates/kit} show; the page /composants shows them all. */
@NullMarked
package fr.ess.platform.web.kit;

import org.jspecify.annotations.NullMarked;
