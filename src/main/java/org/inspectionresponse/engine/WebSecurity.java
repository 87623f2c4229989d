package org.inspectionresponse.engine;

import static org.inspectionresponse.engine.OfficersMay.anyOf;
import static org.inspectionresponse.engine.OfficersMay.path;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One sign-in for our pages, Tasklist, Cockpit and Admin; HTTP Basic, without a session, for machines. Whatever is not named here needs
 * a sign-in, and what changes something in the engine and is not named in {@link OfficersMay} needs an administrator.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String ADMINISTRATOR = Staff.GROUP + Groups.CAMUNDA_ADMIN;
    private static final RequestMatcher ENGINE = anyOf(path("/engine-rest/**"), path("/camunda/**"));
    private static final RequestMatcher SCRIPTS = anyOf(path("/camunda/api/**"), path("/api/**"));
    private static final RequestMatcher CAMUNDA = path("/camunda/**");

    /** Reports and plans are public once they are published; whether one is, its page asks itself. */
    private static final RequestMatcher STATIC = anyOf(path("/assets/**"), path("/camunda/assets/**"), path("/camunda/lib/**"));

    /** Open to everybody, to read alone; it knows no sign-in and leaves no cookie, so that its answers may be kept by anybody. */
    private static final RequestMatcher REGISTER = anyOf(path("/register"), path("/register/**"), path("/assets/register/**"),
        path("/assets/govuk-frontend/**"));

    private static final RequestMatcher PUBLIC = anyOf(path("/"), path("/calendar"), path("/api/calendar/**"), path("/assets/**"),
        path(HttpMethod.GET, "/reports/{reference}"), path(HttpMethod.GET, "/reports/{reference}/versions/{number}"),
        path(HttpMethod.GET, "/reports/{reference}/appendices/{number}"), path(HttpMethod.GET, "/reports/{reference}/papers/{number}"),
        path(HttpMethod.GET, "/plans/{reference}"), path(HttpMethod.GET, "/decisions/{reference}"), path(HttpMethod.GET, "/progress/{reference}"),
        path(HttpMethod.GET, "/forward-plan/{council}"), path(HttpMethod.GET, "/urgency-register/{council}"),
        path(HttpMethod.GET, "/call-ins/{file:.+\\.(?:pdf|docx|html)}"),
        path("/favicon.ico"), path("/actuator/health"), path("/login"), path("/error"),
        path("/camunda/assets/**"), path("/camunda/lib/**"), path("/camunda/favicon.ico"));

    /** CVE-2026-77226: the first-run endpoint makes administrators without a sign-in. Camunda's own login would be a second door. */
    private static final RequestMatcher NOBODY = anyOf(path("/camunda/api/admin/setup/**"), path("/camunda/app/admin/{engine}/setup/**"),
        path(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/login/{app}"));

    private static final RequestMatcher SIGN_IN = path(HttpMethod.POST, "/login");
    private static final RequestMatcher TASKLIST_LOGOUT = path(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");

    /** No script or style in a page, nothing from elsewhere, framed only by Tasklist's tabs. */
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'self'";

    private final Staff staff;
    private final ObjectMapper json;

    WebSecurity(Staff staff, ObjectMapper json) {
        this.staff = staff;
        this.json = json;
    }

    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http) throws Exception {
        RequestMatcher basicOnApi = new AndRequestMatcher(path("/api/**"), request -> {
            String header = request.getHeader("Authorization");
            return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
        });
        http.securityMatcher(anyOf(path("/engine-rest/**"), basicOnApi))
            .authorizeHttpRequests(may -> may
                .requestMatchers(OfficersMay.askTheEngine()).authenticated()
                .requestMatchers(ENGINE).hasAuthority(ADMINISTRATOR)
                .anyRequest().authenticated())
            // no challenge, so that no browser ever remembers a password for these
            .httpBasic(basic -> basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
            .exceptionHandling(on -> on.accessDeniedHandler(inPlainWords()))
            .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .csrf(AbstractHttpConfigurer::disable)
            .addFilterBefore(new CurrentRights(staff), AuthorizationFilter.class);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain everybody(HttpSecurity http) throws Exception {
        http.securityMatcher(REGISTER)
            .authorizeHttpRequests(may -> may
                .requestMatchers(path(HttpMethod.GET, "/**"), path(HttpMethod.HEAD, "/**")).permitAll()
                .anyRequest().denyAll())
            .exceptionHandling(on -> on.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.METHOD_NOT_ALLOWED)))
            .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .requestCache(AbstractHttpConfigurer::disable)
            .csrf(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable);
        headers(http);
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain people(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(may -> may
                .requestMatchers(NOBODY).denyAll()
                .requestMatchers(PUBLIC).permitAll()
                .requestMatchers(OfficersMay.askTheEngine()).authenticated()
                .requestMatchers(ENGINE).hasAuthority(ADMINISTRATOR)
                .requestMatchers(path("/demo/**")).hasAuthority(ADMINISTRATOR)
                .anyRequest().authenticated())
            .requestCache(cache -> cache.requestCache(whereToAfterSignIn()))
            .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", false))
            .exceptionHandling(on -> on
                .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), SCRIPTS)
                .defaultAccessDeniedHandlerFor(inPlainWords(), SCRIPTS))
            .addFilterBefore(new CurrentRights(staff), AuthorizationFilter.class);
        signOut(http);
        headers(http);
        csrf(http);
        return http.build();
    }

    /** Pages only: else a script that still polls when the session ends would be where the person lands. */
    private static HttpSessionRequestCache whereToAfterSignIn() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod()) && !SCRIPTS.matches(request)
            && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }

    /** Tasklist's own sign-out ends the one session too, and is answered as Tasklist expects. */
    private static void signOut(HttpSecurity http) throws Exception {
        http.logout(logout -> logout
            .logoutRequestMatcher(anyOf(path(HttpMethod.POST, "/logout"), TASKLIST_LOGOUT))
            .logoutSuccessHandler((request, response, person) -> {
                if (TASKLIST_LOGOUT.matches(request)) {
                    response.setStatus(HttpStatus.NO_CONTENT.value());
                } else {
                    response.sendRedirect(request.getContextPath() + "/login?logout");
                }
            }));
    }

    private static void headers(HttpSecurity http) throws Exception {
        http.headers(headers -> headers
            .frameOptions(frame -> frame.sameOrigin())
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
            .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"))
            // scripts and styles may be kept, else each page of Tasklist fetches some megabytes anew
            .cacheControl(cache -> cache.disable())
            .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(STATIC), new CacheControlHeadersWriter()))
            // the web applications bring a policy of their own, which their forms need
            .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(CAMUNDA),
                new ContentSecurityPolicyHeaderWriter(CONTENT_POLICY))));
    }

    /** Names unlike Camunda's, whose cookie of the default name its pages see beside ours. Camunda's own filter covers /camunda. */
    private static void csrf(HttpSecurity http) throws Exception {
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieName("CSRF-TOKEN");
        cookie.setHeaderName("X-CSRF-TOKEN");
        cookie.setCookieCustomizer(c -> c.sameSite("Lax"));
        http.csrf(csrf -> csrf.csrfTokenRepository(cookie).csrfTokenRequestHandler(new CsrfForPagesAndScripts())
            .ignoringRequestMatchers(CAMUNDA));
    }

    /**
     * As the engine's web service says it, or as our own API does, in a problem document; pages have the error page. A page to sign in that
     * has grown old, as it does when another window polls while somebody signs out, is shown anew.
     */
    private AccessDeniedHandler inPlainWords() {
        var errorPage = new AccessDeniedHandlerImpl();
        return (request, response, denied) -> {
            if (ENGINE.matches(request)) {
                PlainAnswers.write(json, response, HttpStatus.FORBIDDEN.value(), PlainAnswers.NOT_ALLOWED);
            } else if (SCRIPTS.matches(request)) {
                response.setStatus(HttpStatus.FORBIDDEN.value());
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                json.writeValue(response.getOutputStream(), ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, PlainAnswers.NOT_ALLOWED));
            } else if (SIGN_IN.matches(request)) {
                response.sendRedirect(request.getContextPath() + "/login?again");
            } else {
                errorPage.handle(request, response, denied);
            }
        };
    }
}
