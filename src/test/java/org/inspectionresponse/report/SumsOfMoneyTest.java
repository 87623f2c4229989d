package org.inspectionresponse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SumsOfMoneyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The total cost is £1.576m and mostly staffing. | 1576000
            £1.4m of it is additional.                     | 1400000
            £1,576,000                                     | 1576000
            £1,576,000.50 in all                           | 1576000.50
            £1.4 million                                   | 1400000
            £ 2.5 Million                                  | 2500000
            1.576m pounds                                  | 1576000
            250,000 pounds                                 | 250000
            1.4 million GBP                                | 1400000
            GBP 1.576m                                     | 1576000
            £250k                                          | 250000
            £3bn for England                               | 3000000000
            £12 thousand                                   | 12000
            (£15.)                                         | 15
            from £5, £6 and £7                             | 5 6 7
            between £1m and £2m                            | 1000000 2000000
            £5 more than before                            | 5
            £5 minutes                                     | 5
            """)
    void sumsAreReadAsTheyAreWritten(String text, String pounds) {
        assertThat(SumsOfMoney.in(text)).usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(Arrays.stream(pounds.split(" ")).map(BigDecimal::new).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            In 2020/21 we visited 1,576 families.
            12 social workers and 3 managers
            £nil
            £0 and £0.00
            5m wide
            £
            pounds of flesh
            £1.2.3
            """)
    void numberThatIsNoSumIsLeftAlone(String text) {
        assertThat(SumsOfMoney.in(text)).isEmpty();
    }

    @Test
    void hardSpaceIsASpace() {
        assertThat(SumsOfMoney.in("£1.4\u00a0million")).singleElement().satisfies(sum -> assertThat(sum).isEqualByComparingTo("1400000"));
    }

    @Test
    void endlessDigitsCostNoTime() {
        assertThat(SumsOfMoney.in("£" + "9".repeat(100_000))).isEmpty();
        assertThat(SumsOfMoney.in("1,".repeat(50_000) + " pounds")).isEmpty();
    }
}
