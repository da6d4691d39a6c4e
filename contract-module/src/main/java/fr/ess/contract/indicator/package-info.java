/** What the contract is judged by: definitions, values and how they add up. */
@NullMarked
package fr.ess.contract.indicator;

import org.jspecify.annotations.NullMarked;
