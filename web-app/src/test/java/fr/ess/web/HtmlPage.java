package fr.ess.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page as a browser reads it: its links, its forms, and what no page of ours holds unless somebody got it in. */
record HtmlPage(List<Element> elements) {

    private static final Pattern EXECUTABLE =
            Pattern.compile("^(javascript|vbscript|data:(text|image/svg)).*", Pattern.DOTALL);
    private static final Pattern OURS = Pattern.compile("/[^/].*");
    private static final Set<String> DATA = Set.of("application/json", "application/ld+json");
    private static final Pattern ELSEWHERE = Pattern.compile("^([a-z]+:)?//.*", Pattern.DOTALL);
    private static final Set<String> FOREIGN =
            Set.of("object", "embed", "base", "style", "marquee", "xss7", "math", "frame", "applet");

    static HtmlPage parse(String html) {
        HtmlDocumentBuilder parser = new HtmlDocumentBuilder(XmlViolationPolicy.ALTER_INFOSET);
        parser.setScriptingEnabled(true);
        try {
            Document document = parser.parse(new InputSource(new StringReader(html)));
            List<Element> elements = new ArrayList<>();
            collect(document, elements);
            return new HtmlPage(elements);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where links and forms of questions lead, without their fragments. */
    List<String> links() {
        return named("a").stream()
                .map(link -> link.getAttribute("href").replaceAll("#.*", ""))
                .filter(address -> address.startsWith("/") && !address.startsWith("//"))
                .distinct()
                .toList();
    }

    List<Element> named(String name) {
        return elements.stream()
                .filter(element -> element.getLocalName().equals(name))
                .toList();
    }

    /** Elements, attributes and addresses that would run or load something which is not the platform's own. */
    List<String> intrusions() {
        List<String> found = new ArrayList<>();
        for (Element element : elements) {
            String name = element.getLocalName();
            boolean ours = switch (name) {
                case "script" -> isOurScript(element);
                case "meta" -> !element.hasAttribute("http-equiv");
                case "iframe" -> isOurFrame(element);
                default -> !FOREIGN.contains(name);
            };
            if (!ours) {
                found.add("<" + name + "> " + excerpt(element));
            }
            NamedNodeMap attributes = element.getAttributes();
            IntStream.range(0, attributes.getLength())
                    .mapToObj(attributes::item)
                    .filter(attribute -> isIntrusive(element, attribute))
                    .forEach(attribute -> found.add(
                            "<" + name + " " + attribute.getNodeName() + "=" + cut(attribute.getNodeValue()) + ">"));
        }
        return found;
    }

    private static boolean isOurFrame(Element frame) {
        return !frame.hasAttribute("srcdoc") && frame.getAttribute("src").startsWith("/integration/");
    }

    private static boolean isOurScript(Element script) {
        return OURS.matcher(script.getAttribute("src")).matches() || DATA.contains(script.getAttribute("type"));
    }

    private static boolean isIntrusive(Element element, Node attribute) {
        String name = attribute.getNodeName().toLowerCase(Locale.ROOT);
        String value = attribute.getNodeValue().strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "href", "src", "action", "formaction", "data", "poster", "xlink:href", "srcset" ->
                EXECUTABLE.matcher(value.replaceAll("[\\x00-\\x20]", "")).matches()
                        || (isLoaded(element) && ELSEWHERE.matcher(value).matches());
            case "style", "srcdoc" -> true;
            case "data-hx-get" -> value.equals("/deconnexion");
            default -> name.startsWith("on") || name.startsWith("hx-") || name.startsWith("data-hx-on");
        };
    }

    /** Whether a browser loads what the element names without being asked; a link leads where it likes. */
    private static boolean isLoaded(Element element) {
        return switch (element.getLocalName()) {
            case "a" -> false;
            case "link" -> element.getAttribute("rel").equals("stylesheet");
            default -> true;
        };
    }

    private static String excerpt(Element element) {
        return cut(element.getTextContent());
    }

    private static String cut(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80);
    }

    private static void collect(Node node, List<Element> elements) {
        if (node instanceof Element element) {
            elements.add(element);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, elements);
        }
    }
}
