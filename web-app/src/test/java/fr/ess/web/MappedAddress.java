package fr.ess.web;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** A method and a path pattern that some handler of the application answers. */
record MappedAddress(HttpMethod method, String pattern) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\*?)([^}:]+)(:[^}]*)?}");

    /** Values that could be right, and name nothing that is there: asking changes nothing. */
    private static final Map<String, String> PLAUSIBLE = Map.of(
            "id", "999999999",
            "slug", "aucune-structure",
            "code", "I_9.9.9",
            "token", "abcdefgh",
            "hash", "0000000000");

    static Set<MappedAddress> all(ApplicationContext context) {
        Set<MappedAddress> addresses = new TreeSet<>(
                Comparator.comparing(MappedAddress::pattern).thenComparing(address -> address.method.name()));
        for (HandlerMapping mapping :
                context.getBeansOfType(HandlerMapping.class).values()) {
            if (mapping instanceof RequestMappingInfoHandlerMapping annotated) {
                annotated.getHandlerMethods().keySet().forEach(info -> addAll(info, addresses));
            } else if (mapping instanceof AbstractUrlHandlerMapping byUrl) {
                byUrl.getHandlerMap()
                        .keySet()
                        .forEach(pattern -> addresses.add(new MappedAddress(HttpMethod.GET, pattern)));
            } else if (!(mapping instanceof RouterFunctionMapping functions) || functions.getRouterFunction() != null) {
                throw new IllegalStateException("the walk does not know " + mapping.getClass());
            }
        }
        return addresses;
    }

    URI uri() {
        Matcher variable = VARIABLE.matcher(pattern.replace("/**", "/x"));
        String path = variable.replaceAll(
                found -> found.group(1).isEmpty() ? PLAUSIBLE.getOrDefault(found.group(2), "x") : "x");
        return URI.create(path.replace("/*", "/x").replace("/x/x", "/x"));
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }

    private static void addAll(RequestMappingInfo info, Set<MappedAddress> addresses) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        List<HttpMethod> asked = methods.isEmpty()
                ? List.of(HttpMethod.GET, HttpMethod.POST)
                : methods.stream().map(RequestMethod::asHttpMethod).toList();
        for (String pattern : info.getPatternValues()) {
            asked.forEach(method -> addresses.add(new MappedAddress(method, pattern.isEmpty() ? "/" : pattern)));
        }
    }
}
