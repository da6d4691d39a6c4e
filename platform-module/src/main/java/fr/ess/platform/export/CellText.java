package fr.ess.platform.export;

import java.util.regex.Pattern;

/** Makes text fit for every format: what XML cannot hold is replaced, what a spreadsheet would calculate is defused. */
public final class CellText {

    /** A plain figure is read as itself: it cannot be a formula. */
    private static final Pattern FIGURE = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");

    /**
     * What a spreadsheet takes for a formula where a cell begins, full-width signs included; and where it believes that one
     * begins, since French ones part a line at semicolons.
     */
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@\\t\\r\\n＝＋－＠]");

    private static final Pattern FORMULA_INSIDE = Pattern.compile("([;\\t\\r\\n])(?=" + FORMULA + ")");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u000b\\u000c\\u0085\\u2028\\u2029]");
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\x20-\\x7e\\u00a0-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]");

    private CellText() {}

    /** For a text file that a spreadsheet opens. */
    public static String defused(String text) {
        if (FIGURE.matcher(text).matches()) {
            return text;
        }
        String inside = FORMULA_INSIDE.matcher(text).replaceAll("$1'");
        return FORMULA.matcher(inside).lookingAt() ? "'" + inside : inside;
    }

    static String clean(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n");
        return NOT_IN_XML.matcher(lines).replaceAll("\ufffd").strip();
    }
}
