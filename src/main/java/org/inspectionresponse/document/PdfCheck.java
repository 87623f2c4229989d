package org.inspectionresponse.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.inspectionresponse.refusal.Refusal;

/** A PDF is taken when it is whole, readable by anybody, and only shows pages: it runs, sends and carries nothing. */
final class PdfCheck {

    private static final int TAIL = 1024;
    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "Rendition", "Movie",
            "Sound", "RichMediaExecute");
    private static final Set<String> ACTIVE_KEYS = Set.of("JS", "XFA", "EmbeddedFiles", "EF", "RichMediaContent");

    private PdfCheck() {
    }

    static void check(byte[] bytes) {
        if (!endsAsPdf(bytes)) {
            throw Refusal.because("The PDF is not complete. Save or download it again and upload that.");
        }
        if (ZipEnd.isIn(bytes)) {
            throw Refusal.unsupported("The file is of two kinds at once. Save it again as PDF and upload that.");
        }
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            if (pdf.isEncrypted()) {
                throw locked();
            }
            if (pdf.getNumberOfPages() == 0) {
                throw unreadable();
            }
            pdf.getDocument().getXrefTable().keySet().forEach(key -> refuseActive(pdf.getDocument(), key));
        } catch (InvalidPasswordException e) {
            throw locked();
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private static boolean endsAsPdf(byte[] bytes) {
        int from = Math.max(0, bytes.length - TAIL);
        String tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        int mark = tail.lastIndexOf("%%EOF");
        return mark >= 0 && tail.substring(mark + "%%EOF".length()).isBlank();
    }

    private static void refuseActive(COSDocument pdf, COSObjectKey key) {
        if (active(pdf.getObjectFromPool(key).getObject())) {
            throw Refusal.because("The PDF contains a script, a form that sends, or another file. Print it to PDF and upload that.");
        }
    }

    /** Looks into what is written inside an object; what it refers to is an object of its own. */
    private static boolean active(COSBase base) {
        if (base instanceof COSDictionary dictionary) {
            COSName action = dictionary.getCOSName(COSName.S);
            return action != null && ACTIONS.contains(action.getName())
                || dictionary.keySet().stream().anyMatch(key -> ACTIVE_KEYS.contains(key.getName()))
                || dictionary.entrySet().stream().anyMatch(entry -> active(entry.getValue()));
        }
        if (base instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (active(array.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Refusal locked() {
        return Refusal.because("The PDF is protected with a password or against changes. Save it without protection and upload that.");
    }

    private static Refusal unreadable() {
        return Refusal.because("The PDF cannot be read. Save it again as PDF and upload that.");
    }
}
