@NullMarked
package fr.ess.transmea.exit;

import org.jspecify.annotations.NullMarked;
