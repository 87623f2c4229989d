package org.inspectionresponse.document;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.inspectionresponse.refusal.Refusal;

/** The name of an uploaded file: safe to show, to write into a header and to save under on any system. */
final class FileName {

    private static final int LONGEST = 150;
    private static final Pattern RUNS = Pattern.compile("(?i).*\\.(exe|com|bat|cmd|scr|pif|js|jse|vbs|vbe|wsf|ps1|sh|jar|msi|hta|lnk|html?|svg)\\..*");
    private static final Pattern RESERVED_ON_WINDOWS = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[<>:\"|?*]");

    private FileName() {
    }

    static String checked(String typed) {
        if (typed == null || typed.isBlank()) {
            throw Refusal.because("The file has no name. Give it one and upload it again.");
        }
        if (typed.contains("/") || typed.contains("\\") || HiddenCharacters.anyIn(typed)) {
            throw Refusal.because("The file's name contains characters that are not allowed. Rename the file and upload it again.");
        }
        String name = NOT_IN_NAMES.matcher(Normalizer.normalize(typed.strip(), Normalizer.Form.NFC)).replaceAll("-");
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw Refusal.because("The file's name is too long; it may have " + LONGEST + " characters. Rename the file and upload it again.");
        }
        if (RUNS.matcher(name).matches()) {
            throw FileKind.notTaken();
        }
        return RESERVED_ON_WINDOWS.matcher(name).matches() ? "file-" + name : name;
    }

    /** What stands after the last dot, in lower case; "" for a name that has none or starts with it. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1).toLowerCase();
    }
}
