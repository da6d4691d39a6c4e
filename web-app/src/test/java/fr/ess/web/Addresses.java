package fr.ess.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The patterns of the addresses that the application answers by one method, to tell which of them a link leads to. */
public final class Addresses {

    /** The most particular first, as the application itself decides. */
    private final List<PathPattern> patterns;

    private Addresses(List<PathPattern> patterns) {
        this.patterns = patterns;
    }

    public static Addresses answering(HttpMethod method, ApplicationContext context) {
        return new Addresses(MappedAddress.all(context).stream()
                .filter(address -> address.method().equals(method))
                .map(address -> PathPatternParser.defaultInstance.parse(address.pattern()))
                .sorted(Comparator.naturalOrder())
                .toList());
    }

    public List<String> patterns() {
        return patterns.stream().map(PathPattern::getPatternString).toList();
    }

    /** Those that name one address each. */
    public List<String> plain() {
        return patterns().stream()
                .filter(pattern -> !pattern.contains("{") && !pattern.contains("*"))
                .toList();
    }

    /** The pattern that an address matches, its question and fragment left out; empty where nothing answers it. */
    public Optional<String> patternOf(String url) {
        PathContainer path = PathContainer.parsePath(url.replaceAll("[?#].*", ""));
        return patterns.stream()
                .filter(pattern -> pattern.matches(path))
                .findFirst()
                .map(PathPattern::getPatternString);
    }
}
