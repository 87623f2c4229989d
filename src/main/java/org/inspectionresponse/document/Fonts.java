package org.inspectionresponse.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts that PDFs carry: Liberation Sans, and DejaVu Sans for what it lacks (arrows, check boxes, other scripts). They come with the
 * product, because a server has none, and are read once: reading them takes longer than setting a short document.
 */
final class Fonts {

    private static final String LIBERATION = "Liberation Sans";
    private static final String DEJAVU = "DejaVu Sans";
    private static final int LAST_CHARACTER = Character.MAX_CODE_POINT;

    private final List<Face> faces = List.of(
            new Face("LiberationSans-Regular", LIBERATION, 400, FontStyle.NORMAL),
            new Face("LiberationSans-Bold", LIBERATION, 700, FontStyle.NORMAL),
            new Face("LiberationSans-Italic", LIBERATION, 400, FontStyle.ITALIC),
            new Face("LiberationSans-BoldItalic", LIBERATION, 700, FontStyle.ITALIC),
            new Face("DejaVuSans", DEJAVU, 400, FontStyle.NORMAL),
            new Face("DejaVuSans-Bold", DEJAVU, 700, FontStyle.NORMAL));
    private final BitSet shown = shown();

    /** Only the glyphs that a document uses become part of it. */
    void use(PdfRendererBuilder builder, PDDocument pdf) {
        for (Face face : faces) {
            builder.useFont(new PDFontSupplier(null) {
                @Override
                public PDFont supply() {
                    return face.in(pdf);
                }
            }, face.family, face.weight, face.style, true);
        }
    }

    /** Whether each style can show the character. */
    boolean show(int character) {
        return shown.get(character);
    }

    private BitSet shown() {
        BitSet all = characters("LiberationSans-Regular", "DejaVuSans");
        all.and(characters("LiberationSans-Bold", "DejaVuSans-Bold"));
        all.and(characters("LiberationSans-Italic", "DejaVuSans"));
        all.and(characters("LiberationSans-BoldItalic", "DejaVuSans-Bold"));
        return all;
    }

    private BitSet characters(String... files) {
        BitSet characters = new BitSet();
        for (Face face : faces) {
            if (List.of(files).contains(face.file)) {
                face.addCharacters(characters);
            }
        }
        return characters;
    }

    private static final class Face {

        private final String file;
        private final String family;
        private final int weight;
        private final FontStyle style;
        private final TrueTypeFont glyphs;

        private Face(String file, String family, int weight, FontStyle style) {
            this.file = file;
            this.family = family;
            this.weight = weight;
            this.style = style;
            try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + file + ".ttf")) {
                this.glyphs = new TTFParser().parse(new RandomAccessReadBuffer(in));
                // Ligatures cost nine tenths of the time of setting a report, and nobody misses them.
                this.glyphs.setEnableGsub(false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private PDFont in(PDDocument pdf) {
            try {
                return PDType0Font.load(pdf, glyphs, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void addCharacters(BitSet characters) {
            try {
                CmapLookup lookup = glyphs.getUnicodeCmapLookup();
                for (int c = 0; c <= LAST_CHARACTER; c++) {
                    if (lookup.getGlyphId(c) > 0) {
                        characters.set(c);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
