package org.inspectionresponse.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Writes a document for Word: by styles that people can change, with heads and feet on each page. */
final class WordWriter {

    /** A4 and its margins in twentieths of a point. */
    private static final int WIDTH = 11_906;
    private static final int HEIGHT = 16_838;
    private static final int SIDE = 1_134;
    private static final int TOP = 1_530;

    byte[] write(Document document) {
        try (XWPFDocument word = new XWPFDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CTNumbering numbering = begin(word);
            properties(word, document);
            runningHead(word, document.selectFirst(".running-head"));
            runningFoot(word, document.selectFirst(".running-foot"));
            document.select(".running-head, .running-foot").remove();
            new WordBody(word, new WordNumbers(numbering)).write(document.body());
            page(word);
            word.write(bytes);
            return FixedZip.of(bytes.toByteArray(), Sheet.made(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("Word does not take the document's properties", e);
        }
    }

    private static CTNumbering begin(XWPFDocument word) throws IOException {
        try (InputStream styles = WordWriter.class.getResourceAsStream("/word/styles.xml");
                InputStream numbers = WordWriter.class.getResourceAsStream("/word/numbering.xml")) {
            word.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
            CTNumbering numbering = NumberingDocument.Factory.parse(numbers).getNumbering();
            word.createNumbering().setNumbering(numbering);
            return numbering;
        } catch (XmlException e) {
            throw new IllegalStateException("The product's own styles cannot be read", e);
        }
    }

    private static void properties(XWPFDocument word, Document document) throws InvalidFormatException {
        CoreProperties core = word.getProperties().getCoreProperties();
        String made = Instant.ofEpochSecond(Sheet.made(document).getEpochSecond()).toString();
        core.setTitle(document.title());
        core.setDescription(Sheet.meta(document, "description"));
        core.setCreator(Sheet.meta(document, "author"));
        core.setLastModifiedByUser(Sheet.meta(document, "author"));
        core.getUnderlyingProperties().setLanguageProperty("en-GB");
        core.setCreated(made);
        core.setModified(made);
        word.getProperties().getExtendedProperties().getUnderlyingProperties().setApplication("Inspection Response");
    }

    private static void runningHead(XWPFDocument word, Element head) {
        XWPFParagraph line = word.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        line.setStyle("Header");
        if (head != null) {
            String before = "";
            for (Element part : head.select("p")) {
                line.createRun().setText(before);
                new WordLine(line).style(part.hasClass("stamp") ? "Stamp" : null).all(part.childNodes());
                before = " · ";
            }
        }
    }

    private static void runningFoot(XWPFDocument word, Element foot) {
        XWPFParagraph line = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setStyle("Footer");
        if (foot != null) {
            new WordLine(line).all(foot.childNodes());
        }
        line.createRun().addTab();
        line.createRun().setText("Page ");
        line.getCTP().addNewFldSimple().setInstr("PAGE");
        line.createRun().setText(" of ");
        line.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    private static void page(XWPFDocument word) {
        CTSectPr section = word.getDocument().getBody().isSetSectPr() ? word.getDocument().getBody().getSectPr()
                : word.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(SIDE));
        margins.setRight(BigInteger.valueOf(SIDE));
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(TOP));
        margins.setHeader(BigInteger.valueOf(SIDE / 2));
        margins.setFooter(BigInteger.valueOf(SIDE / 2));
        margins.setGutter(BigInteger.ZERO);
    }
}
