/** Campaigns of yearly reports: what is asked of operators, what they say, what becomes of it. */
@NullMarked
package fr.ess.contract.report;

import org.jspecify.annotations.NullMarked;
