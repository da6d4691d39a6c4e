package fr.ess.platform.web;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.support.ServletRequestHandledEvent;

/**
 * Makes what the start of a demonstration left for later, once the first page is out: nobody waits for it then, and what
 * cannot be made is told.
 */
@Component
class LeftForLater {

    private static final Logger log = LoggerFactory.getLogger(LeftForLater.class);

    private final ConfigurableApplicationContext application;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile boolean ending;

    LeftForLater(ConfigurableApplicationContext application) {
        this.application = application;
    }

    @EventListener
    void begin(ServletRequestHandledEvent firstPage) {
        if (!firstPage.getRequestUrl().startsWith("/actuator") && begun.compareAndSet(false, true)) {
            application.publishEvent(new FirstPageServed());
            Thread thread = new Thread(this::makeAll, "left-for-later");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @EventListener
    void end(ContextClosedEvent last) {
        ending = true;
    }

    private void makeAll() {
        ConfigurableListableBeanFactory beans = application.getBeanFactory();
        Stream.of(beans.getBeanDefinitionNames())
                .takeWhile(name -> !ending)
                .filter(name -> isLeft(beans.getMergedBeanDefinition(name)))
                .forEach(this::make);
    }

    private static boolean isLeft(BeanDefinition definition) {
        return definition.isLazyInit() && definition.isSingleton() && !definition.isAbstract();
    }

    private void make(String name) {
        try {
            application.getBean(name);
        } catch (BeansException | IllegalStateException e) {
            if (!ending) {
                log.error("{} cannot be made", name, e);
            }
        }
    }
}
