package fr.ess.cae.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.directory.imports.ImportFailure;
import fr.ess.directory.imports.TableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list is read whatever its file is like, but for what must never be kept. */
class ListContentTests {

    @ParameterizedTest
    @CsvSource({"UTF-8,';'", "windows-1252,','", "UTF-16LE,'|'"})
    void everyEncodingAndSeparatorIsRead(String charset, char separator) throws IOException {
        String text =
                "Nom;Prénom;Né le;CA 2013;Contribution 2013;Téléphone\nÉlan;Zoé;01/05/1980;12000;1200;0479000000\n"
                        .replace(';', separator);
        ListContent content = read(text, Charset.forName(charset));
        assertThat(content.columns())
                .containsExactly("LAST_NAME", "FIRST_NAME", "BORN_ON", "TURNOVER", "CONTRIBUTION", "");
        assertThat(content.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).contains("Élan", "Zoé", "0479000000"));
        assertThat(content.fault()).isNull();
    }

    @Test
    void aTitleAboveTheHeaderIsNotTheHeader() throws IOException {
        ListContent content = read("Nos entrepreneurs;;\n;;\nNom;Prénom;CAPE\nA;B;01/02/2013\n");
        assertThat(content.headers()).containsExactly("Nom", "Prénom", "CAPE");
        assertThat(content.rows().get(0).line()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 85 05 78 006 084 36",
                "1850578006084",
                "2-85-05-2A-006-084.36",
                "voir 185057800608436",
                "1,85057800608436E+14"
            })
    void nothingIsKeptOfALineWithASocialSecurityNumber(String number) throws IOException {
        ListContent content =
                read("Nom;Prénom;Remarque\nA;B;rien\nSecret;Personne;\"" + number + "\"\nC;D;04 79 00 00 00\n");
        assertThat(content.rows()).hasSize(2);
        assertThat(content.dropped()).containsExactly(3);
        assertThat(content.toString()).doesNotContain("Secret", number);
        assertThatThrownBy(() -> read("Nom;Prénom;" + number.replace(',', '.') + "\nA;B;c\n"))
                .isInstanceOf(ImportFailure.class)
                .hasMessageNotContaining(number);
    }

    @Test
    void whatOurOwnFilesSayOfThemselvesIsNoLine() throws IOException {
        ListContent content = read(
                "Nom;Prénom\nA;B\n;\nC;D\n;\nRegistre;Situation au 01/01/2014\nEmpreinte SHA-256 des données;abc\n");
        assertThat(content.rows()).extracting(ListContent.Row::line).containsExactly(2, 4);
    }

    @Test
    void aListTooLongOrTooLargeOrEmptyIsRefused() {
        assertThatThrownBy(() -> TableFile.rows(bytes("a;b\n1;2\n3;4\n", StandardCharsets.UTF_8), "l.csv", 1 << 20, 2))
                .isInstanceOf(ImportFailure.class)
                .hasMessageContaining("plus de 2 lignes");
        assertThatThrownBy(() -> TableFile.rows(bytes("a;b\n1;2\n", StandardCharsets.UTF_8), "l.csv", 4, 2))
                .isInstanceOf(ImportFailure.class);
        assertThatThrownBy(() -> read(";;\n;;\n")).isInstanceOf(ImportFailure.class);
    }

    @Test
    void amountsNeedTheirYearAndColumnsTheirOwnMeaning() throws IOException {
        assertThat(read("Nom;Prénom;CA;Contribution\nA;B;1;2\n").fault()).contains("l’année");
        assertThat(read("Nom;Prénom;CA;Contribution;Année\nA;B;1;2;2013\n").fault())
                .isNull();
        ListContent content = read("Nom;Prénom\nA;B\n");
        assertThat(content.with(List.of("LAST_NAME", "LAST_NAME")).fault()).contains("même signification");
        assertThat(content.with(List.of("LAST_NAME", "")).fault()).contains("prénom");
    }

    private static ListContent read(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8);
    }

    private static ListContent read(String text, Charset charset) throws IOException {
        return ListContent.of(TableFile.rows(bytes(text, charset), "liste.csv", 1 << 20, 100));
    }

    private static ByteArrayInputStream bytes(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }
}
