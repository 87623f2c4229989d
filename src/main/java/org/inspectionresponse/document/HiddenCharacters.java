package org.inspectionresponse.document;

/** Characters that nobody sees and that pasting brings along: controls, direction overrides, byte-order marks and half surrogates. */
final class HiddenCharacters {

    private HiddenCharacters() {
    }

    static boolean anyIn(String text) {
        return text.codePoints().anyMatch(HiddenCharacters::hidden);
    }

    static String without(String text) {
        return text.codePoints().filter(c -> !hidden(c) || c == '\n' || c == '\t' || c == '\r')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** A zero-width joiner is not among them: it belongs to names and emoji. */
    private static boolean hidden(int c) {
        return Character.isISOControl(c) || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F
                || c == 0xFEFF || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF;
    }
}
