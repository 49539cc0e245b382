package org.rostrum.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.commons.text.Language;
import org.rostrum.registry.document.DocumentSource.Title;

/** What is found by which words, in each of the six languages. */
class TitleLanguagesTest {

    @ParameterizedTest(name = "{1} is found by {2}")
    @CsvSource({
        "EN, Recovery of assets in emergencies, RECOVERY assets",
        "EN, Recovery of assets in emergencies, emergenc",
        "EN, Recovery of assets in emergencies, e",
        "EN, Recovery of assets in emergencies, assets of recovery",
        "EN, 'Asset recovery: 100% of Straße', STRASSE",
        "EN, 'Asset recovery: 100% of Straße', 100%",
        "EN, Report of the Secretary-General, Secretary-General",
        "EN, Report of the Secretary-General, secretary general",
        "EN, Report of the Secretary-General, Secretary‑General",
        "EN, Report of the Secretary-General, secretary-gen",
        "EN, Report of the Secretary General, Secretary-General",
        "EN, The State’s obligations, state's",
        "EN, The State’s obligations, State",
        "EN, Ｆｕｌｌ ｗｉｄｔｈ, full width",
        "EN, COVID-19 response, covid-19",
        "EN, Internationalization of non-governmental organizations, internationalization",
        "EN, Deinstitutionalization in practice, deinstitutionaliz",
        "FR, Recouvrement d’avoirs, avoirs",
        "FR, Recouvrement d’avoirs, d'avoirs",
        "FR, Recouvrement d’avoirs, avoir",
        "FR, Recouvrement d'avoirs, recouvrements",
        "FR, École de l’État, ecole etat",
        "FR, E\u0301cole, école",
        "FR, Ecole, ÉCOLE",
        "FR, Œuvre, œuvre",
        "ES, Recuperación de activos, recuperacion",
        "ES, Recuperación de activos, activo recuperación",
        "ES, Año de los niños, ano ninos",
        "RU, Возвращение активов, ВОЗВРАЩЕНИЕ",
        "RU, Возвращение активов, активы возвращение",
        "RU, Учёт потерь, учет",
        "AR, استرداد الموجودات, استرداد",
        "AR, اِسْتِرْدَادُ المَوْجُودَاتِ, استرداد الموجودات",
        "AR, استرداد الموجودات, اِسْتِرْدَاد",
        "AR, إسترداد الأموال, استرداد الاموال",
        "AR, الجمعية العامة, الجمعيه العامه",
        "AR, مستشفى جديد, مستشفي",
        "AR, الأمـــم المتحدة, الأمم",
        "AR, تقرير الأمين العام, امين",
        "AR, الدورة ٧٨, 78",
        "ZH, 不限成员名额政府间专家会议资产追回报告, 资产",
        "ZH, 不限成员名额政府间专家会议资产追回报告, 资产追回",
        "ZH, 不限成员名额政府间专家会议资产追回报告, 资",
        "ZH, 不限成员名额政府间专家会议资产追回报告, 资产 专家",
        "ZH, 資產追回, 資產",
        "ZH, 关于COVID疫情的报告, covid疫情",
        "ZH, 关于COVID疫情的报告, 关于COVID",
    })
    void finds(Language language, String title, String words) throws IOException {
        try (var titles = new TitlesInMemory().with("A/1", language, title)) {
            assertThat(titles.found(words)).containsExactly("A/1");
        }
    }

    @ParameterizedTest(name = "{1} is not found by {2}")
    @CsvSource({
        "EN, Recovery of assets, recovery debts",
        "EN, Recovery of assets, ecovery",
        "EN, Recovery of assets, asset recovery",
        "EN, Recovery of assets in emergencies, assets emergency",
        "EN, Report of the Secretary-General, General-Secretary report",
        "EN, General report of the secretary, secretary-general report",
        "EN, Recovery of assets, words:recovery",
        "EN, Recovery of assets, recovery^9",
        "FR, fr, avoir",
        "FR, Avoirs, fr:avoir",
        "ZH, 资产追回, 产资",
        "ZH, 资产的追回, 资产追回",
        "ZH, 资产追回, 追产",
        "EN, _ssets, assets",
        "EN, Assets, _ssets",
    })
    void doesNotFind(Language language, String title, String words) throws IOException {
        try (var titles = new TitlesInMemory().with("A/1", language, title)) {
            assertThat(titles.found(words)).isEmpty();
        }
    }

    @Test
    void findsWordsOfSeveralLanguagesTogetherButAPhraseInOneTitleOnly() throws IOException {
        try (var titles = new TitlesInMemory()
                .with(
                        "A/1",
                        null,
                        new Title(Language.EN, "Asset recovery"),
                        new Title(Language.FR, "Recouvrement d’avoirs"))) {
            assertThat(titles.found("avoirs recovery")).containsExactly("A/1");
            assertThat(titles.found("\"asset recovery\"")).containsExactly("A/1");
            assertThat(titles.found("\"recovery recouvrement\"")).isEmpty();
        }
    }

    @Test
    void takesWhatIsInQuotesAsItStands() throws IOException {
        try (var titles = new TitlesInMemory()
                .with("A/1", Language.EN, "Return of the assets")
                .with("A/2", Language.EN, "The return of assets")
                .with("A/3", Language.FR, "Le retour de l’avoir")) {
            assertThat(titles.found("\"return of assets\"")).containsExactly("A/2");
            assertThat(titles.found("“return of assets”")).containsExactly("A/2");
            assertThat(titles.found("«return of» the")).containsExactlyInAnyOrder("A/1", "A/2");
            assertThat(titles.found("\"avoirs\"")).isEmpty();
            assertThat(titles.found("avoirs")).containsExactly("A/3");
            assertThat(titles.found("\"return of asset\"")).isEmpty();
        }
    }
}
