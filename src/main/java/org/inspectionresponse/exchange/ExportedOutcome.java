package org.inspectionresponse.exchange;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inspectionresponse.input.CsvFile;
import org.inspectionresponse.inspection.Grade;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.refusal.Refusal;

/**
 * One line of a list of published results, in the form of the public list of all results of inspections of local authority children's services
 * (ILACS): urn, publication_date, inspection_framework, inspection_start_date, inspection_end_date, and a grade for each area. What that list
 * could not read of an old report, and judgements that were not yet or are no longer made, are null.
 */
record ExportedOutcome(String urn, LocalDate publishedOn, Inspection.Kind kind, LocalDate onSiteFrom, LocalDate onSiteTo, Grade overall, Grade leaders,
        Grade help, Grade care, Grade careLeavers, String address) {

    private static final List<String> URN = List.of("urn", "LA URN", "Provider URN");
    private static final List<String> PUBLISHED = List.of("publication_date", "Published", "Report published", "Report publication date");
    private static final List<String> KIND = List.of("inspection_framework", "Framework", "Inspection type");
    private static final List<String> FROM = List.of("inspection_start_date", "Start date");
    private static final List<String> TO = List.of("inspection_end_date", "End date");
    private static final List<String> LINK = List.of("inspection_link", "Web link", "Report link");

    private static final Map<String, Grade> GRADES = Map.of("outstanding", Grade.OUTSTANDING, "good", Grade.GOOD,
            "requires improvement", Grade.REQUIRES_IMPROVEMENT, "requires improvement to be good", Grade.REQUIRES_IMPROVEMENT, "inadequate", Grade.INADEQUATE);
    private static final Set<String> NO_GRADE = Set.of("not_reported_post_reform", "inspection_pre_dates_judgement", "data_unreadable", "not judged", "n/a", "-");

    /** @param outcome null where the line could not be read @param refusal why it could not be read; null otherwise */
    record Read(int line, ExportedOutcome outcome, String refusal) {
    }

    /** The lines about the authority of that number; refuses a file without the columns that say whom and when. */
    static List<Read> read(byte[] bytes, String urn) {
        CsvFile file = CsvFile.read(bytes);
        file.requireColumn(URN, "Ofsted's number for the authority");
        file.requireColumn(PUBLISHED, "the day of publication");
        return file.lines().stream().filter(line -> line.first(URN).map(String::strip).filter(urn::equals).isPresent()).map(ExportedOutcome::line).toList();
    }

    private static Read line(CsvFile.Line line) {
        try {
            return new Read(line.number(), new ExportedOutcome(Exported.line("The URN", line.first(URN).orElse(null), 20),
                    Exported.day("The day of publication", line.first(PUBLISHED).orElse(null)), kind(line),
                    line.first(FROM).map(raw -> Exported.day("The first day on site", raw)).orElse(null),
                    line.first(TO).map(raw -> Exported.day("The last day on site", raw)).orElse(null),
                    grade(line, "overall_effectiveness_grade", "Overall effectiveness"), grade(line, "impact_of_leaders_grade", "Impact of leaders"),
                    grade(line, "help_and_protection_grade", "Help and protection"), grade(line, "in_care_grade", "Children in care"),
                    grade(line, "care_leavers_grade", "Care leavers"), address(line)), null);
        } catch (Refusal refusal) {
            return new Read(line.number(), null, refusal.getMessage());
        }
    }

    private static Inspection.Kind kind(CsvFile.Line line) {
        String kind = line.first(KIND).orElse("").toLowerCase(Locale.UK);
        return kind.contains("standard") ? Inspection.Kind.ILACS_STANDARD : kind.contains("short") ? Inspection.Kind.ILACS_SHORT : null;
    }

    /** The list has "to requires improvement" where its reader of reports took a word too many. */
    private static Grade grade(CsvFile.Line line, String... columns) {
        Optional<String> written = line.first(List.of(columns)).map(raw -> Exported.line("A judgement", raw, 60).toLowerCase(Locale.UK))
                .filter(word -> !NO_GRADE.contains(word));
        return written.map(word -> Optional.ofNullable(GRADES.get(word.replaceFirst("^to ", "")))
                .orElseThrow(() -> Refusal.because("“%s” is no judgement of Ofsted's.".formatted(word)))).orElse(null);
    }

    /** Only an address of Ofsted's own is kept, because the page offers it as a link. */
    private static String address(CsvFile.Line line) {
        return line.first(LINK).map(String::strip).filter(raw -> raw.length() <= 300 && raw.matches("https://[A-Za-z0-9./_?=&%-]+"))
                .filter(raw -> String.valueOf(URI.create(raw).getHost()).endsWith(".gov.uk")).orElse(null);
    }
}
