package fr.ess.cae;

import java.util.List;

/** What is counted of the people of a day; the first three are told of each co-operative, too. */
public enum Figure {
    PEOPLE,
    NEW,
    WOMEN,
    NEW_WOMEN,
    /** New ones who were job-seekers or RSA recipients on entry. */
    NEW_SEEKING;

    static final List<Figure> OF_CO_OPERATIVE = List.of(PEOPLE, NEW, WOMEN);

    boolean counts(PersonLine line) {
        return switch (this) {
            case PEOPLE -> true;
            case NEW -> line.fresh();
            case WOMEN -> line.gender() == Gender.WOMAN;
            case NEW_WOMEN -> line.fresh() && line.gender() == Gender.WOMAN;
            case NEW_SEEKING -> line.fresh() && line.situation().seeksWork();
        };
    }
}
