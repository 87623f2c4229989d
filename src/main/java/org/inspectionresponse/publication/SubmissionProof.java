package org.inspectionresponse.publication;

import java.util.List;

/**
 * The proof that a plan, or its early draft, went to Ofsted in time, in words: what a reader needs to see it is side by side.
 *
 * @param title such as "Improvement plan PLN-NCC-2020-001"
 * @param statement one sentence that says whether it was in time
 * @param particulars due day, arithmetic, moment, way, hash, who and what came back
 * @param files of the pack, each with its SHA-256
 * @param packAddress where those who may read the case have the pack; null until it was made
 */
public record SubmissionProof(String title, String statement, List<Particular> particulars, List<Particular> files, String packAddress) {
}
