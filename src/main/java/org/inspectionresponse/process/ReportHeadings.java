package org.inspectionresponse.process;

import static org.inspectionresponse.report.Section.BACKGROUND;
import static org.inspectionresponse.report.Section.EQUALITY_IMPACT;
import static org.inspectionresponse.report.Section.FINANCE;
import static org.inspectionresponse.report.Section.INFORMATION;
import static org.inspectionresponse.report.Section.NHS_CONSTITUTION;
import static org.inspectionresponse.report.Section.OTHER_OPTIONS;
import static org.inspectionresponse.report.Section.PURPOSE;
import static org.inspectionresponse.report.Section.REASONS;
import static org.inspectionresponse.report.Section.SAFEGUARDING;
import static org.inspectionresponse.report.Section.SOCIAL_VALUE;
import static org.inspectionresponse.report.Section.STATUTORY_AND_POLICY;
import static org.inspectionresponse.report.Section.SUMMARY_OF_ISSUES;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inspectionresponse.document.RichText;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Section;

/** The headings of a report and the fields in which their text is written. */
final class ReportHeadings {

    private static final int MOST_IN_SECTION = 100_000;

    /** Headings of a report to a committee with a field of their own, by its name; the others are rows of "more headings". */
    private static final Map<String, Section> COMMITTEE = Map.of("purpose", PURPOSE, "information", INFORMATION,
            "otherOptions", OTHER_OPTIONS, "reasons", REASONS, "statutoryAndPolicy", STATUTORY_AND_POLICY, "finance", FINANCE,
            "safeguarding", SAFEGUARDING);

    /** All headings that the author writes in a report to an executive. */
    private static final Map<String, Section> EXECUTIVE = Map.of("summary", SUMMARY_OF_ISSUES, "reasons", REASONS, "background", BACKGROUND,
            "otherOptions", OTHER_OPTIONS, "socialValue", SOCIAL_VALUE, "nhsConstitution", NHS_CONSTITUTION, "equalityImpact", EQUALITY_IMPACT);

    private ReportHeadings() {
    }

    /** The headings of a report to a committee that have no field of their own. */
    static List<Section> more() {
        return Stream.of(Section.values()).filter(section -> !COMMITTEE.containsValue(section))
                .filter(section -> section != SUMMARY_OF_ISSUES && section != BACKGROUND).toList();
    }

    /** The name of the field in which the text under a heading is written; null where it is a row of "more headings" or not in that form. */
    static String field(Section section, boolean executive) {
        return (executive ? EXECUTIVE : COMMITTEE).entrySet().stream().filter(entry -> entry.getValue() == section).map(Map.Entry::getKey)
                .findFirst().orElse(null);
    }

    /** Only the headings of the form that is shown. */
    static Map<Section, String> texts(Fields typed, boolean executive) {
        Map<Section, String> texts = new EnumMap<>(Section.class);
        (executive ? EXECUTIVE : COMMITTEE).forEach((field, section) -> put(texts, section, typed.raw(field)));
        if (!executive) {
            typed.rows("moreSections", "Heading", Section.values().length)
                    .forEach(row -> put(texts, row.choice("section", "Heading", Section.class), row.raw("text")));
        }
        return texts;
    }

    private static void put(Map<Section, String> texts, Section section, String html) {
        String text = RichText.clean(section.label(), html, MOST_IN_SECTION);
        if (!text.isEmpty() && texts.put(section, text) != null) {
            throw Refusal.because(section.label() + " stands in the report twice. Put it into one.");
        }
    }

    /** The fields of both forms, filled, so that a report can go from one to the other. */
    static Map<String, Object> start(Map<Section, String> texts) {
        Map<String, Object> start = new LinkedHashMap<>();
        COMMITTEE.forEach((field, section) -> start.put(field, texts.get(section)));
        EXECUTIVE.forEach((field, section) -> start.put(field, texts.get(section)));
        start.put("moreSections", more().stream().filter(texts::containsKey)
                .map(section -> Map.of("section", section.name(), "text", texts.get(section))).toList());
        return start;
    }
}
