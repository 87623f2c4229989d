package org.inspectionresponse.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.inspectionresponse.inspection.Area;
import org.inspectionresponse.inspection.Grade;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.Judgement;
import org.inspectionresponse.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** The columns and words of the public list of results; the lines on Nottinghamshire state what Ofsted published. */
class ExportedOutcomeTest {

    private static final String COLUMNS = "urn,local_authority,inspection_link,pdf_filename,publication_date,inspection_framework,inspector_name,inspection_start_date,"
            + "inspection_end_date,overall_effectiveness_grade,impact_of_leaders_grade,help_and_protection_grade,in_care_grade,care_leavers_grade,parser_version\n";
    private static final String IN_2019 = "80534,nottinghamshire,https://files.ofsted.gov.uk/v1/file/50135440,\"children's services, 2019.pdf\",19/12/19,standard,A B,"
            + "07/10/2019,18/10/2019,good,good,requires improvement,good,inspection_pre_dates_judgement,1\n";
    private static final String IN_2015 = "80534,nottinghamshire,https://files.ofsted.gov.uk/v1/file/50004299,a.pdf,20/07/15,,,,,,data_unreadable,data_unreadable,"
            + "data_unreadable,data_unreadable,1\n";

    @Test
    void onlyTheLinesOfTheAuthorityAreRead() {
        assertThat(read(IN_2019 + "80533,nottingham,,a.pdf,nonsense,,,,,,,,,,1\n" + IN_2015)).extracting(ExportedOutcome.Read::line).containsExactly(2, 4);
    }

    @Test
    void inspectionBeforeCareLeaversWereJudgedApartHasOneJudgementOnBoth() {
        PublishedOutcome outcome = outcome(IN_2019);
        assertThat(outcome.kind()).isEqualTo(Inspection.Kind.ILACS_STANDARD);
        assertThat(outcome.publishedOn()).isEqualTo(LocalDate.of(2019, 12, 19));
        assertThat(outcome.onSiteFrom()).isEqualTo(LocalDate.of(2019, 10, 7));
        assertThat(outcome.onSiteTo()).isEqualTo(LocalDate.of(2019, 10, 18));
        assertThat(outcome.judgements()).containsExactly(new Judgement(Area.LEADERS, Grade.GOOD), new Judgement(Area.HELP_AND_PROTECTION, Grade.REQUIRES_IMPROVEMENT),
                new Judgement(Area.CARE_AND_CARE_LEAVERS, Grade.GOOD), new Judgement(Area.OVERALL, Grade.GOOD));
        assertThat(outcome.result()).isEqualTo("Good");
        assertThat(outcome.enoughForACase()).isTrue();
    }

    @Test
    void inspectionSinceApril2026HasNoOverallJudgement() {
        PublishedOutcome outcome = outcome("80534,n,,a.pdf,07/07/26,short,A B,11/05/2026,15/05/2026,not_reported_post_reform,outstanding,good,to requires improvement,good,1\n");
        assertThat(outcome.judgements()).extracting(Judgement::area).containsExactly(Area.LEADERS, Area.HELP_AND_PROTECTION, Area.CARE, Area.CARE_LEAVERS);
        assertThat(outcome.grade(Area.CARE)).as("a word too many in the list").hasValue(Grade.REQUIRES_IMPROVEMENT);
        assertThat(outcome.result()).startsWith("The impact of leaders on social work practice with children and families: Outstanding; ");
    }

    @Test
    void whatTheListCouldNotReadIsUnknownAndNotEnoughForACase() {
        PublishedOutcome outcome = outcome(IN_2015);
        assertThat(outcome.judgements()).isEmpty();
        assertThat(outcome.enoughForACase()).isFalse();
    }

    @Test
    void lineThatCannotBeTrueIsRefused() {
        assertThat(read("80534,n,,a.pdf,2019-13-01,standard,A,07/10/2019,18/10/2019,good,good,good,good,,1\n80534,n,,a.pdf,19/12/19,standard,A,07/10/2019,18/10/2019,"
                + "excellent,good,good,good,,1\n")).extracting(ExportedOutcome.Read::refusal).containsExactly(
                        "The day of publication “2019-13-01” is no day in British order, such as 13/01/2026 or 13 January 2026.", "“excellent” is no judgement of Ofsted's.");
    }

    @Test
    void onlyAnAddressOfTheGovernmentIsKept() {
        assertThat(outcome(IN_2019).address()).isEqualTo("https://files.ofsted.gov.uk/v1/file/50135440");
        for (String address : List.of("javascript:alert(1)", "https://example.org/x", "http://files.ofsted.gov.uk/1", "https://gov.uk.example.org/1", "https://x@evil.gov.uk:1")) {
            assertThat(outcome(IN_2019.replace("https://files.ofsted.gov.uk/v1/file/50135440", address)).address()).as(address).isNull();
        }
    }

    @Test
    void listWithoutTheColumnsThatSayWhomAndWhenIsRefused() {
        assertThatThrownBy(() -> ExportedOutcome.read("urn,local_authority\n80534,x\n".getBytes(StandardCharsets.UTF_8), "80534"))
                .isInstanceOf(Refusal.class).hasMessage("The first line of the file has to name a column with the day of publication, such as “publication_date”.");
    }

    private static PublishedOutcome outcome(String line) {
        ExportedOutcome theirs = read(line).get(0).outcome();
        PublishedOutcome outcome = new PublishedOutcome("nottinghamshire", theirs);
        outcome.say(theirs, "officer", Instant.EPOCH);
        assertThat(outcome.says(theirs)).isTrue();
        return outcome;
    }

    private static List<ExportedOutcome.Read> read(String lines) {
        return ExportedOutcome.read((COLUMNS + lines).getBytes(StandardCharsets.UTF_8), "80534");
    }
}
