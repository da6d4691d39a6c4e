@NullMarked
package fr.ess.transmea.followup;

import org.jspecify.annotations.NullMarked;
