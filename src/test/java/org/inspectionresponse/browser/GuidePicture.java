package org.inspectionresponse.browser;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Pictures of forms, pages and mail for the guide, in {@code docs/guide}: written by the browser tests with {@code -Dguide.write=true}. A form
 * needs few colours, so each has the sixteen it uses most, and the file stays small.
 */
final class GuidePicture {

    private static final Path FORMS = Path.of("docs/guide/images");
    private static final Path PAGES = Path.of("docs/guide/pages");
    private static final Path MAIL = Path.of("docs/guide/mail");
    private static final int COLOURS = 16;
    private static final int WIDEST = 1_000;
    private static final int TALLEST = 1_200;
    private static final int HEAD = 520;
    private static final int GAP = 40;

    private GuidePicture() {
    }

    static boolean isWanted() {
        return Boolean.getBoolean("guide.write");
    }

    /** @param name of the form; of a long one its beginning and its end are shown */
    static void write(String name, byte[] screenshot) {
        write(FORMS, name, screenshot);
    }

    /** @param name of the page, or of what is shown of it */
    static void writePage(String name, byte[] screenshot) {
        write(PAGES, name, screenshot);
    }

    /** @param name of the kind of notice */
    static void writeMail(String name, byte[] screenshot) {
        write(MAIL, name, screenshot);
    }

    private static void write(Path folder, String name, byte[] screenshot) {
        try {
            Files.createDirectories(folder);
            BufferedImage whole = ImageIO.read(new ByteArrayInputStream(screenshot));
            BufferedImage page = whole.getSubimage(0, 0, Math.min(WIDEST, whole.getWidth()), whole.getHeight());
            write(reduced(page.getHeight() > TALLEST ? shortened(page) : page), folder.resolve(name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage shortened(BufferedImage page) {
        int tail = TALLEST - HEAD - GAP;
        BufferedImage shown = new BufferedImage(page.getWidth(), TALLEST, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = shown.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), TALLEST);
        pen.drawImage(page.getSubimage(0, 0, page.getWidth(), HEAD), 0, 0, null);
        pen.drawImage(page.getSubimage(0, page.getHeight() - tail, page.getWidth(), tail), 0, HEAD + GAP, null);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {12, 12}, 0));
        pen.drawLine(0, HEAD + GAP / 2, page.getWidth(), HEAD + GAP / 2);
        pen.dispose();
        return shown;
    }

    private static BufferedImage reduced(BufferedImage picture) {
        int[] palette = mostUsed(picture);
        BufferedImage reduced = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_BINARY,
                new IndexColorModel(4, palette.length, palette, 0, false, -1, 0));
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                reduced.setRGB(x, y, nearest.computeIfAbsent(picture.getRGB(x, y), colour -> nearest(palette, colour)));
            }
        }
        return reduced;
    }

    private static int[] mostUsed(BufferedImage picture) {
        Map<Integer, Integer> count = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                count.merge(picture.getRGB(x, y), 1, Integer::sum);
            }
        }
        return count.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(COLOURS)
                .mapToInt(Map.Entry::getKey).toArray();
    }

    private static int nearest(int[] palette, int colour) {
        int best = palette[0];
        for (int candidate : palette) {
            if (distance(candidate, colour) < distance(best, colour)) {
                best = candidate;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }

    private static void write(BufferedImage picture, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam smallest = writer.getDefaultWriteParam();
        smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        smallest.setCompressionQuality(0);
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), smallest);
        } finally {
            writer.dispose();
        }
    }
}
