package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import notesearch.SearchedNotes;
import notesearch.query.SearchRequest;
import notesearch.query.SearchRequest.Grouping;
import notesearch.query.SearchRequest.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of many languages in one index without any setting: what finds which text, and how it is marked. */
class LanguagesTest {

    private static final String NOT_FOUND = "not found in ";

    /** A query, and the text as it is shown then; without marks, and said so, where it is not to be found. */
    private static final String[][] TABLE = {
        {"timeouts", "a [timeout] of a queue"},
        {"queue", "two [queues] in a row"},
        {"configuring", "[configure] it, it is [configured], the [configurations]"},
        {"studies", "a [study] of one"},
        {"running", "it [runs] on"},
        {"policy ", "not found in a polite note"},
        {"run ", "not found in a prune"},
        {"resume", "her [résumé] is here"},
        {"résumé", "he will [resume] here"},
        {"naive", "a [naïve] idea"},
        {"Ångström", "one [angstrom] wide"},
        {"cafe\u0301", "the [café] here"},
        {"strasse", "in der [Straße] hier"},
        {"Straße", "in der [STRASSE] hier"},
        {"grosse", "eine [große] Stadt"},
        {"smorrebrod", "et [smørrebrød] her"},
        {"lodz", "miasto [Łódź] tu"},
        {"测试", "这是一个[测试]文档"},
        {"文档", "这是一个测试[文档]"},
        {"这是一个", "[这是一个]测试文档"},
        {"是一个测试文", "这[是一个测试文]档"},
        {"档", "这是一个测试文[档]"},
        {"测文", "not found in 这是一个测试文档"},
        {"検索", "全文[検索]エンジン"},
        {"エンジン", "全文検索[エンジン]"},
        {"ﾃｽﾄ", "これは[テスト]です"},
        {"カ\u3099イト\u3099", "導入[ガイド]です"},
        {"ひらがな", "[ひらがな]で書く"},
        {"검색", "전문[검색]엔진"},
        {"색엔", "전문검[색엔]진"},
        {"설정", "[설정]을 바꾼다"},
        {"ค้นหา", "ระบบ[ค้นหา]เอกสาร"},
        {"เอกสาร", "ระบบค้นหา[เอกสาร]"},
        {"ພາສາ", "ຂ້ອຍເວົ້າ[ພາສາ]ລາວ"},
        {"ＡＢＣ", "the [abc] of it"},
        {"abc123", "a full-width [ＡＢＣ１２３] here"},
        {"API文档", "请看[API文档]说明"},
        {"文档 API", "请看[API文档]说明"},
        {"kubernetes", "使用[Kubernetes]部署"},
        {"istanbul", "[İstanbul] büyük"},
        {"İSTANBUL", "the city of [istanbul]"},
        {"ISPARTA", "[ısparta] güzel"},
        {"ısparta", "[Isparta] güzel"},
        {"bundes", "die [Bundesrepublik] hier"},
        {"datenbank", "die [Datenbankverbindung] steht"},
        {"datenbank*", "die [Datenbankverbindung] steht"},
        {"verbindung ", "not found in die Datenbankverbindung steht"},
        {"настройки", "здесь [настройки] кластера"},
        {"НАСТРОЙКИ", "здесь [настройки] кластера"},
        {"елка", "новая [ёлка] тут"},
        {"Ελλάδα", "η [ελλαδα] εδώ"},
        {"ΟΔΟΣ", "η [οδός] εδώ"},
        {"שלום", "[שלום] עולם"},
        {"مرحبا", "[مرحبا] بالعالم"},
        {"नमस्ते", "[नमस्ते] दुनिया"},
        {"😀", "so [😀] happy"},
    };

    @TempDir
    Path home;

    @Test
    void whatIsFoundIsMarkedAsTheTableSays() {
        try (SearchedNotes notes = new SearchedNotes(home)) {
            for (int i = 0; i < TABLE.length; i++) {
                notes.write("row" + i + ".md", "# Row", text(TABLE[i][1]));
            }
            notes.update();
            List<String> expected = new ArrayList<>();
            List<String> found = new ArrayList<>();
            for (int i = 0; i < TABLE.length; i++) {
                expected.add(TABLE[i][0] + ": " + TABLE[i][1]);
                found.add(TABLE[i][0] + ": " + shown(notes.search(inRow(TABLE[i][0], i)), text(TABLE[i][1])));
            }
            assertEquals(String.join("\n", expected), String.join("\n", found));
        }
    }

