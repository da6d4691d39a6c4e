package fr.ess.transmea.portfolio;

import fr.ess.transmea.BuyoutStage;

/** How long files stayed at a stage that they left, in days. */
public record Stay(BuyoutStage stage, long stays, double mean, double median) {}
