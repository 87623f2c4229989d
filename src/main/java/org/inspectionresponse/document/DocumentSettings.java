package org.inspectionresponse.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param largest size of the largest file that may be uploaded */
@ConfigurationProperties("inspection-response.documents")
record DocumentSettings(@DefaultValue("20MB") DataSize largest) {

    DocumentSettings {
        if (largest.toBytes() < 1) {
            throw new IllegalArgumentException("inspection-response.documents.largest must be more than nothing");
        }
    }
}
