package fr.ess.platform.mail.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneTimeLinksTests {

    @Test
    void aLinkLosesWhatMakesItWork() {
        assertThat(OneTimeLinks.masked(
                        "Bonjour,\nhttps://ess.example/mot-de-passe/Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5\nà bientôt"))
                .isEqualTo("Bonjour,\nhttps://ess.example/mot-de-passe/…\nà bientôt");
    }

    @Test
    void aLinkOfAnAccountInSmallLettersLosesItToo() {
        assertThat(OneTimeLinks.masked(
                        "https://ess.example/mot-de-passe/jlaau23p5abys2v4h3lcn6tj2vyz7qsc7r5yvduniulpgiirmqoq"))
                .isEqualTo("https://ess.example/mot-de-passe/…");
    }

    @Test
    void otherTextStays() {
        String text = "Votre fiche : https://ess.example/annuaire/les-jardins-du-glandon (merci)";
        assertThat(OneTimeLinks.masked(text)).isEqualTo(text);
    }
}
