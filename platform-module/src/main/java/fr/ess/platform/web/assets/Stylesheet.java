package fr.ess.platform.web.assets;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/**
 * The one stylesheet, put together from the files below {@code css/}: a folder named after a cascade layer fills that
 * layer, any other folder belongs to a module and fills {@code components}, after the kit's own.
 */
final class Stylesheet {

    private static final List<String> LAYERS = List.of("reset", "base", "layout", "components", "utilities");

    private Stylesheet() {}

    static String of(SortedMap<String, String> sources) {
        var css = new StringBuilder("@layer " + String.join(", ", LAYERS) + ";\n");
        sources.keySet().stream()
                .sorted(Comparator.comparing(Stylesheet::rank).thenComparing(Comparator.naturalOrder()))
                .forEach(name -> css.append("@layer ")
                        .append(layer(name))
                        .append(" {\n")
                        .append(sources.get(name))
                        .append("}\n"));
        return css.toString();
    }

    private static int rank(String name) {
        return LAYERS.indexOf(layer(name)) * 2 + (LAYERS.contains(folder(name)) ? 0 : 1);
    }

    private static String layer(String name) {
        return LAYERS.contains(folder(name)) ? folder(name) : "components";
    }

    private static String folder(String name) {
        var slash = name.indexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }
}
