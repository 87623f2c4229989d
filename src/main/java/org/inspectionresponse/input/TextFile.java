package org.inspectionresponse.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.inspectionresponse.refusal.Refusal;

/** A file of plain text that somebody uploads, such as an export of another system. */
public final class TextFile {

    /** The results of all English authorities since 2012 take a twentieth of this. */
    private static final int MOST_BYTES = 2_000_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {
    }

    /** Its text. Refused: an empty file, more than two megabytes, another encoding than UTF-8, and what is not text at all. */
    public static String read(byte[] bytes) {
        if (bytes.length == 0) {
            throw Refusal.because("The file is empty. Choose another one.");
        }
        if (bytes.length > MOST_BYTES) {
            throw Refusal.tooLarge("The file is too large; it may have 2 MB. Export fewer months or years.");
        }
        String text = decoded(bytes);
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw notText();
        }
        return text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw notText();
        }
    }

    private static Refusal notText() {
        return Refusal.unsupported("The file is not plain text in UTF-8. Export it again as an iCalendar file, or save it as “CSV UTF-8”.");
    }
}
