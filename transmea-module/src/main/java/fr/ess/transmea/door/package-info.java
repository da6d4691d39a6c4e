/** The public door of the fund: what it is, whether a company may hope, and how to be called back. */
@NullMarked
package fr.ess.transmea.door;

import org.jspecify.annotations.NullMarked;
