package org.inspectionresponse.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.inspectionresponse.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadedFileTest {

    private static final String HUGE = "0".repeat(50_000_000);

    @ParameterizedTest
    @CsvSource({"report.pdf, report.pdf", "' Ofsted report 2019.pdf ', Ofsted report 2019.pdf", "CON.docx, file-CON.docx",
        "what?.pdf, what-.pdf", "über.pdf, über.pdf"})
    void namesArePutRight(String typed, String kept) {
        assertThat(FileName.checked(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..\\..\\windows\\win.ini", "../x.pdf", "a/b.pdf", "report\u202excod.exe", "report.pdf\r\nContent-Type: text/html",
        "a\u0000.pdf", " ", "\ufeffa.pdf"})
    void namesThatLeadAstrayAreRefused(String typed) {
        assertThat(refusalOf(typed, file("plain-ok.pdf")).kind()).isEqualTo(Refusal.Kind.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.docx.exe", ".htaccess", "picture.svg", "report.exe.pdf", "report", "eicar.txt", ".pdf", "report.docm"})
    void kindsThatAreNotTakenAreRefused(String name) {
        assertThat(refusalOf(name, file("plain-ok.pdf"))).hasMessage("Only PDF, Word (docx), PNG and JPEG files can be uploaded.")
                .extracting(Refusal::kind).isEqualTo(Refusal.Kind.UNSUPPORTED);
    }

    @Test
    void plainFilesAreTaken() {
        assertThat(FileKind.of("a.pdf", file("plain-ok.pdf"))).isEqualTo(FileKind.PDF);
        assertThat(FileKind.of("a.PDF", file("plain-ok.pdf")).mediaType()).isEqualTo("application/pdf");
        assertThat(FileKind.of("a.docx", file("plain-ok.docx"))).isEqualTo(FileKind.WORD);
        assertThat(FileKind.of("a.png", picture("png"))).isEqualTo(FileKind.PNG);
        assertThat(FileKind.of("a.jpeg", picture("jpg"))).isEqualTo(FileKind.JPEG);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "js.pdf | The PDF contains a script, a form that sends, or another file. Print it to PDF and upload that.",
        "truncated.pdf | The PDF is not complete. Save or download it again and upload that.",
        "fake.pdf | The file is not what its name says. Save it again as PDF, Word (docx), PNG or JPEG and upload that.",
        "xxe.docx | The Word document cannot be read safely. Save it again as Word (docx) or PDF and upload that.",
    })
    void unsafeFilesAreRefusedWithTheReason(String name, String reason) {
        assertThat(refusalOf(name, file(name))).hasMessage(reason);
    }

    @Test
    void emptyFilesAreRefused() {
        assertThat(refusalOf("a.docx", new byte[0])).hasMessage("The file is empty. Choose another one.");
    }

    @Test
    void contentOfAnotherKindIsRefused() {
        assertThat(refusalOf("a.pdf", file("plain-ok.docx")).kind()).isEqualTo(Refusal.Kind.UNSUPPORTED);
        assertThat(refusalOf("a.docx", zip(Map.of("x.txt", bytes("x")))).kind()).isEqualTo(Refusal.Kind.UNSUPPORTED);
    }

    @Test
    void protectedPdfIsRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(file("plain-ok.pdf"))) {
            pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            pdf.save(out);
        }
        assertThat(refusalOf("a.pdf", out.toByteArray()))
                .hasMessage("The PDF is protected with a password or against changes. Save it without protection and upload that.");
    }

    @Test
    void pdfThatIsAlsoAnArchiveIsRefused() {
        byte[] pdf = file("plain-ok.pdf");
        byte[] both = join(pdf, zip(Map.of("x.txt", bytes("x"))), bytes("\n%%EOF\n"));
        assertThat(refusalOf("a.pdf", both).kind()).isEqualTo(Refusal.Kind.UNSUPPORTED);
        assertThat(refusalOf("a.pdf", join(pdf, bytes("<html>")))).hasMessageContaining("not complete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x.xml", "/etc/x.xml", "word\\x.xml", "C:x.xml"})
    void wordEntriesThatLeadOutAreRefused(String entry) {
        assertThat(refusalOf("a.docx", wordWith(entry, bytes("<x/>")))).hasMessageContaining("cannot be read safely");
    }

    @Test
    void entitiesInWordAreRefused() {
        byte[] laughs = bytes("<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><l>&b;</l>");
        assertThat(refusalOf("a.docx", wordWith("word/x.xml", laughs))).hasMessageContaining("cannot be read safely");
        byte[] wide = new String(laughs, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
        assertThat(refusalOf("a.docx", wordWith("word/x.xml", wide))).hasMessageContaining("cannot be read safely");
    }

    @Test
    void macrosAndTemplatesFromElsewhereAreRefused() {
        assertThat(refusalOf("a.docx", wordWith("word/vbaProject.bin", bytes("x")))).hasMessageContaining("macros");
        assertThat(refusalOf("a.docx", wordWith("word/_rels/settings.xml.rels", bytes("<Relationships><Relationship "
                + "Type='http://x/attachedTemplate' Target='https://evil.example/t.dotm' TargetMode='External'/></Relationships>"))))
                .hasMessageContaining("fetches");
    }

    @Test
    void linksInWordAreTaken() {
        byte[] linking = wordWith("word/_rels/document.xml.rels", bytes("<Relationships><Relationship "
                + "Type='http://x/hyperlink' Target='https://example.org' TargetMode='External'/></Relationships>"));
        assertThat(FileKind.of("a.docx", linking)).isEqualTo(FileKind.WORD);
    }

    @Test
    void bombsAreRefusedAsTooLarge() {
        assertThat(refusalOf("a.docx", wordWith("word/media/x.txt", bytes(HUGE))).kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
        byte[] nested = zip(Map.of("x.txt", bytes("x")));
        for (int depth = 0; depth < 10; depth++) {
            nested = zip(Map.of("x.zip", nested));
        }
        assertThat(refusalOf("a.docx", wordWith("word/embeddings/x.xlsx", nested)).kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
    }

    @Test
    void pictureWithSomethingAttachedIsRefused() {
        assertThat(refusalOf("a.png", join(picture("png"), bytes("<script>")))).hasMessageContaining("attached");
        assertThat(refusalOf("a.jpg", bytes("\u00ff\u00d8\u00ff\u00ff\u00d9")).kind()).isIn(Refusal.Kind.INVALID, Refusal.Kind.UNSUPPORTED);
    }

    private static Refusal refusalOf(String name, byte[] bytes) {
        return catchThrowableOfType(Refusal.class, () -> FileKind.of(FileName.checked(name), bytes));
    }

    static byte[] file(String name) {
        try (InputStream in = UploadedFileTest.class.getResourceAsStream("/documents/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] wordWith(String entry, byte[] content) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(UploadedFileTest.class.getResourceAsStream("/documents/plain-ok.docx"))) {
            for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
                entries.put(next.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        entries.put(entry, content);
        return zip(entries);
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static byte[] picture(String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
