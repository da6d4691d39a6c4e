@NullMarked
package fr.ess.platform.time;

import org.jspecify.annotations.NullMarked;
