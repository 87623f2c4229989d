package org.inspectionresponse.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server (RFC 5321) that can be told to fail at a step of the conversation: GREETING, EHLO, MAIL, RCPT, DATA, or END, which is the
 * end of the text. It answers a given line, hangs, or drops the connection. What it had whole when it fell silent counts as taken.
 */
final class MoodyMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile String step = "";
    private volatile String mood = "";
    private volatile Runnable deed;
    private volatile Throwable problem;

    MoodyMailServer() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "moody mail server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** @param how an answer, such as "451 Try again later"; "hang" or "drop" */
    void at(String where, String how) {
        step = where;
        mood = how;
    }

    /** Does something when the conversation has come so far. */
    void during(String where, Runnable what) {
        step = where;
        deed = what;
    }

    void calm() {
        mood = "";
    }

    /** The texts it has whole. */
    List<String> taken() {
        return taken;
    }

    /** What failed in {@link #during}; null for nothing. */
    Throwable problem() {
        return problem;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException | InterruptedException over) {
                // the client has gone, or the test is over
            }
        }
    }

    private void converse(Socket client) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        PrintStream out = new PrintStream(client.getOutputStream(), true, US_ASCII);
        if (!answered("GREETING", "220 ready", out)) {
            return;
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.substring(0, Math.min(4, line.length())).toUpperCase();
            boolean text = command.equals("DATA");
            if (!answered(command, text ? "354 go on" : command.equals("QUIT") ? "221 bye" : "250 ok", out)
                    || text && !failsAt("DATA") && !received(in, out)) {
                return;
            }
        }
    }

    private boolean received(BufferedReader in, PrintStream out) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        if (!failsAt("END") || mood.equals("hang") || mood.equals("drop")) {
            taken.add(text.toString());
        }
        return answered("END", "250 taken", out);
    }

    private boolean failsAt(String where) {
        return step.equals(where) && !mood.isEmpty();
    }

    /** @return false if the connection is over */
    private boolean answered(String where, String usual, PrintStream out) throws InterruptedException {
        if (step.equals(where) && deed != null) {
            try {
                deed.run();
            } catch (RuntimeException | AssertionError e) {
                problem = e;
            }
        }
        if (failsAt(where) && mood.equals("hang")) {
            Thread.sleep(600);
            return false;
        }
        if (failsAt(where) && mood.equals("drop")) {
            return false;
        }
        out.print((failsAt(where) ? mood : usual) + "\r\n");
        out.flush();
        return true;
    }
}
