@NullMarked
package fr.ess.platform.export;

import org.jspecify.annotations.NullMarked;
