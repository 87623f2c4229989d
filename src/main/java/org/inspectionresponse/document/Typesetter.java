package org.inspectionresponse.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.springframework.context.ApplicationContext;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * Sets a document in its three formats. There is one text, the document's HTML; PDF and Word are made from it and from nothing else, so
 * that no format can say what another does not. The same HTML gives the same bytes at any time, which lets a stored hash be reproduced.
 *
 * <p>A template lies in {@code templates/document} and looks like this:
 * <pre>{@code
 * <!DOCTYPE html>
 * <html lang="en-GB" xmlns:th="http://www.thymeleaf.org">
 * <head th:replace="~{document/layout :: head(${title}, ${description}, ${author}, ${made})}"><title>Title</title></head>
 * <body>
 * <div th:replace="~{document/layout :: running-head(${stamp}, ${notes})}">Draft</div>
 * <main>
 *   <p class="report-of">Report of the Corporate Director</p>
 *   <h1 th:text="${title}">One title, and one only</h1>
 *   <dl class="pairs"><dt>Meeting</dt><dd>13 January 2020</dd></dl>
 *   <section class="numbered"><h2>Information</h2> paragraphs that are numbered on through the document: 1., 2. </section>
 *   <section class="clauses"><h2>4 Finance comments</h2> paragraphs that are numbered under their heading: 4.1, 4.2 </section>
 * </main>
 * <div th:replace="~{document/layout :: running-foot(${council}, ${reference})}">Council</div>
 * </body>
 * </html>
 * }</pre>
 * {@code made} is the {@link java.time.Instant} the document is made: its only date. {@code stamp} ("Draft"; null for none) and
 * {@code notes} (strings: version, what comments are outstanding) stand on each page of PDF and Word and on top of the HTML; council,
 * reference and "Page 1 of 9" stand at the foot of each page. In {@code numbered} and {@code clauses} only paragraphs that are children
 * of the section are numbered, unless they have the class {@code quiet}, {@code signed} or {@code note}; the numbers are text, written here and not by the template.
 * Other classes: {@code amount} (a cell of numbers), {@code signed} (who signs), {@code plain} (a list without bullets), {@code boxes}
 * (a list of check boxes; write each with {@code layout :: box(ticked, label)}), {@code page-break} (before a heading), {@code note}
 * (a note set apart, such as that text is exempt).
 *
 * <p>Text reaches a template only as a value and is never evaluated, so templates may not use preprocessing; a test keeps this. Formatted
 * text has been through {@link RichText} and goes in with {@code th:utext}.
 */
@Component
public class Typesetter {

    private final ITemplateEngine templates;
    private final ApplicationContext application;
    private final PdfWriter pdf = new PdfWriter();
    private final WordWriter word = new WordWriter();

    Typesetter(ITemplateEngine templates, ApplicationContext application) {
        this.templates = templates;
        this.application = application;
    }

    /**
     * The document as a page that reads by itself.
     *
     * @param template name of a template under {@code templates/document}
     * @param values by the names the template uses: records, texts, numbers, dates, and lists of them
     */
    public String html(String template, Map<String, Object> values) {
        Context context = new Context(Locale.UK, values);
        context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(application, DefaultConversionService.getSharedInstance()));
        Document document = Sheet.read(templates.process("document/" + template, context));
        Numbering.write(document);
        Sheet.mendLinks(document);
        return document.outerHtml();
    }

    /** @param html what {@link #html} made, as it is kept in that format */
    public byte[] set(String html, Format format) {
        return switch (format) {
            case HTML -> html.getBytes(StandardCharsets.UTF_8);
            case PDF -> pdf(html);
            case DOCX -> word(html);
        };
    }

    /** @param html what {@link #html} made; a PDF for readers with and without a screen reader (PDF/UA-1) and for the record (PDF/A-3a) */
    public byte[] pdf(String html) {
        return pdf.write(Sheet.read(html));
    }

    /** @param html what {@link #html} made; as a Word document (docx) with styles, real lists and repeated table heads */
    public byte[] word(String html) {
        return word.write(Sheet.read(html));
    }
}
