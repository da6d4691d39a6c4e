package fr.ess.transmea.file;

import fr.ess.platform.money.Euros;
import fr.ess.transmea.BuyoutStage;

/** How many files are at a stage, what they ask for and how many employees they are about. */
public record StageTotal(BuyoutStage stage, long files, Euros asked, long employees) {}
