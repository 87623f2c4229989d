package org.inspectionresponse.document;

/** Characters that nobody sees and that pasting brings along: controls, direction overrides, byte-order marks and half surrogates. */
final class HiddenCharacters {

    private HiddenCharacters() {
    }

    static boolean anyIn(String text) {
        return text.codePoints().anyMatch(HiddenCharacters::hidden);
    }

    static String without(String text) {
        return text.codePoints().filter(c -> !unprintable(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /**
     * For print: what would turn text around or break the file is shown by its name, such as "[RIGHT-TO-LEFT OVERRIDE]"; marks that
     * only hint are left out.
     */
    static String named(String text) {
        if (text.codePoints().noneMatch(HiddenCharacters::unprintable)) {
            return text;
        }
        StringBuilder named = new StringBuilder(text.length());
        text.codePoints().filter(c -> c != 0xFEFF && c != 0x200E && c != 0x200F).forEach(c -> {
            if (unprintable(c)) {
                named.append('[').append(nameOf(c)).append(']');
            } else {
                named.appendCodePoint(c);
            }
        });
        return named.toString();
    }

    /** As Unicode has it; controls and half surrogates have none of their own and are told by their number. */
    static String nameOf(int c) {
        String name = Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF ? null : Character.getName(c);
        return name == null ? "U+%04X".formatted(c) : name;
    }

    private static boolean unprintable(int c) {
        return hidden(c) && c != '\n' && c != '\t' && c != '\r';
    }

    /** A zero-width joiner is not among them: it belongs to names and emoji. */
    private static boolean hidden(int c) {
        return Character.isISOControl(c) || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F
                || c == 0xFEFF || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF;
    }
}
