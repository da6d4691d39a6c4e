/** What of a contract's money goes to actions, and what was voted, engaged and paid. */
@NullMarked
package fr.ess.contract.money;

import org.jspecify.annotations.NullMarked;
