@NullMarked
package fr.ess.platform.web.assets;

import org.jspecify.annotations.NullMarked;
