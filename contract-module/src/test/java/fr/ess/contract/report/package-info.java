@NullMarked
package fr.ess.contract.report;

import org.jspecify.annotations.NullMarked;
