package fr.ess.observatory.values.web;

import fr.ess.observatory.values.Grid;
import fr.ess.observatory.values.ToldValues;
import fr.ess.observatory.values.ValuesPart;
import fr.ess.observatory.values.ValuesRelease;
import fr.ess.observatory.values.ValuesReleases;
import fr.ess.observatory.values.ValuesReleases.NamedGroup;
import java.util.List;

/** What somebody asked of the values: a release, and the région, a département or a family. */
record ValuesReading(
        Grid grid, List<ValuesRelease> releases, ToldValues told, List<NamedGroup> groups, NamedGroup group) {

    public ValuesRelease release() {
        return told.release();
    }

    List<NamedGroup> of(ValuesPart part) {
        return groups.stream().filter(one -> one.group().part() == part).toList();
    }

    /** The same question, asked for another group. */
    String query(ValuesReleases.NamedGroup other) {
        String edition = "edition=" + release().number();
        return switch (other.group().part()) {
            case REGION -> edition;
            case DEPARTEMENT -> edition + "&territoire=" + other.code();
            case FAMILY -> edition + "&famille=" + other.code();
        };
    }

    String query() {
        return query(group);
    }
}