    @Test
    void theAccentsThatWereTypedComeFirstHoweverOftenAWordStandsWithoutThem() {
        try (SearchedNotes notes = new SearchedNotes(home)) {
            notes.write("often.md", "# Row", "## Often", "Resume, resume and resume.")
                    .write(
                            "once.md",
                            "# Row",
                            "Somewhere in a long text, which says much of other things, a résumé is named.");
            notes.update();
            assertEquals("once.md#row", notes.ids("résumé").getFirst());
            assertEquals(List.of("once.md#row"), notes.ids("\"résumé\""));
            assertEquals("often.md#often", notes.ids("\"resume\"").getFirst());
        }
    }

    /** Each is found by the others, and first by itself, however the notes are called. */
    private static final String[][] ACCENTS = {
        {"resume", "résumé", "resumé"},
        {"strasse", "straße"},
        {"елка", "ёлка"},
        {"lodz", "łódź"},
        {"naïve", "naive"},
        {"ελλαδα", "ελλάδα"},
        {"isparta", "ısparta"},
    };

    @Test
    void aWordAsItWasTypedComesBeforeOneThatOnlyFoldsToIt() {
        try (SearchedNotes notes = new SearchedNotes(home)) {
            for (int row = 0; row < ACCENTS.length; row++) {
                for (int i = 0; i < ACCENTS[row].length; i++) {
                    String word = ACCENTS[row][i];
                    notes.write("row" + row + "/a" + i + ".md", "# Row", "It holds " + word + " and " + word + ".");
                    notes.write("row" + row + "/h" + i + ".md", "# Row", "## Of " + word, "Nothing.");
                }
            }
            notes.update();
            for (int row = 0; row < ACCENTS.length; row++) {
                String[] words = ACCENTS[row];
                for (int i = 0; i < words.length; i++) {
                    List<String> ids = notes.ids(words[i] + " path:row" + row);
                    assertEquals(2 * words.length, ids.size(), words[i]);
                    for (String kind : List.of("/a", "/h")) {
                        assertEquals(
                                "row" + row + kind + i,
                                ids.stream()
                                        .filter(id -> id.contains(kind))
                                        .findFirst()
                                        .orElseThrow()
                                        .replaceFirst("\\.md.*", ""),
                                words[i]);
                    }
                }
            }
        }
    }

    /** A query of which no note holds the whole run, and the text as it is shown then. */
    private static final String[][] RUNS = {
        {"データ移行手順", "[データ]を[移行]する。リリース"},
        {"アプリケーションログ", "[アプリケーション]のプログラム"},
        {"如何安装图表", "我们[安装]它"},
        {"京", "東[京]タワー"},
    };

    @Test
    void ofARunThatNoNoteHoldsWordsAreMarkedAndNoPartsOfOthers() {
        for (String[] run : RUNS) {
            try (SearchedNotes notes = new SearchedNotes(home.resolve(run[0]))) {
                notes.write("row.md", "# Row", text(run[1]));
                notes.update();
                assertEquals(run[1], shown(notes.search(run[0]), text(run[1])), run[0]);
            }
        }
    }

    @Test
    void theWholeRunComesBeforeItsWords() {
        try (SearchedNotes notes = new SearchedNotes(home)) {
            notes.write("parts.md", "# データ", "データと移行、データと移行。")
                    .write("whole.md", "# Row", "長い文章の中にデータ移行もある。")
                    .write("zh.md", "# Row", "移行数据。");
            notes.update();
            assertEquals("whole.md#row", notes.ids("データ移行").getFirst());
        }
    }

    private static String text(String painted) {
        return painted.startsWith(NOT_FOUND)
                ? painted.substring(NOT_FOUND.length())
                : painted.replace("[", "").replace("]", "");
    }

    private static SearchRequest inRow(String query, int row) {
        List<String> path = List.of("row" + row + ".md");
        return new SearchRequest(query, 20, 0, List.of(), path, List.of(), Sort.RELEVANCE, Grouping.NONE, false);
    }

    private static String shown(SearchResult result, String text) {
        return result.hits().isEmpty()
                ? NOT_FOUND + text
                : result.hits().stream()
                        .flatMap(hit -> hit.excerpts().stream())
                        .map(excerpt -> ExcerptGoldenTest.painted(excerpt.text(), excerpt.marks()))
                        .collect(Collectors.joining(" … "));
    }
}
