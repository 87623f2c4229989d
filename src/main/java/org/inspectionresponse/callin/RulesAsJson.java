package org.inspectionresponse.callin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import org.inspectionresponse.council.CallInRules;

/** The rules as they were when a window opened. They are read as a whole and never searched, so one column holds them. */
final class RulesAsJson implements AttributeConverter<CallInRules, String> {

    /** Rules kept by an older version may say what a newer one no longer has. */
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    @Override
    public String convertToDatabaseColumn(CallInRules rules) {
        try {
            return JSON.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public CallInRules convertToEntityAttribute(String kept) {
        try {
            return JSON.readValue(kept, CallInRules.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
