package fr.ess.browser;

import fr.ess.Application;
import fr.ess.platform.test.PostgresTest;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A class of journeys: the application runs on a port of its own with the demonstration data (once for all such
 * classes), with a mail server and as behind a reverse proxy, so that each of the {@link Visitor}s whom a test asks for
 * comes from an address of their own.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"cress.demonstration=true", "server.forward-headers-strategy=framework"})
@ContextConfiguration(initializers = Postbox.class)
@PostgresTest(demonstration = true)
@interface BrowserTest {}
