package org.inspectionresponse.document;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDecimalNumber;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

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

    private final XWPFNumbering numbering;
    private final Map<Integer, BigInteger> current = new HashMap<>();
    private int paragraph;
    private int heading;
    private int clause;

    WordNumbers(XWPFNumbering numbering) {
        this.numbering = numbering;
    }

    BigInteger bullets() {
        return BigInteger.valueOf(BULLETS);
    }

    /** A list of its own, from {@code start}. */
    BigInteger list(boolean letters, int level, int start) {
        BigInteger number = numbering.addNum(BigInteger.valueOf(letters ? LETTERS : NUMBERS));
        startAt(number, level, start);
        return number;
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
            BigInteger number = numbering.addNum(BigInteger.valueOf(kind));
            startAt(number, level, stated);
            current.put(kind, number);
        }
        return current.getOrDefault(kind, BigInteger.valueOf(kind));
    }

    private void startAt(BigInteger number, int level, int start) {
        XWPFNum num = numbering.getNum(number);
        CTNumLvl override = num.getCTNum().addNewLvlOverride();
        override.setIlvl(BigInteger.valueOf(level));
        CTDecimalNumber first = override.addNewStartOverride();
        first.setVal(BigInteger.valueOf(start));
    }

    static void apply(XWPFParagraph line, BigInteger number, int level) {
        var properties = line.getCTP().isSetPPr() ? line.getCTP().getPPr() : line.getCTP().addNewPPr();
        CTNumPr its = properties.isSetNumPr() ? properties.getNumPr() : properties.addNewNumPr();
        its.addNewIlvl().setVal(BigInteger.valueOf(level));
        its.addNewNumId().setVal(number);
    }
}
