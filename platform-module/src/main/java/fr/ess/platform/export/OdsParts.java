package fr.ess.platform.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every OpenDocument spreadsheet has in common: its manifest, its namespaces, its styles, its way with spaces. */
final class OdsParts {

    private static final Pattern SPECIAL = Pattern.compile("[&<>\\n\\t]| {2,}");

    static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
            <manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="%s"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """.formatted(SheetFormat.ODS.mediaType());

    static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"\
             xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"\
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"\
             xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"\
             xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"\
             xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.2">
            <office:automatic-styles>
            <number:currency-style style:name="n-euros" number:language="fr" number:country="FR"><number:number\
             number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/>\
            <number:text>\u00a0</number:text><number:currency-symbol number:language="fr" number:country="FR">€\
            </number:currency-symbol></number:currency-style>
            <number:percentage-style style:name="n-percent"><number:number number:decimal-places="2"\
             number:min-decimal-places="2" number:min-integer-digits="1"/><number:text>\u00a0%</number:text>\
            </number:percentage-style>
            <number:date-style style:name="n-date"><number:day number:style="long"/><number:text>/</number:text>\
            <number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
            <style:style style:name="wide" style:family="table-column"><style:table-column-properties\
             style:column-width="7cm"/></style:style>
            <style:style style:name="narrow" style:family="table-column"><style:table-column-properties\
             style:column-width="3.6cm"/></style:style>
            """
            + Stream.of(
                            style("plain", "", "", ""),
                            style("bold", "", "", "fo:font-weight=\"bold\""),
                            style("title", "", "", "fo:font-weight=\"bold\" fo:font-size=\"14pt\""),
                            style("head", "", "", "fo:font-weight=\"bold\" fo:background-color=\"#e3f0eb\""),
                            style("head-end", "", "fo:text-align=\"end\"", "fo:font-weight=\"bold\""),
                            style("plain-total", "", "", "fo:font-weight=\"bold\""),
                            both("euros"),
                            both("percent"),
                            both("date"))
                    .reduce("", String::concat)
            + """
            </office:automatic-styles>
            <office:body><office:spreadsheet><table:table table:name="Tableau">""";

    private OdsParts() {}

    private static String both(String name) {
        String data = " style:data-style-name=\"n-" + name + "\"";
        return style(name, data, "", "") + style(name + "-total", data, "", "fo:font-weight=\"bold\"");
    }

    private static String style(String name, String data, String paragraph, String text) {
        return "<style:style style:name=\"" + name + "\" style:family=\"table-cell\"" + data + ">"
                + (paragraph.isEmpty() ? "" : "<style:paragraph-properties " + paragraph + "/>")
                + (text.isEmpty() ? "" : "<style:text-properties " + text + "/>") + "</style:style>\n";
    }

    /** Line ends, tabs and runs of spaces are elements in OpenDocument. */
    static String escaped(String text) {
        return SPECIAL.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group()) {
                            case "&" -> "&amp;";
                            case "<" -> "&lt;";
                            case ">" -> "&gt;";
                            case "\n" -> "<text:line-break/>";
                            case "\t" -> "<text:tab/>";
                            default -> " <text:s text:c=\"" + (found.group().length() - 1) + "\"/>";
                        }));
    }
}
