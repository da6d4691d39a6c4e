@NullMarked
package fr.ess.poles;

import org.jspecify.annotations.NullMarked;
