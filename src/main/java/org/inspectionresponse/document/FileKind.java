package org.inspectionresponse.document;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Consumer;
import org.inspectionresponse.refusal.Refusal;

/** The kinds of file the product takes: told by the name, proven by the content. */
enum FileKind {

    PDF("application/pdf", Set.of("pdf"), "255044462d", PdfCheck::check),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx"), "504b0304", WordCheck::check),
    PNG("image/png", Set.of("png"), "89504e470d0a1a0a", PictureCheck::png),
    JPEG("image/jpeg", Set.of("jpg", "jpeg"), "ffd8ff", PictureCheck::jpeg);

    private final String mediaType;
    private final Set<String> extensions;
    private final byte[] start;
    private final Consumer<byte[]> check;

    FileKind(String mediaType, Set<String> extensions, String start, Consumer<byte[]> check) {
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.start = HexFormat.of().parseHex(start);
        this.check = check;
    }

    /** The kind of a file whose name and content agree and whose content passes the checks of that kind. */
    static FileKind of(String name, byte[] bytes) {
        FileKind kind = Arrays.stream(values()).filter(k -> k.extensions.contains(FileName.extension(name))).findFirst()
                .orElseThrow(FileKind::notTaken);
        if (bytes.length == 0) {
            throw Refusal.because("The file is empty. Choose another one.");
        }
        if (!startsWith(bytes, kind.start)) {
            throw Refusal.unsupported("The file is not what its name says. Save it again as PDF, Word (docx), PNG or JPEG and upload that.");
        }
        kind.check.accept(bytes);
        return kind;
    }

    static Refusal notTaken() {
        return Refusal.unsupported("Only PDF, Word (docx), PNG and JPEG files can be uploaded.");
    }

    String mediaType() {
        return mediaType;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
