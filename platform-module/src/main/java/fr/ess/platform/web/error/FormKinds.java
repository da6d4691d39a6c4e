package fr.ess.platform.web.error;

import fr.ess.platform.web.BadParameterException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.beans.PropertyAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Refuses a sent form whose hidden fields and choices are not of their kinds: no page of ours sends that, and Spring would
 * hand controllers a form of which neither a message nor the page can be made.
 */
@ControllerAdvice
class FormKinds {

    private final Problems problems;

    FormKinds(Problems problems) {
        this.problems = problems;
    }

    @InitBinder
    void refuseOtherKinds(WebDataBinder binder, HttpServletRequest request) {
        if (HttpMethod.POST.matches(request.getMethod())
                && binder.getTarget() == null
                && binder.getTargetType() != null) {
            binder.setBindingErrorProcessor(new Refusing());
        }
    }

    private final class Refusing extends DefaultBindingErrorProcessor {

        @Override
        public void processPropertyAccessException(PropertyAccessException thrown, BindingResult errors) {
            String field = Objects.requireNonNullElse(thrown.getPropertyName(), "?");
            throw new BadParameterException(field, problems.expected(errors.getFieldType(field)));
        }
    }
}
