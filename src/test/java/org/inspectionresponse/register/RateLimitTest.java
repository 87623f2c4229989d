package org.inspectionresponse.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextImpl;

class RateLimitTest {

    private long nanos;
    private final RateLimit limit = new RateLimit(new RegisterSettings(60, 100), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void addressThatAsksTooOftenIsToldWhenToComeBack() throws Exception {
        for (int asked = 0; asked < 60; asked++) {
            assertThat(ask("192.0.2.1").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = ask("192.0.2.1");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("2");
        assertThat(refused.getContentType()).startsWith("text/plain");
        assertThat(refused.getContentAsString()).isEqualTo("Too many requests came from your address: 60 a minute are answered. "
                + "Try again in 2 seconds.%n".formatted());
        nanos += Duration.ofSeconds(2).toNanos();
        assertThat(IntStream.range(0, 3).mapToObj(number -> status("192.0.2.1"))).containsExactly(200, 200, 429);
    }

    @Test
    void otherAddressesAreAnsweredMeanwhile() throws Exception {
        for (int asked = 0; asked < 61; asked++) {
            ask("192.0.2.1");
        }
        assertThat(ask("192.0.2.2").getStatus()).isEqualTo(200);
    }

    @Test
    void networkOfOneHouseholdCountsAsOneAddress() throws Exception {
        for (int asked = 0; asked < 60; asked++) {
            ask("2001:db8:1:2::" + Integer.toHexString(asked));
        }
        assertThat(ask("2001:db8:1:2:ffff::1").getStatus()).isEqualTo(429);
        assertThat(ask("2001:db8:1:3::1").getStatus()).isEqualTo(200);
    }

    @Test
    void officersShareAnAddressAndAreNotCountedOnceTheySignedIn() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/reports/RPT-NCC-2019-001");
        request.setRemoteAddr("192.0.2.1");
        request.getSession();
        for (int asked = 0; asked < 60; asked++) {
            limit.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        }
        MockHttpServletResponse stranger = new MockHttpServletResponse();
        limit.doFilter(request, stranger, new MockFilterChain());
        assertThat(stranger.getStatus()).as("a session alone is had by opening the page of the sign-in").isEqualTo(429);
        request.getSession().setAttribute(SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl());
        MockHttpServletResponse officer = new MockHttpServletResponse();
        limit.doFilter(request, officer, new MockFilterChain());
        assertThat(officer.getStatus()).isEqualTo(200);
    }

    @Test
    void whatIsNoAddressIsCountedAsItStandsAndNeverLookedUp() throws Exception {
        assertThat(ask("not:an:address").getStatus()).isEqualTo(200);
        assertThat(ask("host.invalid").getStatus()).isEqualTo(200);
    }

    private int status(String address) {
        try {
            return ask(address).getStatus();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/register");
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
