@NullMarked
package fr.ess.platform.french;

import org.jspecify.annotations.NullMarked;
