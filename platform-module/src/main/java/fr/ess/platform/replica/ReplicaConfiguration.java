package fr.ess.platform.replica;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Nothing of this exists where no replica is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${cress.replica.url:}'.isBlank()")
@EnableConfigurationProperties(ReplicaProperties.class)
class ReplicaConfiguration {

    @Bean
    static BeanPostProcessor readsToReplica() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource main ? new RoutingDataSource(main) : bean;
            }
        };
    }

    @Bean
    Replica replica(
            ReplicaProperties settings,
            DataSource main,
            @Value("${spring.datasource.username:#{null}}") @Nullable String username,
            @Value("${spring.datasource.password:#{null}}") @Nullable String password) {
        return new Replica(settings.orAs(username, password), main);
    }

    @Bean
    TransactionExecutionListener writesToMain() {
        return new TransactionExecutionListener() {
            @Override
            public void beforeBegin(TransactionExecution transaction) {
                PublicRead.beginningToWrite(!transaction.isReadOnly());
            }

            @Override
            public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
                PublicRead.beginningToWrite(false);
            }
        };
    }
}
