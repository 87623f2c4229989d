package org.inspectionresponse.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The command {@code verify-pack FILE [SHA-256]}: tells whether a pack is as its manifest says, without starting the product. */
public final class VerifyPack {

    /** First argument that asks for this command. */
    public static final String NAME = "verify-pack";

    private static final int GOOD = 0;
    private static final int WRONG = 1;
    private static final int MISUSED = 2;

    private VerifyPack() {
    }

    /**
     * @param arguments after the command's name: the file, and the hash that the register keeps of it, if that is to be compared
     * @param out gets a line for each wrong, missing or added file, and a line that sums up
     * @return status to leave with: 0 where all is as it should be, 1 where it is not, 2 where the command was not understood
     */
    public static int run(String[] arguments, PrintStream out) {
        if (arguments.length < 1 || arguments.length > 2) {
            out.println("Usage: " + NAME + " FILE [SHA-256]");
            return MISUSED;
        }
        Path file = Path.of(arguments[0]);
        if (!Files.isRegularFile(file)) {
            out.println("There is no file " + arguments[0]);
            return MISUSED;
        }
        try {
            return verify(file, arguments.length == 2 ? arguments[1] : null, out);
        } catch (IOException e) {
            out.println("Unreadable: " + e.getMessage());
            return WRONG;
        }
    }

    private static int verify(Path file, String expected, PrintStream out) throws IOException {
        PackCheck.Result result = PackCheck.check(file);
        result.problems().forEach(out::println);
        String hash = hash(file);
        boolean same = expected == null || expected.equalsIgnoreCase(hash);
        if (!same) {
            out.println("Changed: the pack itself has another SHA-256 than was given");
        }
        out.println("SHA-256 of the pack: " + hash);
        out.println(result.files() + (result.files() == 1 ? " file is" : " files are") + " as the manifest says; "
                + (result.good() && same ? "nothing is wrong, missing or added." : "the pack is not as it was made."));
        return result.good() && same ? GOOD : WRONG;
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = Hash.digest();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
