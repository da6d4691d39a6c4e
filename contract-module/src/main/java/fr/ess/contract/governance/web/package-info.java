/** Pages on which the staff keep the governance of a contract, and the one which everybody reads. */
@NullMarked
package fr.ess.contract.governance.web;

import org.jspecify.annotations.NullMarked;
