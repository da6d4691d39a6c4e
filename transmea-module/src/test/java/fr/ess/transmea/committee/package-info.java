@NullMarked
package fr.ess.transmea.committee;

import org.jspecify.annotations.NullMarked;
