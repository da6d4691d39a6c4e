package fr.ess.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A form of a page, with the fields that a browser would send. */
record HtmlForm(String method, String action, List<String> files, List<Field> fields) {

    /**
     * What the form would send under one name.
     *
     * @param type of an input, or the element's name
     */
    record Field(String name, String type, String value, String numeric, boolean required) {

        private static final Set<String> TYPED = Set.of(
                "text",
                "search",
                "textarea",
                "email",
                "url",
                "tel",
                "password",
                "number",
                "date",
                "month",
                "time",
                "datetime-local");

        private static final Set<String> FREE = Set.of("text", "search", "textarea");

        /** Whether people type into it. */
        boolean isTyped() {
            return TYPED.contains(type);
        }

        /** Whether any text will do. */
        boolean isFree() {
            return FREE.contains(type) && numeric.isEmpty();
        }

        boolean isUnchecked() {
            return type.equals("checkbox") && value.isEmpty();
        }

        boolean isToken() {
            return name.equals("_csrf");
        }

        /** What is there already, or what could be. */
        String plausible() {
            if (!value.isEmpty()) {
                return value;
            }
            return switch (type) {
                case "email" -> "naughty@example.test";
                case "url" -> "https://example.test/";
                case "date" -> "2026-12-15";
                case "month" -> "2026-12";
                case "time" -> "10:00";
                case "datetime-local" -> "2026-12-15T10:00";
                case "tel" -> "0472000000";
                case "number" -> "1";
                case "text", "search", "textarea" -> required ? (numeric.isEmpty() ? "Texte" : "1") : "";
                default -> "";
            };
        }
    }

    static List<HtmlForm> of(HtmlPage page) {
        List<HtmlForm> forms = new ArrayList<>();
        for (Element form : page.named("form")) {
            List<Element> controls = page.elements().stream()
                    .filter(control -> belongs(control, form))
                    .toList();
            Map<String, Field> fields = new LinkedHashMap<>();
            controls.forEach(control -> add(control, fields));
            List<String> files = controls.stream()
                    .filter(control -> control.getAttribute("type").equals("file"))
                    .map(control -> control.getAttribute("name"))
                    .toList();
            forms.add(new HtmlForm(
                    form.getAttribute("method").toLowerCase(Locale.ROOT),
                    form.getAttribute("action"),
                    files,
                    List.copyOf(fields.values())));
        }
        return forms;
    }

    /** The form by what it is for: its fields are those of its kind wherever it stands. */
    String kind() {
        return fields.stream().map(Field::name).sorted().collect(Collectors.joining(","));
    }

    boolean isTyped() {
        return !files.isEmpty() || fields.stream().anyMatch(Field::isTyped);
    }

    /**
     * What is sent.
     *
     * @param all whether numbers, dates and addresses are nonsense too
     * @param text of the fields that are typed into, by their place
     */
    Map<String, String> filled(boolean all, IntFunction<String> text) {
        Map<String, String> filled = new LinkedHashMap<>();
        int place = 0;
        for (Field field : fields) {
            boolean naughty = all ? field.isTyped() : field.isFree();
            if (!field.isUnchecked()) {
                filled.put(field.name(), naughty ? text.apply(place++) : field.plausible());
            }
        }
        return filled;
    }

    /** The same with nonsense where a browser lets nobody type either. */
    Map<String, String> forged(IntFunction<String> text) {
        Map<String, String> filled = new LinkedHashMap<>();
        int place = 0;
        for (Field field : fields) {
            filled.put(field.name(), field.isToken() || field.isTyped() ? field.plausible() : text.apply(place++));
        }
        return filled;
    }

    private static boolean belongs(Element control, Element form) {
        if (control.hasAttribute("form")) {
            return control.getAttribute("form").equals(form.getAttribute("id"));
        }
        for (Node node = control; node != null; node = node.getParentNode()) {
            if (node == form) {
                return true;
            }
        }
        return false;
    }

    private static void add(Element control, Map<String, Field> fields) {
        String name = control.getAttribute("name");
        String element = control.getLocalName();
        if (name.isEmpty() || control.hasAttribute("disabled")) {
            return;
        }
        boolean required = control.hasAttribute("required");
        switch (element) {
            case "textarea" -> fields.put(name, new Field(name, element, control.getTextContent(), "", required));
            case "select" -> fields.put(name, new Field(name, element, selected(control), "", required));
            case "button" ->
                fields.putIfAbsent(name, new Field(name, element, control.getAttribute("value"), "", false));
            case "input" -> {
                String type = control.getAttribute("type").isEmpty() ? "text" : control.getAttribute("type");
                boolean box = type.equals("checkbox") || type.equals("radio");
                if (!type.equals("file") && (!box || control.hasAttribute("checked") || !fields.containsKey(name))) {
                    String value = box && !control.hasAttribute("checked") && !type.equals("radio")
                            ? ""
                            : control.getAttribute("value");
                    fields.put(name, new Field(name, type, value, control.getAttribute("inputmode"), required));
                }
            }
            default -> {}
        }
    }

    private static String selected(Element select) {
        List<Element> options = new ArrayList<>();
        var all = select.getElementsByTagNameNS("*", "option");
        for (int i = 0; i < all.getLength(); i++) {
            options.add((Element) all.item(i));
        }
        return options.stream()
                .filter(option -> option.hasAttribute("selected"))
                .findFirst()
                .or(() -> options.stream()
                        .filter(option -> !option.getAttribute("value").isEmpty())
                        .findFirst())
                .map(option -> option.getAttribute("value"))
                .orElse("");
    }
}
