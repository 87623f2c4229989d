package org.inspectionresponse.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a request to the engine's web service that failed with one plain sentence: a refusal with its reason and status, a missing right
 * and a fault with nothing about the engine in it. What the engine would have said (classes, ids, "Cannot submit task form") is dropped.
 */
final class PlainAnswers extends OncePerRequestFilter {

    static final String NOT_ALLOWED = "You do not have the right to do this.";
    private static final String GONE = "This is finished or gone, or it is not yours to see.";
    private static final String FAULT = "This did not work because of a fault in the system. Nothing was changed. "
        + "Try again, and tell your administrator if it happens again.";
    private static final ThreadLocal<Answer> CURRENT = new ThreadLocal<>();

    private static final RequestMatcher ON_TASK = OfficersMay.everywhere(HttpMethod.POST, List.of("/task/{id}/{operation}"));

    private final ObjectMapper json;
    private final TaskService tasks;

    PlainAnswers(ObjectMapper json, TaskService tasks) {
        this.json = json;
        this.tasks = tasks;
    }

    static boolean areAwaited() {
        return CURRENT.get() != null;
    }

    static void answerWith(Refusal refusal) {
        CURRENT.get().refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new Answer(response);
        CURRENT.set(answer);
        try {
            chain.doFilter(request, answer);
        } catch (Refusal refusal) {
            answer.refusal = refusal;
            answer.setStatus(refusal.kind().status());
        } finally {
            CURRENT.remove();
        }
        if (answer.isReplaced() && answer.refusal == null && isGone(ON_TASK.matcher(request))) {
            answer.refusal = Refusal.conflict(PlainFailures.TAKEN);
        }
        if (answer.isReplaced()) {
            write(json, response, answer.replacementStatus(), answer.replacement());
        }
    }

    /**
     * Whoever comes an instant too late is told so, whatever failed for them: the rights to a task go with it, and two who complete it at
     * once may first meet at a row of ours.
     */
    private boolean isGone(RequestMatcher.MatchResult task) {
        return task.isMatch() && tasks.createTaskQuery().taskId(task.getVariables().get("id")).count() == 0;
    }

    static void write(ObjectMapper json, HttpServletResponse response, int status, String sentence) throws IOException {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("type", "Refusal");
        body.put("message", sentence);
        byte[] bytes = json.writeValueAsBytes(body);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Lets a good answer through as it comes and swallows the body of a bad one that will be replaced. */
    private static final class Answer extends HttpServletResponseWrapper {

        private Refusal refusal;

        Answer(HttpServletResponse response) {
            super(response);
        }

        boolean isReplaced() {
            return !isCommitted() && (refusal != null && getStatus() >= 400 || getStatus() >= 500 || getStatus() == 403 || getStatus() == 404);
        }

        int replacementStatus() {
            return refusal == null ? getStatus() : refusal.kind().status();
        }

        String replacement() {
            if (refusal != null) {
                return refusal.getMessage();
            }
            return switch (getStatus()) {
                case 403 -> NOT_ALLOWED;
                case 404 -> GONE;
                default -> FAULT;
            };
        }

        @Override
        public void sendError(int status) {
            setStatus(status);
        }

        @Override
        public void sendError(int status, String message) {
            setStatus(status);
        }

        @Override
        public void flushBuffer() throws IOException {
            if (!isReplaced()) {
                super.flushBuffer();
            }
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            ServletOutputStream real = super.getOutputStream();
            return new ServletOutputStream() {
                @Override
                public void write(int b) throws IOException {
                    if (!isReplaced()) {
                        real.write(b);
                    }
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    if (!isReplaced()) {
                        real.write(bytes, from, length);
                    }
                }

                @Override
                public void flush() throws IOException {
                    if (!isReplaced()) {
                        real.flush();
                    }
                }

                @Override
                public boolean isReady() {
                    return real.isReady();
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    real.setWriteListener(listener);
                }
            };
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            OutputStream out = getOutputStream();
            return new PrintWriter(out, true, StandardCharsets.UTF_8);
        }
    }
}
