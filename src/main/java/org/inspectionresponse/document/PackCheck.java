package org.inspectionresponse.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Compares a pack with its manifest. Nothing is unpacked onto the disk; no file is read further than the manifest says it is long, so a
 * small file that unpacks into a huge one costs nothing.
 */
final class PackCheck {

    private static final int MOST_ENTRIES = 50_000;
    private static final int LONGEST_MANIFEST = 32 * 1024 * 1024;
    private static final long MOST_BYTES = 8L * 1024 * 1024 * 1024;

    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final List<String> problems = new ArrayList<>();
    private int checked;

    private PackCheck() {
    }

    /**
     * @param files how many files are as the manifest says
     * @param problems a line each, naming the file; empty where all is as the manifest says
     */
    record Result(int files, List<String> problems) {

        boolean good() {
            return problems.isEmpty();
        }
    }

    static Result check(Path pack) {
        PackCheck check = new PackCheck();
        try (ZipFile zip = new ZipFile(pack.toFile(), StandardCharsets.UTF_8)) {
            check.compare(zip);
        } catch (IOException | IllegalArgumentException e) {
            check.problems.add("Unreadable: the file is no complete ZIP (" + said(e) + ")");
        }
        return new Result(check.checked, check.problems);
    }

    private void compare(ZipFile zip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            problems.add("Refused: there are more than " + MOST_ENTRIES + " files");
            return;
        }
        zip.stream().forEach(this::list);
        Manifest manifest = manifest(zip);
        if (manifest == null) {
            return;
        }
        if (manifest.files().stream().mapToDouble(Manifest.File::size).sum() > MOST_BYTES) {
            problems.add("Refused: the files are more than 8 GB together");
            return;
        }
        for (Manifest.File file : manifest.files()) {
            compare(zip, file);
        }
        compareText(zip, manifest);
        new TreeSet<>(entries.keySet()).forEach(path -> problems.add("Added: " + quoted(path)));
    }

    private void list(ZipEntry entry) {
        if (!Pack.safe(entry.getName())) {
            problems.add("Refused: " + quoted(entry.getName()) + " is no path inside a pack");
        } else if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
            problems.add("Refused: " + entry.getName() + " is in the pack twice");
        } else {
            entries.put(entry.getName(), entry);
        }
    }

    private Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = entries.remove(Manifest.JSON);
        if (entry == null) {
            problems.add("Missing: " + Manifest.JSON);
            return null;
        }
        byte[] json = read(zip, entry, LONGEST_MANIFEST);
        if (json.length > LONGEST_MANIFEST) {
            problems.add("Refused: " + Manifest.JSON + " is larger than 32 MB");
            return null;
        }
        try {
            return Manifest.read(json);
        } catch (IOException e) {
            problems.add("Unreadable: " + Manifest.JSON + " is no manifest");
            return null;
        }
    }

    private void compareText(ZipFile zip, Manifest manifest) throws IOException {
        ZipEntry entry = entries.remove(Manifest.TEXT);
        if (entry == null) {
            problems.add("Missing: " + Manifest.TEXT);
        } else if (!Arrays.equals(read(zip, entry, LONGEST_MANIFEST), manifest.text())) {
            problems.add("Changed: " + Manifest.TEXT + " does not say what " + Manifest.JSON + " says");
        }
    }

    private void compare(ZipFile zip, Manifest.File file) throws IOException {
        ZipEntry entry = entries.remove(file.path());
        if (entry == null) {
            problems.add("Missing: " + quoted(file.path()));
            return;
        }
        MessageDigest digest = Hash.digest();
        long size;
        try (InputStream in = zip.getInputStream(entry)) {
            size = digest(in, digest, file.size());
        } catch (IOException e) {
            problems.add("Unreadable: " + file.path() + " (" + said(e) + ")");
            return;
        }
        if (size != file.size()) {
            problems.add(String.format(Locale.UK, "Changed: %s is %s than the %,d bytes of the manifest", file.path(),
                    size > file.size() ? "longer" : "shorter", file.size()));
        } else if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            problems.add("Changed: " + file.path() + " has another SHA-256 than the manifest says");
        } else {
            checked++;
        }
    }

    /** @return how many bytes there are, or one more than the most where there are more */
    private static long digest(InputStream in, MessageDigest digest, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > most) {
                return most + 1;
            }
            digest.update(buffer, 0, read);
        }
        return size;
    }

    private static byte[] read(ZipFile zip, ZipEntry entry, int most) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(most + 1);
        }
    }

    /** A name out of a foreign file may hold anything; what a terminal would obey is not shown. */
    private static String quoted(String path) {
        String shown = path.replaceAll("[^\\x20-\\x7e]", "?");
        return shown.length() <= 240 ? shown : shown.substring(0, 240) + "...";
    }

    private static String said(Exception e) {
        return quoted(String.valueOf(e.getMessage()));
    }
}
