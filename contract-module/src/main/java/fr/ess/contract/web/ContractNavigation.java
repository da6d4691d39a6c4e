package fr.ess.contract.web;

import fr.ess.platform.web.layout.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the contract stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class ContractNavigation {

    @Bean
    NavigationEntry contractEntry() {
        return NavigationEntry.forEveryone("Contrat", ContractController.PATH, 30);
    }
}
