package org.inspectionresponse.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.inspectionresponse.refusal.Refusal;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A Word document is taken when it is a plain archive of plain XML: no macros, no entities, nothing fetched from elsewhere when it is
 * opened, and no more in it than a document can need.
 */
final class WordCheck {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_UNPACKED = 200_000_000;
    /** XML with much repetition packs to about a fiftieth; a bomb packs to a thousandth. */
    private static final long MOST_RATIO = 200;
    /** A spreadsheet embedded in a document is an archive in an archive. */
    private static final int DEEPEST = 2;

    /** What is read is held as a tree, which takes some fifty times the memory of short tags: far more than the longest report has. */
    private static final long MOST_READ = 20_000_000;
    /** Paragraphs, rows, cells and all that is in them and around them; a report of a hundred pages has some 50,000. */
    private static final int MOST_ELEMENTS = 400_000;
    /** A table within a table within a table is some 20 deep. */
    private static final int DEEPEST_ELEMENT = 200;

    private final Set<String> names = new HashSet<>();
    private final long budget;
    private final boolean read;
    private long unpacked;
    private int entries;
    private int elements;

    private WordCheck(long budget, boolean read) {
        this.budget = budget;
        this.read = read;
    }

    /** For a document that is kept and not read. */
    static void check(byte[] bytes) {
        check(bytes, new WordCheck(Math.min(MOST_UNPACKED, Math.max(1_000_000, bytes.length * MOST_RATIO)), false));
    }

    /** For a document whose text is read. Pictures do not pack, so of them there is no more in it than the file is long. */
    static void checkToRead(byte[] bytes) {
        check(bytes, new WordCheck(bytes.length + MOST_READ, true));
    }

    private static void check(byte[] bytes, WordCheck check) {
        if (!ZipEnd.closes(bytes)) {
            throw Refusal.because("The Word document is not complete. Save it again and upload that.");
        }
        check.archive(bytes, 1);
        if (!check.names.contains("[Content_Types].xml") || !check.names.contains("word/document.xml")) {
            throw Refusal.unsupported("The file is not a Word document. Save it again as Word (docx) or PDF and upload that.");
        }
    }

    private void archive(byte[] bytes, int depth) {
        if (depth > DEEPEST) {
            throw Refusal.tooLarge("The Word document contains archives within archives. Remove the embedded files and upload it again.");
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entry(entry.getName(), read(zip), depth);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    /** What is unpacked is counted over all archives, while it is read: the sizes an archive states are not to be trusted. */
    private byte[] read(ZipInputStream zip) throws IOException {
        entries++;
        byte[] content = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, budget - unpacked + 1));
        unpacked += content.length;
        if (unpacked > budget || entries > MOST_ENTRIES) {
            throw tooLarge();
        }
        return content;
    }

    private void entry(String name, byte[] content, int depth) {
        if (name.startsWith("/") || name.contains("\\") || name.contains(":") || List.of(name.split("/")).contains("..")
                || depth == 1 && !names.add(name)) {
            throw unreadable();
        }
        String lower = name.toLowerCase();
        if (lower.endsWith("vbaproject.bin") || lower.contains("activex/") || lower.endsWith(".exe")) {
            throw active();
        }
        if (lower.endsWith(".xml") || lower.endsWith(".rels")) {
            xml(content);
        } else if (content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4) {
            archive(content, depth + 1);
        }
    }

    private void xml(byte[] content) {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new ByteArrayInputStream(content), new Content());
        } catch (SAXException | IOException e) {
            throw unreadable();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The platform's XML parser cannot be made safe", e);
        }
    }

    private Refusal tooLarge() {
        return Refusal.tooLarge("The Word document is too large when it is unpacked. "
                + (read ? "Copy what you changed into the form, or upload a shorter document." : "Upload it as PDF instead."));
    }

    private static Refusal active() {
        return Refusal.because("The Word document contains macros, or fetches something when it is opened. Upload it as PDF instead.");
    }

    private static Refusal unreadable() {
        return Refusal.because("The Word document cannot be read safely. Save it again as Word (docx) or PDF and upload that.");
    }

    /**
     * Links that a reader clicks may lead out of the document; templates, pictures and frames may not. Of what is read there may be only so
     * much.
     */
    private final class Content extends DefaultHandler {

        private int depth;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            boolean outside = "Relationship".equals(name) && "External".equals(attributes.getValue("TargetMode"));
            String type = attributes.getValue("Type");
            String content = attributes.getValue("ContentType");
            if (outside && (type == null || !type.endsWith("/hyperlink")) || content != null && content.contains("macroEnabled")) {
                throw active();
            }
            if (read && (++elements > MOST_ELEMENTS || ++depth > DEEPEST_ELEMENT)) {
                throw tooLarge();
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            depth--;
        }
    }
}
