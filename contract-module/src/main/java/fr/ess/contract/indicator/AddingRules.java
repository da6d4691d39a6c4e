package fr.ess.contract.indicator;

/** How the values of an indicator become one. */
public record AddingRules(IndicatorKind kind, Adding overActions, Adding overTerritories, Adding overYears) {

    /** Refuses what no rule of an indicator may say: a sum of stocks over years. */
    public AddingRules {
        if (kind == IndicatorKind.STOCK && overYears == Adding.ADD) {
            throw new IllegalArgumentException("stocks are not added over years");
        }
        if (overActions == Adding.LAST || overTerritories == Adding.LAST) {
            throw new IllegalArgumentException("only years have a last one");
        }
    }
}
