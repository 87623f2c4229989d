package org.inspectionresponse.document;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;

/**
 * Real numbers of Word, which go on counting when someone adds a paragraph. They show what the document's text says: where Word's count
 * would differ, it is set.
 */
final class WordNumbers {

    /** Kinds as in word/numbering.xml. */
    private static final int BULLETS = 1;
    private static final int NUMBERS = 2;
    private static final int LETTERS = 3;
    private static final int PARAGRAPHS = 4;
    private static final int CLAUSES = 5;

    private final CTNumbering numbering;
    private final Map<Integer, BigInteger> current = new HashMap<>();
    private int paragraph;
    private int heading;
    private int clause;

    WordNumbers(CTNumbering numbering) {
        this.numbering = numbering;
    }

    BigInteger bullets() {
        return BigInteger.valueOf(BULLETS);
    }

    /** A list of its own, from {@code start}. */
    BigInteger list(boolean letters, int level, int start) {
        return begin(letters ? LETTERS : NUMBERS, level, start);
    }

    /** @param number as the text has it: "3.", "4" or "4.2" */
    void number(XWPFParagraph line, String number) {
        if (number.endsWith(".")) {
            int stated = Integer.parseInt(number.substring(0, number.length() - 1));
            apply(line, counted(PARAGRAPHS, 0, ++paragraph, stated), 0);
            paragraph = stated;
        } else if (number.contains(".")) {
            int stated = Integer.parseInt(number.substring(number.indexOf('.') + 1));
            apply(line, counted(CLAUSES, 1, ++clause, stated), 1);
            clause = stated;
        } else {
            int stated = Integer.parseInt(number);
            apply(line, counted(CLAUSES, 0, ++heading, stated), 0);
            heading = stated;
            clause = 0;
        }
    }

    private BigInteger counted(int kind, int level, int expected, int stated) {
        if (expected != stated) {
            current.put(kind, begin(kind, level, stated));
        }
        return current.getOrDefault(kind, BigInteger.valueOf(kind));
    }

    private BigInteger begin(int kind, int level, int start) {
        CTNum num = numbering.addNewNum();
        num.setNumId(BigInteger.valueOf(numbering.sizeOfNumArray()));
        num.addNewAbstractNumId().setVal(BigInteger.valueOf(kind));
        CTNumLvl override = num.addNewLvlOverride();
        override.setIlvl(BigInteger.valueOf(level));
        override.addNewStartOverride().setVal(BigInteger.valueOf(start));
        return num.getNumId();
    }

    static void apply(XWPFParagraph line, BigInteger number, int level) {
        var properties = line.getCTP().isSetPPr() ? line.getCTP().getPPr() : line.getCTP().addNewPPr();
        CTNumPr its = properties.isSetNumPr() ? properties.getNumPr() : properties.addNewNumPr();
        its.addNewIlvl().setVal(BigInteger.valueOf(level));
        its.addNewNumId().setVal(number);
    }
}
