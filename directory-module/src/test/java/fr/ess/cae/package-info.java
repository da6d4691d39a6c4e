@NullMarked
package fr.ess.cae;

import org.jspecify.annotations.NullMarked;
