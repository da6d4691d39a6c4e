package fr.ess.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The same application for tests that let days or years go by, apart from all others, which live today. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AccountWebTest
@TestPropertySource(properties = "cress.test.later=true")
@interface LaterWebTest {}
