package org.inspectionresponse.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs as they are made, and as somebody altered them. */
class PackTest {

    private static final Instant MADE = Instant.parse("2020-03-20T10:00:00.123Z");
    private static final String GOOD = "nothing is wrong, missing or added.";
    private static final String BAD = "the pack is not as it was made.";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void manifestNamesEachFileWithItsKindSizeAndHash() throws IOException {
        Map<String, byte[]> files = unpacked(pack());

        assertThat(files.keySet()).containsExactly("plan.pdf", "letters/covering letter.txt", "manifest.json", "manifest.txt");
        assertThat(new String(files.get("manifest.json"), UTF_8)).contains("\"title\" : \"Pack of a test\"", "\"madeAt\" : \"2020-03-20T10:00:00Z\"",
                "\"path\" : \"plan.pdf\"", "\"mediaType\" : \"application/pdf\"", "\"size\" : 4",
                "\"sha256\" : \"" + Hash.sha256("plan".getBytes(UTF_8)) + "\"");
        assertThat(new String(files.get("manifest.txt"), UTF_8)).contains("# Pack of a test\n", "# application/pdf, 4 bytes\n"
                + Hash.sha256("plan".getBytes(UTF_8)) + "  plan.pdf\n", "2 files.");
    }

    @Test
    void sameFilesGiveTheSameBytesInEveryTimeZone() {
        byte[] here = pack();
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(pack()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void packAsItWasMadeIsGood() throws IOException {
        assertThat(verify(pack())).isZero();
        assertThat(said()).contains("2 files are as the manifest says; " + GOOD);
    }

    @Test
    void packIsComparedWithTheHashThatIsKeptOfIt() throws IOException {
        byte[] pack = pack();

        assertThat(verify(pack, Hash.sha256(pack))).isZero();
        assertThat(verify(pack, Hash.sha256(new byte[1]))).isOne();
        assertThat(said()).contains("Changed: the pack itself has another SHA-256 than was given", BAD);
    }

    @Test
    void changedFileIsNamed() throws IOException {
        assertThat(verify(altered("plan.pdf", "plXn"))).isOne();
        assertThat(said()).contains("Changed: plan.pdf has another SHA-256 than the manifest says", "1 file is as the manifest says; " + BAD);
    }

    @Test
    void longerAndShorterFilesAreNamed() throws IOException {
        verify(altered("plan.pdf", "plan and more"));
        verify(altered("plan.pdf", "pl"));

        assertThat(said()).contains("Changed: plan.pdf is longer than the 4 bytes of the manifest",
                "Changed: plan.pdf is shorter than the 4 bytes of the manifest");
    }

    @Test
    void missingFileIsNamed() throws IOException {
        assertThat(verify(altered("plan.pdf", null))).isOne();
        assertThat(said()).contains("Missing: plan.pdf");
    }

    @Test
    void addedFileIsNamed() throws IOException {
        assertThat(verify(altered("letters/another.txt", "Another"))).isOne();
        assertThat(said()).contains("Added: letters/another.txt");
    }

    @Test
    void manifestsThatDisagreeAreSeen() throws IOException {
        assertThat(verify(altered("manifest.txt", "# All is well\n"))).isOne();
        assertThat(said()).contains("Changed: manifest.txt does not say what manifest.json says");
    }

    @Test
    void packWithoutManifestOrWithAnotherTextInItsPlaceIsBad() throws IOException {
        assertThat(verify(altered("manifest.json", null))).isOne();
        assertThat(verify(altered("manifest.json", "{\"files\":[null]}"))).isOne();
        assertThat(verify(altered("manifest.json", "not JSON"))).isOne();
        assertThat(said()).contains("Missing: manifest.json", "Unreadable: manifest.json is no manifest");
    }

    @Test
    void pathsThatLeadOutOfThePackAreRefused() throws IOException {
        for (String path : new String[] {"../../etc/passwd", "/etc/passwd", "C:\\Windows\\win.ini", "a/../../b", "a//b", "a/\u001b[2J"}) {
            assertThat(verify(altered(path, "x"))).as(path).isOne();
        }
        assertThat(said()).contains("Refused: ../../etc/passwd is no path inside a pack", "Refused: a/?[2J is no path").doesNotContain("\u001b");
    }

    @Test
    void twoFilesThatOneFolderCannotHoldBothAreRefused() throws IOException {
        assertThat(verify(altered("PLAN.pdf", "x"))).isOne();
        assertThat(said()).contains("Refused: PLAN.pdf is in the pack twice");
    }

    @Test
    void fileThatBlowsUpIsReadNoFurtherThanItsManifestSays() throws IOException {
        assertThat(verify(altered("plan.pdf", "0".repeat(200_000_000)))).isOne();
        assertThat(said()).contains("Changed: plan.pdf is longer than the 4 bytes of the manifest");
    }

    @Test
    void moreThanAPackMayHoldIsRefusedUnread() throws IOException {
        String manifest = new String(unpacked(pack()).get("manifest.json"), UTF_8).replace("\"size\" : 4", "\"size\" : " + Long.MAX_VALUE);

        assertThat(verify(altered("manifest.json", manifest))).isOne();
        assertThat(said()).contains("Refused: the files are more than 8 GB together");
    }

    @Test
    void whatIsNoPackIsBad() throws IOException {
        assertThat(verify("Good morning".getBytes(UTF_8))).isOne();
        byte[] pack = pack();
        assertThat(verify(Arrays.copyOf(pack, pack.length - 30))).isOne();
        assertThat(said()).contains("Unreadable: the file is no complete ZIP");
    }

    @Test
    void commandThatIsNotUnderstoodSaysHowItIsUsed() {
        assertThat(run()).isEqualTo(2);
        assertThat(run(folder.resolve("absent.zip").toString())).isEqualTo(2);
        assertThat(said()).contains("Usage: verify-pack FILE [SHA-256]", "There is no file ");
    }

    @Test
    void pathsThatAreUnsafeOrTakenCannotBeAdded() {
        Pack pack = new Pack(new ByteArrayOutputStream(), "Pack", MADE);
        pack.add("a.txt", "text/plain", new byte[0]);

        assertThatThrownBy(() -> pack.add("../a.txt", "text/plain", new byte[0])).hasMessage("Not a path for a pack: ../a.txt");
        assertThatThrownBy(() -> pack.add("A.txt", "text/plain", new byte[0])).hasMessage("The pack holds a file of this path already: A.txt");
        assertThatThrownBy(() -> pack.add("manifest.txt", "text/plain", new byte[0])).hasMessageContaining("already");
    }

    @Test
    void everyFileNameBecomesOneThatAPackTakes() {
        assertThat(Pack.name("Ofsted's report – final.pdf")).isEqualTo("Ofsted-s-report-final.pdf");
        assertThat(Pack.name("../../.htaccess")).isEqualTo("htaccess");
        assertThat(Pack.name("報告.docx")).isEqualTo("docx");
        assertThat(Pack.name("…")).isEqualTo("file");
        assertThat(Pack.name("a".repeat(300) + ".pdf")).hasSize(100).endsWith("a.pdf");
        assertThat(Pack.safe(Pack.name("a".repeat(300) + ".pdf"))).isTrue();
    }

    private static byte[] pack() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Pack pack = new Pack(out, "Pack of\na test", MADE)) {
            pack.add("plan.pdf", "application/pdf", "plan".getBytes(UTF_8));
            pack.add("letters/covering letter.txt", "text/plain", "Dear inspector".getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    /** The pack with one file of another content, with one more, or, where the content is null, with one less. */
    private static byte[] altered(String path, String content) throws IOException {
        Map<String, byte[]> files = unpacked(pack());
        if (content == null) {
            files.remove(path);
        } else {
            files.put(path, content.getBytes(UTF_8));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> unpacked(byte[] pack) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private int verify(byte[] pack, String... hash) throws IOException {
        Path file = Files.write(folder.resolve("pack.zip"), pack);
        return hash.length == 0 ? run(file.toString()) : run(file.toString(), hash[0]);
    }

    private int run(String... arguments) {
        return VerifyPack.run(arguments, new PrintStream(said, true, UTF_8));
    }

    private String said() {
        return said.toString(UTF_8);
    }
}
