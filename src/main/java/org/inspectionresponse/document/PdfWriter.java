package org.inspectionresponse.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Sets a document on pages: PDF/UA-1 and PDF/A-3a in one file, with every glyph in it. Nothing is fetched from anywhere. */
final class PdfWriter {

    private static final String LIBERATION = "Liberation Sans";
    private static final String DEJAVU = "DejaVu Sans";
    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final String paper = new String(resource("/templates/document/paper.css"), StandardCharsets.UTF_8);

    byte[] write(Document document) {
        forPaper(document);
        PdfRendererBuilder builder = new PdfRendererBuilder().useFastMode()
                .usePdfUaAccessibility(true).usePdfAConformance(PdfAConformance.PDFA_3_A).useColorProfile(COLOURS)
                .useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null)
                .withW3cDocument(new W3CDom().fromJsoup(document), null);
        fonts(builder);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        builder.toStream(bytes);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDF();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What paper needs besides: heads and feet that run along, bookmarks, and titles of links. */
    private void forPaper(Document document) {
        document.head().appendElement("style").appendText(paper);
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

    private static void fonts(PdfRendererBuilder builder) {
        font(builder, "LiberationSans-Regular", LIBERATION, 400, FontStyle.NORMAL);
        font(builder, "LiberationSans-Bold", LIBERATION, 700, FontStyle.NORMAL);
        font(builder, "LiberationSans-Italic", LIBERATION, 400, FontStyle.ITALIC);
        font(builder, "LiberationSans-BoldItalic", LIBERATION, 700, FontStyle.ITALIC);
        font(builder, "DejaVuSans", DEJAVU, 400, FontStyle.NORMAL);
        font(builder, "DejaVuSans-Bold", DEJAVU, 700, FontStyle.NORMAL);
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> PdfWriter.class.getResourceAsStream("/fonts/" + file + ".ttf"), family, weight, style, true);
    }

    private static byte[] resource(String path) {
        try (InputStream in = PdfWriter.class.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
