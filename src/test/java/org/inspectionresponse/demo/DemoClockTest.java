package org.inspectionresponse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.inspectionresponse.support.ProductTest;
import org.inspectionresponse.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class DemoClockTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Clock clock;

    @Test
    void theAdministratorMovesTheClockAndPutsItBack() {
        var admin = Visitor.signedIn(port, "admin");
        assertThat(admin.postForm("/demo/clock", "date=31+March+2031&time=09:00").status()).isEqualTo(302);
        assertThat(LocalDate.now(clock)).isEqualTo("2031-03-31");
        assertThat(admin.get("/demo/clock").body()).contains("Monday 31 March 2031, 09:0");
        assertThat(admin.postForm("/demo/clock/real", "").status()).isEqualTo(302);
        assertThat(LocalDate.now(clock)).isBefore("2031-01-01");
    }

    @Test
    void anImpossibleDayIsRefusedInWords() {
        var admin = Visitor.signedIn(port, "admin");
        assertThat(admin.postForm("/demo/clock", "date=30+February+2031&time=09:00").body())
            .contains("Date must be a real date, such as 19 December 2019.");
        assertThat(admin.postForm("/demo/clock", "date=1+March+2031&time=9").body()).contains("Time must be hours and minutes, such as 09:00.");
        assertThat(LocalDate.now(clock)).isBefore("2031-01-01");
    }

    @Test
    void nobodyElseTouchesIt() {
        var chair = Visitor.signedIn(port, "chair.nottinghamshire");
        assertThat(chair.get("/demo/clock").status()).isEqualTo(403);
        assertThat(chair.postForm("/demo/clock", "date=31+March+2031&time=09:00").status()).isEqualTo(403);
        assertThat(Visitor.signedIn(port, "admin").post("/demo/clock", "application/x-www-form-urlencoded", "date=2031-03-31&time=09:00")
            .status()).isEqualTo(403);
        assertThat(LocalDate.now(clock)).isBefore("2031-01-01");
    }
}
