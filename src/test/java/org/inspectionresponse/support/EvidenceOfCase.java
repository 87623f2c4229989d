package org.inspectionresponse.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.inspectionresponse.evidence.Evidence;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.publication.Edition;
import org.inspectionresponse.publication.Editions;
import org.springframework.context.ApplicationContext;

/** The evidence pack of a case, made at once. */
public final class EvidenceOfCase {

    private final Evidence evidence;
    private final Editions editions;

    public EvidenceOfCase(ApplicationContext application) {
        evidence = application.getBean(Evidence.class);
        editions = application.getBean(Editions.class);
    }

    public byte[] make(String caseReference) {
        editions.make(evidence.order(caseReference, new By("improvement-officer.nottinghamshire", Role.IMPROVEMENT_OFFICERS)).reference());
        List<Edition> made = evidence.of(caseReference);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        evidence.write(made.get(0), bytes);
        return bytes.toByteArray();
    }

    /** @return the first page of the pack, unpacked into that folder */
    public Path unpacked(String caseReference, Path folder) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(make(caseReference)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.resolve("index.html");
    }
}
