package fr.ess.observatory.values;

/** The région, one of its départements or a family; key 0 is what is not known, and the région's. */
public record ValuesGroup(ValuesPart part, int key) {

    public static final ValuesGroup REGION = new ValuesGroup(ValuesPart.REGION, 0);
}
