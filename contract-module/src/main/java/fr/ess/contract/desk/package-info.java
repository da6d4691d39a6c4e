/** The staff's page of a contract, to which each area of the module adds its own card. */
@NullMarked
package fr.ess.contract.desk;

import org.jspecify.annotations.NullMarked;
