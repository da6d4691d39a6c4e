package fr.ess.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.platform.startup.StartupFailure;
import fr.ess.platform.test.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class DatabaseChoiceTests {

    @TempDir
    Path folder;

    @BeforeAll
    static void shareServerPrograms() {
        TestServer.shareServerPrograms();
    }

    @Test
    void embedsADatabaseForThisMachineOnlyWhereNoneIsNamed() {
        try (ConfigurableApplicationContext context = run("--cress.data-dir=" + folder)) {
            EmbeddedDatabase database = context.getBean(EmbeddedDatabase.class);
            assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
                    .isEqualTo(database.jdbcUrl());
            assertThat(context.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
        }
        assertThat(folder.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void leavesTheAddressToWhoeverChoseOne() {
        try (ConfigurableApplicationContext context = run("--cress.data-dir=" + folder, "--server.address=0.0.0.0")) {
            assertThat(context.getEnvironment().getProperty("server.address")).isEqualTo("0.0.0.0");
        }
    }

    @Test
    void embedsNothingWhereADatabaseIsNamed() {
        try (ConfigurableApplicationContext context = run(
                "--cress.data-dir=" + folder, "--spring.datasource.url=jdbc:postgresql://db.example.org/maillage")) {
            assertThat(context.getBeansOfType(EmbeddedDatabase.class)).isEmpty();
            assertThat(context.getBeansOfType(DemonstrationNotice.class)).isEmpty();
            assertThat(context.getEnvironment().getProperty("server.address")).isNull();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesADatabaseOfAnotherKind() {
        assertThatThrownBy(() -> run("--spring.datasource.url=jdbc:mysql://db.example.org/maillage"))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("« jdbc:mysql://db.example.org/maillage » n’en est pas une");
    }

    private static ConfigurableApplicationContext run(String... arguments) {
        SpringApplication application = new SpringApplication(Configured.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addListeners(DatabaseChoice.forServer());
        return application.run(arguments);
    }

    @Configuration(proxyBeanMethods = false)
    @Import(EmbeddedDatabaseConfiguration.class)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class Configured {}
}
