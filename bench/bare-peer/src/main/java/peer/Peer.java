package peer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The smallest honest application of the same kind: one public page which lists the rows of one table. */
@SpringBootApplication
public class Peer {

    public static void main(String[] arguments) {
        SpringApplication.run(Peer.class, arguments);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http.authorizeHttpRequests(paths -> paths.requestMatchers("/").permitAll().anyRequest().authenticated())
                .formLogin(form -> {})
                .build();
    }
}

@Entity
class Organisation {

    @Id
    Long id;

    String name;

    public String getName() {
        return name;
    }
}

interface Organisations extends JpaRepository<Organisation, Long> {

    List<Organisation> findTop20ByOrderByName();
}

@Controller
class Page {

    private final Organisations organisations;

    Page(Organisations organisations) {
        this.organisations = organisations;
    }

    @GetMapping("/")
    String page(Model model) {
        model.addAttribute("organisations", organisations.findTop20ByOrderByName());
        return "page";
    }
}
