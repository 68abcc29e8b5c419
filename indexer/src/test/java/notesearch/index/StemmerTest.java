package notesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tartarus.snowball.ext.EnglishStemmer;

class StemmerTest {

    private static final List<String> ENDINGS =
            List.of("", "s", "es", "ed", "ing", "ly", "ness", "ization", "fulness", "y", "ies", "e", "'s");

    private final Stemmer stemmer = new Stemmer();

    @Test
    void isSnowballsStemWhetherTheWordIsRememberedOrNot() {
        Random random = new Random(7);
        List<String> words = new ArrayList<>(List.of("timeouts", "running", "skies", "dying", "a", "sqs", "s3", "été"));
        for (int i = 0; i < 30_000; i++) {
            words.add(letters(random, 1 + random.nextInt(30)) + ENDINGS.get(random.nextInt(ENDINGS.size())));
        }
        for (String word : words) {
            String expected = bySnowball(word);
            assertEquals(expected, stem(word), word);
            assertEquals(expected, stem(word), word + " again");
        }
    }

    @Test
    void wordsOfTwelveAndTwentyFourLettersAndOneMoreKeepAllOfThem() {
        for (int length : new int[] {11, 12, 13, 23, 24, 25, 26}) {
            String word = "a" + "b".repeat(length - 2) + "s";
            for (int time = 0; time < 2; time++) {
                assertEquals("~a" + "b".repeat(length - 2), stem(word));
            }
        }
    }

    private static String letters(Random random, int length) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append("etaoinsrhldcu".charAt(random.nextInt(13)));
        }
        return letters.toString();
    }

    private String stem(String word) {
        char[] buffer = (word + "rest").toCharArray();
        int length = stemmer.stem(buffer, word.length());
        return length == 0 ? word : new String(stemmer.stem(), 0, length);
    }

    private static String bySnowball(String word) {
        if (word.length() < 3 || !word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
            return word;
        }
        EnglishStemmer snowball = new EnglishStemmer();
        snowball.setCurrent(word);
        snowball.stem();
        String stem = snowball.getCurrent();
        return stem.equals(word) ? word : "~" + stem;
    }
}
