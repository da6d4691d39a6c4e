package fr.ess.transmea.file.web;

import fr.ess.platform.french.Typed;
import fr.ess.platform.web.BadParameterException;
import fr.ess.transmea.BuyoutStage;
import fr.ess.transmea.Origin;
import fr.ess.transmea.Situation;
import fr.ess.transmea.file.FileCursor;
import fr.ess.transmea.file.FileFilter;
import fr.ess.transmea.file.FileOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** What the address of the list of files asks; the same words mean the same files on the board, in the list and in a file. */
record FileQuestion(
        FileFilter filter,
        boolean list,
        FileOrder order,
        @Nullable FileCursor after,
        Map<String, String> asked) {

    static final List<String> FILTERS =
            List.of("q", "etape", "origine", "situation", "charge", "secteur", "departement");
    private static final int LONGEST_TEXT = 200;

    static FileQuestion read(Map<String, String> parameters) {
        Map<String, String> asked = new LinkedHashMap<>();
        FILTERS.forEach(name -> {
            String value = Typed.line(parameters.get(name));
            if (!value.isEmpty()) {
                asked.put(name, value);
            }
        });
        String text = asked.getOrDefault("q", "");
        if (text.length() > LONGEST_TEXT) {
            throw new BadParameterException("q", "200 caractères au plus.");
        }
        FileFilter filter = new FileFilter(
                constant(BuyoutStage.class, "etape", asked),
                constant(Origin.class, "origine", asked),
                constant(Situation.class, "situation", asked),
                number("charge", asked),
                number("secteur", asked),
                departement(asked),
                text);
        FileOrder order = choice(parameters, "tri", "recent", "entreprise") ? FileOrder.COMPANY : FileOrder.RECENT;
        return new FileQuestion(
                filter,
                choice(parameters, "vue", "tableau", "liste"),
                order,
                cursor(parameters.get("apres"), order),
                asked);
    }

    /** The same question with one answer more, another or, with null, none. */
    String with(String name, @Nullable String value, boolean asList) {
        Map<String, String> other = new LinkedHashMap<>(asked);
        if (value == null) {
            other.remove(name);
        } else {
            other.put(name, value);
        }
        return address(other, asList);
    }

    /** The list in the order of companies. */
    public String byCompany() {
        return new FileQuestion(filter, true, FileOrder.COMPANY, null, asked).address(true);
    }

    public String address(boolean asList) {
        return address(asked, asList);
    }

    /** What the address of a file of this table has behind its question mark. */
    String query() {
        return query(asked);
    }

    private String address(Map<String, String> parameters, boolean asList) {
        Map<String, String> all = new LinkedHashMap<>();
        if (asList) {
            all.put("vue", "liste");
        }
        if (asList && order == FileOrder.COMPANY) {
            all.put("tri", "entreprise");
        }
        all.putAll(parameters);
        return FundController.PATH + (all.isEmpty() ? "" : "?" + query(all));
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + UriUtils.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static boolean choice(Map<String, String> parameters, String name, String usual, String other) {
        String value = parameters.getOrDefault(name, usual);
        if (!value.isEmpty() && !value.equals(usual) && !value.equals(other)) {
            throw new BadParameterException(
                    name, "Ce paramètre vaut «\u00a0" + usual + "\u00a0» ou «\u00a0" + other + "\u00a0».");
        }
        return value.equals(other);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name, Map<String, String> asked) {
        String value = asked.get(name);
        if (value == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new BadParameterException(name, "Cette valeur n’existe pas.");
        }
    }

    private static @Nullable Long number(String name, Map<String, String> asked) {
        String value = asked.get(name);
        if (value == null) {
            return null;
        }
        if (!value.matches("\\d{1,9}")) {
            throw new BadParameterException(name, "Un nombre est attendu.");
        }
        return Long.valueOf(value);
    }

    private static @Nullable String departement(Map<String, String> asked) {
        String value = asked.get("departement");
        if (value != null && !value.matches("\\d{2,3}|2[AB]")) {
            throw new BadParameterException("departement", "Un code de département est attendu, comme 38.");
        }
        return value;
    }

    private static @Nullable FileCursor cursor(@Nullable String written, FileOrder order) {
        return written == null || written.isEmpty()
                ? null
                : FileCursor.read(written, order)
                        .orElseThrow(() -> new BadParameterException("apres", "Cette page n’existe pas."));
    }
}
