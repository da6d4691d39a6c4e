package fr.ess.browser;

import com.microsoft.playwright.Browser;
import fr.ess.browser.RealBrowser.NoBrowserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives tests a {@link Visitor} of the application, or the {@link Browser} itself; afterwards fails the test for
 * whatever its visitors' pages got wrong. Without any browser the class is skipped, with the reason; with
 * {@code -Dbrowser.required=true} it fails instead.
 */
class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    private static final Set<Class<?>> RUN = ConcurrentHashMap.newKeySet();

    /** The classes of which a test was run. */
    static Set<Class<?>> run() {
        return Set.copyOf(RUN);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Outcome outcome = outcome(context);
        if (outcome.browser() != null) {
            return ConditionEvaluationResult.enabled("a browser is there");
        }
        if (Boolean.getBoolean("browser.required")) {
            throw new IllegalStateException("browser.required is set, but " + outcome.reason());
        }
        return ConditionEvaluationResult.disabled(
                outcome.reason() + "; name one in the variable CHROME to run these tests");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Visitor.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Browser browser = Objects.requireNonNull(outcome(context).browser()).browser();
        if (parameter.getParameter().getType() == Browser.class) {
            return browser;
        }
        boolean javaScript = !parameter.isAnnotated(WithoutJavaScript.class);
        Visitor visitor = new Visitor(browser, address(context), javaScript);
        visitors(context).add(visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        RUN.add(context.getRequiredTestClass());
        List<String> faults = new ArrayList<>();
        for (Visitor visitor : visitors(context)) {
            faults.addAll(visitor.leave());
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    private static String address(ExtensionContext context) {
        Environment environment = SpringExtension.getApplicationContext(context).getEnvironment();
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }

    /** Starts the browser once for the whole run; JUnit closes it with the root store. */
    private static Outcome outcome(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Outcome.class, key -> Outcome.launch(), Outcome.class);
    }

    private static List<Visitor> visitors(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent(Visitors.class, key -> new Visitors(new ArrayList<>()), Visitors.class)
                .list();
    }

    private record Visitors(List<Visitor> list) {}

    private record Outcome(@Nullable RealBrowser browser, String reason) implements AutoCloseable {

        static Outcome launch() {
            try {
                return new Outcome(RealBrowser.launch(), "");
            } catch (NoBrowserException e) {
                return new Outcome(null, String.valueOf(e.getMessage()));
            }
        }

        @Override
        public void close() {
            if (browser != null) {
                browser.close();
            }
        }
    }
}
