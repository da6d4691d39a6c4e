@NullMarked
package fr.ess.transmea.ledger;

import org.jspecify.annotations.NullMarked;
