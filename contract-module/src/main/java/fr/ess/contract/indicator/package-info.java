/** What the contract is judged by: definitions, values and how they add up. Whoever counts something implements {@code IndicatorSource}. */
@NamedInterface("indicator")
@NullMarked
package fr.ess.contract.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
