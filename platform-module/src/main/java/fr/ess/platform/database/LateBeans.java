package fr.ess.platform.database;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Makes lazy what insists on being made at start though no page but its own needs it: the rules of forms, the API's description. */
final class LateBeans implements BeanFactoryPostProcessor {

    private static final String VALIDATOR = "defaultValidator";
    private static final String API_DESCRIPTION = "org.springdoc.";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition definition = beans.getBeanDefinition(name);
            String maker = String.valueOf(definition.getFactoryBeanName());
            if (name.equals(VALIDATOR) || maker.startsWith(API_DESCRIPTION)) {
                definition.setLazyInit(true);
            }
        }
    }
}
