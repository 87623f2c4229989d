package org.inspectionresponse.process;

import static org.inspectionresponse.calendar.InWords.DAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.inspectionresponse.council.Arrangements;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.Matter;
import org.inspectionresponse.council.Scheme;
import org.inspectionresponse.inspection.Finding;
import org.inspectionresponse.inspection.Forecasting;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.Narrative;
import org.inspectionresponse.people.By;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport.OpenReport;
import org.inspectionresponse.report.Section;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The report that tells members what Ofsted found, begun from the case so that its author does not copy facts by hand. */
@Component
class FirstReport {

    private final Drafting drafting;
    private final Councils councils;
    private final Forecasting forecasting;
    private final Clock clock;

    FirstReport(Drafting drafting, Councils councils, Forecasting forecasting, Clock clock) {
        this.drafting = drafting;
        this.councils = councils;
        this.forecasting = forecasting;
        this.clock = clock;
    }

    /** @return reference of the report */
    String open(Inspection inspection) {
        LocalDate today = LocalDate.now(clock);
        Council council = councils.require(inspection.council());
        Scheme scheme = council.schemeOn(today);
        Optional<Body> body = council.bodyFor(Matter.CHILDRENS_SOCIAL_CARE, today);
        return drafting.open(new OpenReport(council.code(), inspection.reference(), body.map(Body::code).orElse(null), inspection.title(),
                sections(inspection, scheme.arrangements()), List.of(recommendation(scheme.updateMonths())), inspection.openedBy()), By.product());
    }

    private Map<Section, String> sections(Inspection inspection, Arrangements arrangements) {
        String purpose = "<p>To tell members what Ofsted found in " + plain(inspection.title()) + ", and to ask how they want to hear of progress.</p>";
        String reasons = "<p>Members need assurance that what Ofsted found is being put right.</p>";
        return arrangements == Arrangements.COMMITTEE
                ? Map.of(Section.PURPOSE, purpose, Section.INFORMATION, information(inspection), Section.REASONS, reasons)
                : Map.of(Section.SUMMARY_OF_ISSUES, purpose, Section.BACKGROUND, information(inspection), Section.REASONS, reasons);
    }

    private String information(Inspection inspection) {
        List<String> parts = new ArrayList<>(List.of(visit(inspection)));
        Narrative narrative = inspection.narrative();
        parts.add(given("Scope", narrative.scope()));
        parts.add(given("How inspectors worked", narrative.methodology()));
        parts.add(judgements(inspection));
        parts.add(previous(inspection));
        parts.add(narrative.conclusions() == null ? "" : "<h3>Ofsted's conclusions</h3><blockquote>" + narrative.conclusions() + "</blockquote>");
        parts.add(given("Strengths", narrative.strengths()));
        parts.add(findings(inspection));
        parts.add(forecasting.of(inspection).map(forecast ->
                "<h3>Future inspection activity</h3><p>" + plain(forecast.pathway().text()) + "</p>").orElse(""));
        return String.join("", parts);
    }

    private static String visit(Inspection inspection) {
        String published = inspection.embargoed() ? "" : " Ofsted published its report on " + DAY.format(inspection.publishedOn()) + ".";
        String included = inspection.included().isEmpty() ? "" : " With it went: " + String.join("; ", inspection.included()) + ".";
        return "<p>" + plain(inspection.kind().label() + ", on site from " + DAY.format(inspection.dates().onSiteFrom()) + " to "
                + DAY.format(inspection.dates().onSiteTo()) + "." + included + published) + "</p>";
    }

    private static String judgements(Inspection inspection) {
        if (inspection.judgements().isEmpty()) {
            return "";
        }
        return "<h3>Judgements</h3><p>Ofsted judges on a four-point scale: outstanding, good, requires improvement to be good, and inadequate.</p>"
                + "<table><thead><tr><th scope=\"col\">Judgement</th><th scope=\"col\">Grade</th></tr></thead><tbody>"
                + each(inspection.judgements(), judgement -> "<tr><th scope=\"row\">" + plain(judgement.area().label()) + "</th><td>"
                        + plain(judgement.grade().label()) + "</td></tr>") + "</tbody></table>";
    }

    private static String previous(Inspection inspection) {
        if (inspection.previous().year() == null || inspection.previous().result() == null) {
            return "";
        }
        return "<p>In the inspection before, in " + inspection.previous().year() + ", the result was: " + plain(inspection.previous().result())
                + ".</p>";
    }

    private static String findings(Inspection inspection) {
        if (inspection.findings().isEmpty()) {
            return "";
        }
        String plan = inspection.requiresPlan() ? "<p>The improvement plan that answers these is sent to Ofsted, and published, within 70 working days of"
                + " receiving the report.</p>" : "";
        return "<h3>What must improve</h3><ol>" + each(inspection.findings(), finding -> "<li>" + item(finding) + "</li>") + "</ol>" + plan;
    }

    private static String item(Finding finding) {
        String named = finding.kind() == Finding.Kind.PRIORITY_ACTION ? "<strong>" + finding.kind().label() + "</strong>: " : "";
        String outcome = finding.frameworkOutcome() == null ? "" : " (" + plain(finding.frameworkOutcome()) + ", national framework)";
        return named + plain(finding.text()) + outcome;
    }

    private static String recommendation(int months) {
        String how = switch (months) {
            case 3 -> "quarterly reports";
            case 6 -> "six-monthly reports";
            case 12 -> "yearly reports";
            default -> "reports every " + months + " months";
        };
        return "That members agree to receive " + how + " on progress with what Ofsted found must improve.";
    }

    /** A part of the record that is rich text already. */
    private static String given(String heading, String html) {
        return html == null ? "" : "<h3>" + heading + "</h3>" + html;
    }

    private static <T> String each(List<T> values, Function<T, String> html) {
        return String.join("", values.stream().map(html).toList());
    }

    private static String plain(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
