package fr.ess.platform.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the Spring context of a test class a fresh migrated database. Classes whose context is the same share it, as
 * they share the context: clean up, or use {@code @Transactional}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PostgresTest {

    /** Whether the demonstration data is there too. */
    boolean demonstration() default false;
}
