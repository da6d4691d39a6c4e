package fr.ess.platform.web.kit;

import java.util.List;

/** The figures behind a chart, always given with it. */
public record ChartTable(String title, String rowName, String valueName, List<Row> rows) {

    /** @param value already in French form */
    public record Row(String label, String value) {}
}
