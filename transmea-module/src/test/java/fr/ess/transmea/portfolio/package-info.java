@NullMarked
package fr.ess.transmea.portfolio;

import org.jspecify.annotations.NullMarked;
