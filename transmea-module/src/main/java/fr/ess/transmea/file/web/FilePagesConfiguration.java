package fr.ess.transmea.file.web;

import fr.ess.platform.account.Role;
import fr.ess.platform.web.layout.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the fund's files stand in the navigation, and the first pages of a file. */
@Configuration(proxyBeanMethods = false)
class FilePagesConfiguration {

    @Bean
    NavigationEntry fundEntry() {
        return NavigationEntry.forRoles(
                "Fonds",
                FundController.PATH,
                140,
                Role.FUND_OFFICER,
                Role.COMMITTEE_MEMBER,
                Role.FUND_STEERING,
                Role.STAFF);
    }

    @Bean
    FundTab fundFilesTab() {
        return FundTab.forRoles("Dossiers", FundController.PATH, 10, Role.FUND_OFFICER, Role.COMMITTEE_MEMBER);
    }

    @Bean
    FundTab fundAgendaTab() {
        return FundTab.forRoles("Mon agenda", AgendaController.PATH, 20, Role.FUND_OFFICER);
    }

    @Bean
    FundTab fundPortfolioTab() {
        return FundTab.forRoles(
                "Portefeuille", "/fonds/portefeuille", 40, Role.FUND_OFFICER, Role.FUND_STEERING, Role.STAFF);
    }

    @Bean
    FundTab fundReferrersTab() {
        return FundTab.forRoles("Prescripteurs", ReferrersController.PATH, 60, Role.FUND_OFFICER);
    }

    @Bean
    FileTab fileItselfTab() {
        return new FileTab("Dossier", "", 10);
    }

    @Bean
    FileTab fileStepsTab() {
        return new FileTab("Étapes", "etapes", 15, true);
    }

    @Bean
    FileTab filePlanTab() {
        return new FileTab("Plan de financement", "plan", 20);
    }

    @Bean
    FileTab fileDocumentsTab() {
        return new FileTab("Documents", "documents", 25);
    }

    @Bean
    FileTab fileNotesTab() {
        return new FileTab("Notes et tâches", "notes", 30, true);
    }

    @Bean
    FileTab fileDeadlinesTab() {
        return new FileTab("Échéances", "echeances", 35, true);
    }
}
