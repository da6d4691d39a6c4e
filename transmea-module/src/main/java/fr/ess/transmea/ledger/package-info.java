/** What the fund owes and holds: commitments, movements, positions on any day, and what is asked before it pays. */
@NullMarked
package fr.ess.transmea.ledger;

import org.jspecify.annotations.NullMarked;
