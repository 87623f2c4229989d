package org.inspectionresponse.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Service;

/** The councils of this installation. */
@Service
public class Councils {

    private final Map<String, Council> byCode = new LinkedHashMap<>();

    Councils(CouncilSettings settings) {
        settings.all().forEach(council -> byCode.put(council.code(), council));
    }

    public List<Council> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Council> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Refuses a council that is not one of this installation. */
    public Council require(String code) {
        return find(code).orElseThrow(() -> Refusal.because("Choose one of the councils of this installation."));
    }
}
