/** Who governs a contract: bodies with their seats and rhythm, meetings, decisions and minutes. */
@NullMarked
package fr.ess.contract.governance;

import org.jspecify.annotations.NullMarked;
