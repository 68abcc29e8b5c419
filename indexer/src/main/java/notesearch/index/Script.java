package notesearch.index;

/** How the tokenizer has to treat a character. */
enum Script {
    /** Neither letter, digit nor symbol: it separates. */
    NONE,
    /** Letters and digits, in scripts that put spaces between words. */
    SPACED,
    /** Marks on letters, and what joins letters unseen: part of a word, and never its beginning. */
    JOINER,
    /** Scripts without spaces between words; searched by pairs of characters. */
    UNSPACED,
    /** An emoji or another symbol, a word by itself. */
    SYMBOL;

    static Script of(int codePoint) {
        if (codePoint < 128) {
            return isAsciiWord(codePoint) ? SPACED : NONE;
        }
        return switch (Character.getType(codePoint)) {
            case Character.OTHER_SYMBOL -> SYMBOL;
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.COMBINING_SPACING_MARK -> unspaced(codePoint) ? UNSPACED : SPACED;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> unspaced(codePoint) ? UNSPACED : JOINER;
            default -> joinsUnseen(codePoint) ? JOINER : NONE;
        };
    }

    /** A soft hyphen, (non-)joiners and the word joiner. A zero-width space separates, as it should. */
    static boolean joinsUnseen(int codePoint) {
        return codePoint == 0x00AD || codePoint == 0x200C || codePoint == 0x200D || codePoint == 0x2060;
    }

    private static boolean isAsciiWord(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean unspaced(int codePoint) {
        if (codePoint < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN, YI -> true;
            case COMMON -> codePoint >= 0x3000 && codePoint <= 0x30FF;
            default -> false;
        };
    }
}
