package fr.ess.platform.web.error;

import fr.ess.platform.french.French;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.TooManyRequestsException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Turns whatever was thrown into a status and French sentences; what an unknown error says of itself is never shown. */
@Component
class Problems {

    private static final Duration WHILE_THE_DATABASE_IS_AWAY = Duration.ofSeconds(30);
    private static final String POSTGRESQL_REFUSES_THESE_BYTES = "22021";

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    Problem of(int status) {
        var known = messages.getMessage("error." + status + ".title", null, null, Locale.FRENCH) != null;
        var key = "error." + (known ? status : status >= 500 ? 500 : 400);
        return new Problem(status, text(key + ".title"), text(key + ".detail"), Map.of(), new HttpHeaders());
    }

    Problem of(Exception thrown, String method) {
        if (thrown instanceof NotFoundException) {
            return of(404);
        } else if (thrown instanceof RefusedException refused) {
            return of(409).saying(refused.sentence());
        } else if (thrown instanceof TooManyRequestsException tooMany) {
            return later(429, tooMany.retryAfter());
        } else if (thrown instanceof OptimisticLockingFailureException) {
            return of(409);
        } else if (isDatabaseAway(thrown)) {
            return later(503, WHILE_THE_DATABASE_IS_AWAY);
        } else if (thrown instanceof InvalidParameterException unreadable) {
            return of(unreadable.getErrorCode());
        } else if (thrown instanceof RequestRejectedException || isRefusedByPostgres(thrown)) {
            return of(400).saying(text("error.characters"));
        }
        return badInput(thrown, method);
    }

    private Problem badInput(Exception thrown, String method) {
        if (thrown instanceof BadParameterException bad) {
            return fault(bad.name(), bad.sentence());
        } else if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
            return fault(mismatch.getName(), expected(mismatch.getRequiredType()));
        } else if (thrown instanceof MissingServletRequestParameterException missing) {
            return fault(missing.getParameterName(), text("error.missing"));
        } else if (thrown instanceof MissingServletRequestPartException missing) {
            return fault(missing.getRequestPartName(), text("error.missing"));
        } else if (thrown instanceof HandlerMethodValidationException invalid) {
            return of(400).about(faults(invalid));
        } else if (thrown instanceof BindException invalid) {
            var reading = HttpMethod.GET.matches(method) || HttpMethod.HEAD.matches(method);
            return of(reading ? 400 : 422).about(faults(invalid));
        } else if (thrown instanceof HttpMessageNotReadableException) {
            return of(400).saying(text("error.body"));
        } else if (thrown instanceof ErrorResponse response) {
            return of(response.getStatusCode().value()).with(response.getHeaders());
        } else if (thrown instanceof MultipartException) {
            return of(400).saying(text("error.body"));
        }
        return of(500);
    }

    String expected(@Nullable Class<?> type) {
        var codes = new String[] {"typeMismatch." + (type == null ? "" : type.getName()), "typeMismatch"};
        return messages.getMessage(new DefaultMessageSourceResolvable(codes), Locale.FRENCH);
    }

    private Problem fault(String name, String sentence) {
        return of(400).about(Map.of(name, sentence));
    }

    private Problem later(int status, Duration wait) {
        var seconds = Math.max(1, wait.toSeconds());
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        var problem = of(status);
        var again = messages.getMessage("error.again", new Object[] {French.waiting(wait)}, Locale.FRENCH);
        return problem.saying(problem.detail() + " " + again).with(headers);
    }

    private Map<String, String> faults(BindException invalid) {
        var faults = new LinkedHashMap<String, String>();
        invalid.getFieldErrors()
                .forEach(error -> faults.putIfAbsent(error.getField(), messages.getMessage(error, Locale.FRENCH)));
        return faults;
    }

    private Map<String, String> faults(HandlerMethodValidationException invalid) {
        var faults = new LinkedHashMap<String, String>();
        invalid.getParameterValidationResults().forEach(result -> {
            var name = result.getMethodParameter().getParameterName();
            faults.put(
                    name == null ? "?" : name,
                    messages.getMessage(result.getResolvableErrors().get(0), Locale.FRENCH));
        });
        return faults;
    }

    private static boolean isDatabaseAway(Exception thrown) {
        return thrown instanceof DataAccessResourceFailureException
                || thrown instanceof CannotCreateTransactionException
                || thrown instanceof QueryTimeoutException
                || Stream.iterate((Throwable) thrown, Objects::nonNull, Throwable::getCause)
                        .anyMatch(Problems::isServerAway);
    }

    /** Connection lost, no room left, or shutting down; a transaction that could not even be rolled back says so in its causes only. */
    private static boolean isServerAway(Throwable cause) {
        if (!(cause instanceof SQLException refusal)) {
            return false;
        }
        String state = refusal.getSQLState();
        return state == null
                ? "Connection is closed".equals(refusal.getMessage())
                : state.startsWith("08") || state.startsWith("53") || state.startsWith("57P0");
    }

    private static boolean isRefusedByPostgres(Exception thrown) {
        return NestedExceptionUtils.getMostSpecificCause(thrown) instanceof SQLException refusal
                && POSTGRESQL_REFUSES_THESE_BYTES.equals(refusal.getSQLState());
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.FRENCH);
    }
}
