/** Pages where acts are written, signed and compared. */
@NullMarked
package fr.ess.contract.amendment.web;

import org.jspecify.annotations.NullMarked;
