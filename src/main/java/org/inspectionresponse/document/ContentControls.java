package org.inspectionresponse.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.w3c.dom.Node;

/**
 * Takes the content controls of a Word document away and leaves what stands in them. They may be around paragraphs, tables, rows, cells and
 * words, and POI tells of none of these what is inside.
 */
final class ContentControls {

    private ContentControls() {
    }

    /** The paragraphs and tables of the document as if it had no content controls. */
    static List<IBodyElement> unwrapped(XWPFDocument word) {
        unwrap(word.getDocument().getBody().getDomNode());
        List<IBodyElement> elements = new ArrayList<>();
        try (XmlCursor cursor = word.getDocument().getBody().newCursor()) {
            for (boolean more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
                XmlObject element = cursor.getObject();
                if (element instanceof CTP line) {
                    elements.add(new XWPFParagraph(line, word));
                } else if (element instanceof CTTbl table) {
                    elements.add(new XWPFTable(table, word));
                }
            }
        }
        return elements;
    }

    /** From the innermost out. How deep a document is, is checked before it is read. */
    private static void unwrap(Node holder) {
        Node next;
        for (Node child = holder.getFirstChild(); child != null; child = next) {
            next = child.getNextSibling();
            unwrap(child);
            switch (child.getLocalName() == null ? "" : child.getLocalName()) {
                case "sdt" -> replace(child, showsHint(child) ? null : child(child, "sdtContent"));
                case "customXml", "smartTag" -> replace(child, child);
                default -> { }
            }
        }
    }

    /** Nobody has written anything yet, and Word shows what is to be written. */
    private static boolean showsHint(Node control) {
        Node properties = child(control, "sdtPr");
        return properties != null && child(properties, "showingPlcHdr") != null;
    }

    private static void replace(Node control, Node content) {
        Node parent = control.getParentNode();
        while (content != null && content.getFirstChild() != null) {
            parent.insertBefore(content.getFirstChild(), control);
        }
        parent.removeChild(control);
    }

    private static Node child(Node holder, String name) {
        for (Node child = holder.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (name.equals(child.getLocalName())) {
                return child;
            }
        }
        return null;
    }
}
