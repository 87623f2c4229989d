package org.inspectionresponse.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a pack: a ZIP of files with a manifest of them. The same files and the same moment give the same bytes. Files are written as they
 * are added, so that only one has to be in memory at a time.
 */
public final class Pack implements AutoCloseable {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._()-]{0,119}");
    private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9._()-]+");
    private static final int LONGEST_NAME = 100;

    private final ZipOutputStream zip;
    private final String title;
    private final Instant madeAt;
    private final List<Manifest.File> files = new ArrayList<>();
    private final Set<String> paths = new HashSet<>(Set.of(Manifest.JSON, Manifest.TEXT));

    /**
     * @param title one line that says what the pack is
     * @param madeAt to the second; stands in the manifest and as the time of each file
     */
    public Pack(OutputStream out, String title, Instant madeAt) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.title = title.replaceAll("\\R", " ");
        this.madeAt = Instant.ofEpochSecond(madeAt.getEpochSecond());
    }

    /**
     * @param path folders and name with forward slashes; letters, digits, spaces and ._()- only, and nothing is in the pack under it yet
     * @param mediaType such as {@code application/pdf}
     */
    public void add(String path, String mediaType, byte[] bytes) {
        requireSafe(path);
        if (!paths.add(path.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("The pack holds a file of this path already: " + path);
        }
        files.add(new Manifest.File(path, mediaType, bytes.length, Hash.sha256(bytes)));
        write(path, bytes);
    }

    /** A file name as it may stand in a path: what is unusual in it becomes a hyphen, and its ending stays. */
    public static String name(String fileName) {
        String plain = UNUSUAL.matcher(fileName.strip()).replaceAll("-").replaceFirst("^[^A-Za-z0-9]+", "");
        if (plain.isEmpty()) {
            return "file";
        }
        int dot = plain.lastIndexOf('.');
        String ending = dot > 0 && plain.length() - dot <= 10 ? plain.substring(dot) : "";
        String stem = plain.substring(0, plain.length() - ending.length());
        return stem.substring(0, Math.min(stem.length(), LONGEST_NAME - ending.length())) + ending;
    }

    /** Writes the manifest and ends the pack; the stream below stays open. */
    @Override
    public void close() {
        Manifest manifest = new Manifest(title, madeAt.toString(), files);
        write(Manifest.JSON, manifest.json());
        write(Manifest.TEXT, manifest.text());
        try {
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean safe(String path) {
        return path.length() <= 240 && List.of(path.split("/", -1)).stream().allMatch(part -> SAFE.matcher(part).matches());
    }

    private static void requireSafe(String path) {
        if (!safe(path)) {
            throw new IllegalArgumentException("Not a path for a pack: " + path);
        }
    }

    /** The time is written without a zone, as ZIP has it, so that the machine's zone changes no byte. */
    private void write(String path, byte[] bytes) {
        try {
            ZipEntry entry = new ZipEntry(path);
            entry.setTimeLocal(LocalDateTime.ofInstant(madeAt, ZoneOffset.UTC));
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
