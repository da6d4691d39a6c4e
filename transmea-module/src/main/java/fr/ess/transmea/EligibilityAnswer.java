package fr.ess.transmea;

/**
 * What one criterion says of a company.
 *
 * @param said the verdict in a sentence, with the figure that was told
 * @param rule what the fund asks
 * @param next what to do about it; empty where nothing is to be done
 */
public record EligibilityAnswer(
        EligibilityCriterion criterion, EligibilityVerdict verdict, String said, String rule, String next) {}
