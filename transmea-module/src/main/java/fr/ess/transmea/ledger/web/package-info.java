/** Where officers close a file, pay it out and read the ledger of the fund. */
@NullMarked
package fr.ess.transmea.ledger.web;

import org.jspecify.annotations.NullMarked;
