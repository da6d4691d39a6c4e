/** Pages of the evaluation. */
@NullMarked
package fr.ess.contract.evaluation.web;

import org.jspecify.annotations.NullMarked;
