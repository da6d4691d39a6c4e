/** What the evaluation of a contract rests on: questions, effects, figures and their sources, and the file for the evaluator. */
@NullMarked
package fr.ess.contract.evaluation;

import org.jspecify.annotations.NullMarked;
