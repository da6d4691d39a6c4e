package fr.ess.platform.replica.web;

import fr.ess.platform.replica.Replica;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Nothing of this exists where no replica is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${cress.replica.url:}'.isBlank()")
class PublicReadConfiguration {

    @Bean
    PublicReadFilter publicReadFilter(
            Replica replica, PublicPages pages, @Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        return new PublicReadFilter(replica, pages, sessionCookie);
    }

    @Bean
    FailedPublicRead failedPublicRead() {
        return new FailedPublicRead();
    }
}
