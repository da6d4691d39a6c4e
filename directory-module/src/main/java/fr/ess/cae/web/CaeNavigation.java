package fr.ess.cae.web;

import fr.ess.platform.account.Role;
import fr.ess.platform.web.layout.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the registry stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class CaeNavigation {

    @Bean
    NavigationEntry caeEntry() {
        return NavigationEntry.forEveryone("CAE", CaeController.PATH, 50);
    }

    @Bean
    NavigationEntry registryEntry() {
        return NavigationEntry.forRoles("Registre", RegistryController.PATH, 125, Role.CAE_MANAGER, Role.CAE_NETWORK);
    }
}
