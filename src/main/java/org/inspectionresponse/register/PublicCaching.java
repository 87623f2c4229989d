package org.inspectionresponse.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * What the register answers may be kept by anybody for half a minute, and asked for again by its tag; a refusal may not. So what is
 * published is seen by everybody within a minute, the time of the job that publishes it included.
 */
class PublicCaching extends ShallowEtagHeaderFilter {

    private static final String HALF_A_MINUTE = CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic().getHeaderValue();

    @Override
    protected boolean isEligibleForEtag(HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
        if (status == HttpServletResponse.SC_OK) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, HALF_A_MINUTE);
        }
        return super.isEligibleForEtag(request, response, status, body);
    }
}
