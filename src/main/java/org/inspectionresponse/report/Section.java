package org.inspectionresponse.report;

import static org.inspectionresponse.council.Arrangements.COMMITTEE;
import static org.inspectionresponse.council.Arrangements.EXECUTIVE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inspectionresponse.council.Arrangements;

/** The headings of a report, in the order in which a committee reads it. Both a committee's and an executive's report find theirs here. */
public enum Section {

    SUMMARY_OF_ISSUES("Summary of issues (including benefits to citizens and service users)", EXECUTIVE),
    PURPOSE("Purpose of the report", COMMITTEE),
    INFORMATION("Information", COMMITTEE),
    BACKGROUND("Background (including outcomes of consultation)", EXECUTIVE),
    OTHER_OPTIONS("Other options considered", COMMITTEE, EXECUTIVE),
    REASONS("Reasons for recommendations", COMMITTEE, EXECUTIVE),
    STATUTORY_AND_POLICY("Statutory and policy implications"),
    CRIME_AND_DISORDER("Crime and disorder implications"),
    DATA_PROTECTION("Data protection and information governance implications"),
    FINANCE("Financial implications"),
    HUMAN_RESOURCES("Human resources implications"),
    HUMAN_RIGHTS("Human rights implications"),
    NHS_CONSTITUTION("Regard to the NHS Constitution"),
    EQUALITY_DUTY("Public sector equality duty implications"),
    SAFEGUARDING("Safeguarding of children and adults at risk implications"),
    SERVICE_USERS("Implications for service users"),
    SMARTER_WORKING("Smarter working implications"),
    SUSTAINABILITY("Implications for sustainability and the environment"),
    SOCIAL_VALUE("Social value considerations"),
    EQUALITY_IMPACT("Equality impact assessment");

    private final String label;
    private final List<Arrangements> requiredBy;

    Section(String label, Arrangements... requiredBy) {
        this.label = label;
        this.requiredBy = List.of(requiredBy);
    }

    /** The heading as the report prints it. */
    public String label() {
        return label;
    }

    /** All headings in the order in which such a report has them: an executive's gives its reasons before the background. */
    public static List<Section> inOrderOf(Arrangements arrangements) {
        List<Section> order = new ArrayList<>(List.of(values()));
        if (arrangements == EXECUTIVE) {
            order.remove(REASONS);
            order.add(order.indexOf(BACKGROUND), REASONS);
            order.remove(NHS_CONSTITUTION);
            order.add(order.indexOf(SOCIAL_VALUE) + 1, NHS_CONSTITUTION);
        }
        return order;
    }

    /** @return the headings without which a report to such a body is not complete */
    public static List<Section> requiredUnder(Arrangements arrangements) {
        return Arrays.stream(values()).filter(section -> section.requiredBy.contains(arrangements)).toList();
    }
}
