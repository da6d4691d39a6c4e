@NullMarked
package fr.ess.platform.journal;

import org.jspecify.annotations.NullMarked;
