@NullMarked
package fr.ess.contract.governance;

import org.jspecify.annotations.NullMarked;
