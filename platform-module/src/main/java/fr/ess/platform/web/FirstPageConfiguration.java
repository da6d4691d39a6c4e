package fr.ess.platform.web;

import jakarta.validation.Validator;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps out of the first page what only others need: the rules of forms, and YAML. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class FirstPageConfiguration implements WebMvcConfigurer {

    private final Validator validator;

    FirstPageConfiguration(@Lazy Validator validator) {
        this.validator = validator;
    }

    /** Reads the rules of forms when the first form is sent. */
    @Override
    public org.springframework.validation.Validator getValidator() {
        return new SpringValidatorAdapter(validator);
    }

    /** The one YAML page, that of the API's description, is written as bytes: no second Jackson is made to write objects so. */
    @Bean
    ServerHttpMessageConvertersCustomizer yamlAsBytes() {
        var bytes = new ByteArrayHttpMessageConverter();
        bytes.setSupportedMediaTypes(List.of(MediaType.APPLICATION_YAML));
        return builder -> builder.withYamlConverter(bytes);
    }
}
