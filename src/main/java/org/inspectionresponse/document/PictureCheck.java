package org.inspectionresponse.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.inspectionresponse.refusal.Refusal;

/** A picture is taken when it ends where its format says and is not so large that showing it would fill a computer's memory. */
final class PictureCheck {

    private static final byte[] PNG_END = HexFormat.of().parseHex("0000000049454e44ae426082");
    private static final byte[] JPEG_END = HexFormat.of().parseHex("ffd9");
    private static final long MOST_PIXELS = 50_000_000;

    private PictureCheck() {
    }

    static void png(byte[] bytes) {
        check(bytes, "png", PNG_END);
    }

    static void jpeg(byte[] bytes) {
        check(bytes, "jpeg", JPEG_END);
    }

    private static void check(byte[] bytes, String format, byte[] end) {
        if (bytes.length < end.length || !Arrays.equals(bytes, bytes.length - end.length, bytes.length, end, 0, end.length)) {
            throw Refusal.because("The picture is not complete, or something is attached to it. Save it again and upload that.");
        }
        if (pixels(bytes, format) > MOST_PIXELS) {
            throw Refusal.tooLarge("The picture is too large; it may have 50 million pixels. Save it smaller and upload that.");
        }
    }

    private static long pixels(byte[] bytes, String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            return (long) reader.getWidth(0) * reader.getHeight(0);
        } catch (IOException | RuntimeException e) {
            throw Refusal.because("The picture cannot be read. Save it again and upload that.");
        } finally {
            reader.dispose();
        }
    }
}
