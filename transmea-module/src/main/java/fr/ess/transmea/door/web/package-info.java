/** Public pages of the fund. */
@NullMarked
package fr.ess.transmea.door.web;

import org.jspecify.annotations.NullMarked;
