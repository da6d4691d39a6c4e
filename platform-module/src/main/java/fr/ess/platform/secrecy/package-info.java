/** Statistical secrecy: what of counts and sums may be told without telling of one or two people or companies. */
@NullMarked
package fr.ess.platform.secrecy;

import org.jspecify.annotations.NullMarked;
