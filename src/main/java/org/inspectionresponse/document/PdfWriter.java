package org.inspectionresponse.document;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets a document on pages: PDF/UA-1 and PDF/A-3a in one file, with every glyph in it. Nothing is fetched from anywhere. */
final class PdfWriter {

    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private static final Pattern CREATED = Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");
    private static final Logger LOG = LoggerFactory.getLogger(PdfWriter.class);

    static {
        // It would write to the console for each document; what it finds is told to us and logged as the rest of the product is.
        XRLog.setLoggingEnabled(false);
    }

    private final Fonts fonts = new Fonts();
    private final Glyphs glyphs = new Glyphs(fonts);
    private final String paper = new String(resource("/templates/document/paper.css"), StandardCharsets.UTF_8);

    /** One at a time, because the fonts are shared. */
    synchronized byte[] write(Document document) {
        forPaper(document);
        glyphs.nameMissing(document);
        try (PDDocument pdf = new PDDocument()) {
            return write(document, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] write(Document document, PDDocument pdf) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder().useFastMode().withProducer("Inspection Response")
                .usePdfUaAccessibility(true).usePdfAConformance(PdfAConformance.PDFA_3_A).useColorProfile(COLOURS)
                .useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null).withDiagnosticConsumer(PdfWriter::log)
                .usePDDocument(pdf)
                .withW3cDocument(new W3CDom().fromJsoup(document), null);
        fonts.use(builder, pdf);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            return saved(pdf, Sheet.made(document));
        }
    }

    /** With one date in all places that state one, and a name of the file that depends on nothing but its content. */
    private static byte[] saved(PDDocument pdf, Instant made) throws IOException {
        String second = Instant.ofEpochSecond(made.getEpochSecond()).toString();
        pdf.getDocumentInformation().getCOSObject().setString(COSName.CREATION_DATE, "D:" + second.replaceAll("[-:T]", ""));
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String stated = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(CREATED.matcher(stated).replaceAll("$1" + second + "$2").getBytes(StandardCharsets.UTF_8));
        pdf.setDocumentId(made.toEpochMilli());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    private static void log(Diagnostic found) {
        if (found.getLevel().intValue() >= Level.WARNING.intValue()) {
            LOG.debug("{}", found.getFormattedMessage());
        }
    }

    /** What paper needs besides: heads and feet that run along, bookmarks, and titles of links. */
    private void forPaper(Document document) {
        document.head().appendElement("style").appendText(paper);
        document.head().appendElement("meta").attr("name", "subject").attr("content", Sheet.meta(document, "description"));
        document.select(".running-foot, .running-head").forEach(running -> document.body().prependChild(running));
        Element bookmarks = document.head().appendElement("bookmarks");
        int number = 0;
        for (Element heading : document.select("h1, h2, h3")) {
            if (!heading.hasAttr("id")) {
                heading.attr("id", "heading-" + ++number);
            }
            bookmarks.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
        }
        document.select("a[href]:not([title])").forEach(link -> link.attr("title", link.text()));
    }

    private static byte[] resource(String path) {
        try (InputStream in = PdfWriter.class.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
