@NullMarked
package fr.ess.contract.indicator;

import org.jspecify.annotations.NullMarked;
