package org.inspectionresponse.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class DocumentsTest {

    private static final By OFFICER = new By("improvement-officer.nottinghamshire", Role.IMPROVEMENT_OFFICERS);

    @Autowired
    private Documents documents;

    @Test
    void fileIsKeptWithItsHash() {
        byte[] bytes = UploadedFileTest.file("plain-ok.pdf");
        StoredDocument stored = documents.store("nottinghamshire", "Ofsted report.pdf", bytes, OFFICER);
        StoredDocument read = documents.require("nottinghamshire", stored.key());
        assertThat(read.bytes()).isEqualTo(bytes);
        assertThat(read.sha256()).isEqualTo(stored.sha256()).matches("[0-9a-f]{64}");
        assertThat(read.name()).isEqualTo("Ofsted report.pdf");
        assertThat(read.mediaType()).isEqualTo("application/pdf");
        assertThat(read.storedBy()).isEqualTo(OFFICER.person());
    }

    @Test
    void fileOfAnotherCouncilIsNotThere() {
        StoredDocument stored = documents.store("nottinghamshire", "a.pdf", UploadedFileTest.file("plain-ok.pdf"), OFFICER);
        assertThatThrownBy(() -> documents.require("nottingham-city", stored.key())).isInstanceOf(Refusal.class)
                .hasMessage("There is no such file. Upload it again.");
    }

    @Test
    void fileLargerThanTheSettingIsRefused() {
        assertThatThrownBy(() -> documents.store("nottinghamshire", "a.pdf", new byte[20 * 1024 * 1024 + 1], OFFICER))
                .isInstanceOf(Refusal.class).hasMessage("The file is too large; it may have 20 MB.")
                .extracting(e -> ((Refusal) e).kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
    }
}
