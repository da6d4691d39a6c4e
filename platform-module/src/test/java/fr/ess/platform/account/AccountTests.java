package fr.ess.platform.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTests {

    private static final EmailAddress EMAIL =
            EmailAddress.parse(" Jeanne.MARTIN@exemple.fr ").orElseThrow();

    @ParameterizedTest
    @EnumSource
    void aRoleHasAScopeExactlyWhenItIsBounded(Role role) {
        String right = role.scopeType() == null ? "" : "oxalis";
        String wrong = role.scopeType() == null ? "oxalis" : "";

        assertThat(new Grant(role, right).scope()).isEqualTo(right);
        assertThatIllegalArgumentException().isThrownBy(() -> new Grant(role, wrong));
    }

    @Test
    void anInvitedAccountIsNotUsableBeforeItsPasswordIsChosen() {
        Account account = Account.invite(EMAIL, " Jeanne ", Set.of(Grant.of(Role.ADMINISTRATOR)));

        assertThat(account.isUsable()).isFalse();
        account.choosePassword("{bcrypt}x");
        assertThat(account.isUsable()).isTrue();
        account.disable();
        assertThat(account.isUsable()).isFalse();
        assertThat(account.displayName()).isEqualTo("Jeanne");
        assertThat(account.email()).isEqualTo("jeanne.martin@exemple.fr");
    }

    @Test
    void onlyTheRolesOfAdministrationAndTheFundRequireASecondFactor() {
        assertThat(Role.values())
                .filteredOn(Role::requiresSecondFactor)
                .containsExactly(Role.ADMINISTRATOR, Role.FUND_OFFICER, Role.COMMITTEE_MEMBER, Role.FUND_STEERING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "jeanne", "@exemple.fr", "jeanne@", "a b@exemple.fr", "a@b@c.fr", "a@exemple.fr\nBcc:x@y.fr"
            })
    void whatCannotBeAnAddressIsNot(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }
}
