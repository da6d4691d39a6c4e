@NullMarked
package fr.ess.transmea.file;

import org.jspecify.annotations.NullMarked;
