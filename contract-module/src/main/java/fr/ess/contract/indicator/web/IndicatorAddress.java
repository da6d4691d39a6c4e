package fr.ess.contract.indicator.web;

import fr.ess.contract.indicator.IndicatorFigures.Scope;
import fr.ess.contract.web.ReadingDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a figure is explained: the same address for ever. */
final class IndicatorAddress {

    private IndicatorAddress() {}

    /** From the code on: what follows is the same on the public pages and on the staff's. */
    static String of(String code, Scope scope, ReadingDay reading) {
        List<String> asked = new ArrayList<>();
        asked.add("contrat=" + reading.contract().slug());
        add(asked, "annee", scope.year());
        add(asked, "action", scope.action());
        add(asked, "territoire", scope.territory());
        if (reading.past()) {
            asked.add("date=" + reading.day());
        }
        return code + "?" + String.join("&", asked);
    }

    private static void add(List<String> asked, String name, @Nullable Object value) {
        if (value != null) {
            asked.add(name + "=" + value);
        }
    }
}
