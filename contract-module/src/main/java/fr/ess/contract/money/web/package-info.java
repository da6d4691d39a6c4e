/** Pages where the staff enter money and funders follow theirs. */
@NullMarked
package fr.ess.contract.money.web;

import org.jspecify.annotations.NullMarked;
