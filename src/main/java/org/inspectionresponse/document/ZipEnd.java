package org.inspectionresponse.document;

/** The record that ends every ZIP archive; found in the tail of another kind of file, that file is an archive as well. */
final class ZipEnd {

    static final int SIZE = 22;
    private static final int LONGEST_COMMENT = 65_535;

    private ZipEnd() {
    }

    static boolean isIn(byte[] bytes) {
        for (int i = bytes.length - SIZE; i >= Math.max(0, bytes.length - SIZE - LONGEST_COMMENT); i--) {
            if (isAt(bytes, i)) {
                return true;
            }
        }
        return false;
    }

    /** Nothing follows the archive, not even a comment. */
    static boolean closes(byte[] bytes) {
        return bytes.length >= SIZE && isAt(bytes, bytes.length - SIZE);
    }

    private static boolean isAt(byte[] bytes, int i) {
        return bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6;
    }
}
