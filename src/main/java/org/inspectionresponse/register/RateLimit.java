package org.inspectionresponse.register;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How often one address may ask for what everybody may read: as many times as are allowed in a minute at once, and then as they come back,
 * one by one. Who has signed in is not counted: all officers of a council may share an address. An address of IPv6 counts with its whole
 * network of 64 bits, which one household has to itself. What is remembered is bounded.
 */
class RateLimit extends OncePerRequestFilter {

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(5);
    private static final int NETWORK_BYTES = 8;

    private final Cache<String, Bucket> buckets;
    private final int perMinute;
    private final TimeMeter time;

    RateLimit(RegisterSettings settings, TimeMeter time) {
        buckets = Caffeine.newBuilder().maximumSize(settings.addressesKnown()).expireAfterAccess(FORGOTTEN_AFTER).build();
        perMinute = settings.requestsPerMinute();
        this.time = time;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        ConsumptionProbe probe = buckets.get(asking(request.getRemoteAddr()), address -> full()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            refuse(response, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
        }
    }

    private Bucket full() {
        return Bucket.builder().addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time).build();
    }

    private void refuse(HttpServletResponse response, long seconds) throws IOException {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("Too many requests came from your address: %d a minute are answered. Try again in %s.%n"
                .formatted(perMinute, seconds == 1 ? "a second" : seconds + " seconds"));
    }

    /** A literal with a colon is parsed and never looked up; anything else counts as it stands. */
    private static String asking(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            InetAddress its = InetAddress.getByName(address);
            return its instanceof Inet6Address ? HexFormat.of().formatHex(Arrays.copyOf(its.getAddress(), NETWORK_BYTES)) : its.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
