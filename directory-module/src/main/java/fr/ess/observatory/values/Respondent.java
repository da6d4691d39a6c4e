package fr.ess.observatory.values;

import java.util.List;

/** An organisation of which a release is made: it never leaves this package. Département and family are 0 where they are not known. */
record Respondent(long organisation, int departement, int family, List<ValuesAnswer> answers) {

    Respondent {
        answers = List.copyOf(answers);
    }

    boolean isIn(ValuesGroup group) {
        return switch (group.part()) {
            case REGION -> true;
            case DEPARTEMENT -> departement == group.key();
            case FAMILY -> family == group.key();
        };
    }
}
