/** The fund's portfolio on any day: one query behind every figure, and figures that give no company away. */
@NamedInterface("portfolio")
@NullMarked
package fr.ess.transmea.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
