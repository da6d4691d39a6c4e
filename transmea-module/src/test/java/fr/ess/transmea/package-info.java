@NullMarked
package fr.ess.transmea;

import org.jspecify.annotations.NullMarked;
