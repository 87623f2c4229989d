package org.inspectionresponse.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.inspectionresponse.refusal.Refusal;
import org.jsoup.nodes.Element;

/**
 * What stands in a Word document that somebody worked on: its title and, under each heading of the first level, formatted text.
 *
 * @param title "" where no paragraph has the style Title
 * @param parts in the order of the document; text before the first heading stands under ""
 */
public record WordText(String title, List<Part> parts) {

    /** @param html formatted text as {@link RichText} keeps it; "" where nothing stands under the heading */
    public record Part(String heading, String html) {
    }

    /**
     * Reads a document that nobody has checked. Refused, with the sentence to show: what is no Word document (docx), runs or fetches
     * something, has more than 20 MB of text and formatting when unpacked, or cannot be read. The text of content controls is read as if they
     * were not there. What was deleted with changes tracked is not read; pictures, text boxes, notes, heads and feet, and a table of contents
     * are not text of the document.
     */
    public static WordText read(String fileName, byte[] bytes) {
        if (!FileName.extension(FileName.checked(fileName)).equals("docx")) {
            throw Refusal.unsupported("Only a Word document (docx) can be read. Save it as docx and upload that.");
        }
        WordCheck.checkToRead(bytes);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            return read(word);
        } catch (IOException | RuntimeException e) { // what is well-formed and yet no document fails inside POI in many ways
            throw Refusal.because("The Word document cannot be read. Save it again as Word (docx) and upload that.");
        }
    }

    private static WordText read(XWPFDocument word) {
        StringBuilder title = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        String heading = "";
        WordReader text = new WordReader();
        for (IBodyElement each : ContentControls.unwrapped(word)) {
            if (each instanceof XWPFTable table) {
                text.table(table);
            } else if (each instanceof XWPFParagraph line) {
                String style = WordReader.style(line);
                if ("title".equals(style)) {
                    title.append(title.isEmpty() ? "" : " ").append(WordReader.plain(line));
                } else if ("heading 1".equals(style) && !WordReader.plain(line).isBlank()) {
                    add(parts, heading, text);
                    heading = WordReader.plain(line);
                    text = new WordReader();
                } else if (!style.startsWith("toc ")) {
                    text.line(line, style);
                }
            }
        }
        add(parts, heading, text);
        return new WordText(title.toString().strip(), List.copyOf(parts));
    }

    private static void add(List<Part> parts, String heading, WordReader text) {
        Element written = text.written();
        String html = RichText.clean(written.html());
        if (!heading.isEmpty() || !html.isEmpty()) {
            parts.add(new Part(heading, html));
        }
    }
}
