package org.inspectionresponse.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;

/** Measures what docs/performance.md states. It takes minutes and asserts no time, so its name is none that every run of the tests looks for. */
class SpeedOfDocuments {

    private static final int RUNS = 200;
    private static final int WARM_UP = 15;

    @Test
    void reportOfTwentyPagesIsSet() throws Exception {
        String html = report();
        PdfWriter pdf = new PdfWriter();
        WordWriter word = new WordWriter();
        String xml = xml(html);
        try (PDDocument document = Loader.loadPDF(pdf.write(Sheet.read(html)))) {
            assertThat(document.getNumberOfPages()).isBetween(19, 21);
        }
        Times ours = measure(RUNS, () -> pdf.write(Sheet.read(html)));
        Times bare = measure(RUNS, () -> bare(xml, false));
        Times same = measure(RUNS / 10, () -> bare(xml, true));
        Times docx = measure(RUNS, () -> word.write(Sheet.read(html)));
        System.out.printf("%nPDF of the product        %s%nlibrary alone             %s  (%.2f times as long)%nlibrary, same conformance %s  (%.2f times as long)%nWord                      %s%n",
                ours, bare, ours.median / bare.median, same, ours.median / same.median, docx);
    }

    /** Milliseconds of the processor's time, which does not depend on what else the machine does, and of the clock's. */
    private record Times(double median, double p95, double clockMedian, double clockP95) {

        @Override
        public String toString() {
            return "median %.0f ms, 95th percentile %.0f ms (by the clock %.0f and %.0f)".formatted(median, p95, clockMedian, clockP95);
        }
    }

    private static Times measure(int runs, Callable<byte[]> work) throws Exception {
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < WARM_UP; i++) {
            assertThat(work.call()).isNotEmpty();
        }
        double[] times = new double[runs];
        double[] clock = new double[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            long used = processor.getCurrentThreadCpuTime();
            work.call();
            times[i] = (processor.getCurrentThreadCpuTime() - used) / 1e6;
            clock[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        Arrays.sort(clock);
        return new Times(times[runs / 2], times[runs * 95 / 100], clock[runs / 2], clock[runs * 95 / 100]);
    }

    /** As its manual shows it; with {@code conformance} as one must write it without this product to get the same kind of file. */
    private static byte[] bare(String xml, boolean conformance) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder().useFastMode().withHtmlContent(xml, null).toStream(bytes);
        if (conformance) {
            builder.usePdfUaAccessibility(true).usePdfAConformance(PdfAConformance.PDFA_3_A)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            font(builder, "LiberationSans-Regular", 400, FontStyle.NORMAL);
            font(builder, "LiberationSans-Bold", 700, FontStyle.NORMAL);
            font(builder, "LiberationSans-Italic", 400, FontStyle.ITALIC);
        }
        builder.run();
        return bytes.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> SpeedOfDocuments.class.getResourceAsStream("/fonts/" + file + ".ttf"), "Liberation Sans", weight, style, true);
    }

    private static String xml(String html) {
        Document document = Sheet.read(html);
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).escapeMode(Entities.EscapeMode.xhtml);
        document.head().appendElement("style").appendText("body { font-family: 'Liberation Sans'; font-size: 11pt } @page { margin: 25mm 20mm }");
        return document.outerHtml();
    }

    private static String report() {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"en-GB\"><head><title>Report</title><meta name=\"description\" content=\"d\">"
                + "<meta name=\"author\" content=\"a\"><meta name=\"dcterms.created\" content=\"2020-01-02T09:00:00Z\"></head><body>"
                + "<div class=\"running-head\"><p class=\"stamp\">Draft</p></div><main><h1>Report</h1>");
        for (int part = 1; part <= 20; part++) {
            html.append("<section class=\"numbered\"><h2>Heading ").append(part).append("</h2>");
            for (int paragraph = 0; paragraph < 7; paragraph++) {
                html.append("<p><span class=\"number\">").append((part - 1) * 7 + paragraph + 1).append(".</span> ")
                        .append("The report outlines <strong>areas for improvement</strong> that the council is required to make, and <em>how</em>. ".repeat(4))
                        .append("</p>");
            }
            html.append("<ul><li>strategy discussions</li><li>consistency of practice</li></ul><table><thead><tr><th scope=\"col\">Judgement</th>"
                    + "<th scope=\"col\">Grade</th></tr></thead><tbody><tr><td>Leaders</td><td>Good</td></tr><tr><td>Overall</td><td>Good</td></tr></tbody>"
                    + "</table></section>");
        }
        return html.append("</main><div class=\"running-foot\"><p>Council</p></div></body></html>").toString();
    }
}
