package org.inspectionresponse.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void everyCellIsQuotedAndEveryRowEndsAsTheStandardSays() {
        assertThat(Csv.of(List.of("What", "Due"), List.of(Arrays.asList("Send the plan", null), List.of("a, \"b\"\nc", "2020-03-31"))))
                .isEqualTo("\"What\",\"Due\"\r\n\"Send the plan\",\"\"\r\n\"a, \"\"b\"\"\nc\",\"2020-03-31\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void cellThatASpreadsheetWouldCalculateBecomesText(String cell) {
        assertThat(Csv.of(List.of(), List.of(List.of(cell)))).isEqualTo("\r\n\"'" + cell + "\"\r\n");
    }

    @Test
    void otherCellsStayAsTheyAre() {
        assertThat(Csv.of(List.of("1 = 1"), List.of())).isEqualTo("\"1 = 1\"\r\n");
    }
}
