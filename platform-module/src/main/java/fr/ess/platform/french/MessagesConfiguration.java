package fr.ess.platform.french;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Reads the words of every module: each keeps its own {@code messages/<module>.properties}. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    @Bean
    static MessageSource messageSource(ResourcePatternResolver classPath) throws IOException {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(Arrays.stream(classPath.getResources("classpath*:messages/*.properties"))
                .map(file -> String.valueOf(file.getFilename()))
                .map(name -> "messages/" + name.substring(0, name.length() - ".properties".length()))
                .sorted()
                .toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
