package org.inspectionresponse.document;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Renders documents of the product as HTML that reads by itself. */
@Component
public class Pages {

    private final ITemplateEngine templates;

    Pages(ITemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * @param name of a template under {@code templates/document}
     * @param values by the names the template uses
     */
    public String render(String name, Map<String, Object> values) {
        return templates.process("document/" + name, new Context(Locale.UK, values));
    }

    /** @param name of a template under {@code templates/mail}, which ends in .html */
    public String mail(String name, Map<String, Object> values) {
        return templates.process("mail/" + name, new Context(Locale.UK, values));
    }

    /** @param name of a template under {@code templates/mail}, which ends in .txt */
    public String plainMail(String name, Map<String, Object> values) {
        return templates.process("mail/" + name + ".txt", new Context(Locale.UK, values));
    }
}
