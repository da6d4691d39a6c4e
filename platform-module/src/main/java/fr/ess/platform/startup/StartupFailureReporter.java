package fr.ess.platform.startup;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells why the platform does not start in one French sentence, where the reason is known; others keep their trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartupFailureReporter implements SpringBootExceptionReporter {

    StartupFailureReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(StartupFailureReporter::sentence)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(sentence -> {
                    Terminal.complain(sentence);
                    return true;
                })
                .orElse(false);
    }

    private static @Nullable String sentence(Throwable cause) {
        if (cause instanceof StartupFailure known) {
            return known.sentence();
        }
        if (cause instanceof PortInUseException taken) {
            return "Le port " + taken.getPort()
                    + " est déjà utilisé par un autre programme : arrêtez-le, ou choisissez "
                    + "un autre port avec --server.port.";
        }
        return null;
    }
}
