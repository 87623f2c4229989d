package org.inspectionresponse.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether a PDF is what the product promises: readable by everybody (PDF/UA-1) and fit to be kept (PDF/A-3a). */
public final class Verapdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Verapdf() {
    }

    public static void passes(byte[] pdf) {
        assertThat(problems(pdf)).as("what veraPDF finds").isEmpty();
    }

    /** One line for each rule that is broken, with its clause. */
    public static List<String> problems(byte[] pdf) {
        return List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A).stream().flatMap(flavour -> problems(pdf, flavour).stream()).toList();
    }

    private static List<String> problems(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            return result.getTestAssertions().stream().filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(found -> flavour + " " + found.getRuleId().getClause() + ": " + found.getMessage() + " " + found.getLocation().getContext())
                    .distinct().limit(20).toList();
        } catch (Exception e) {
            throw new AssertionError("veraPDF cannot read the file", e);
        }
    }
}
