package org.inspectionresponse.register;

import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.springframework.stereotype.Component;

/** Councils and their bodies by name. */
@Component
class Named {

    private final Councils councils;

    Named(Councils councils) {
        this.councils = councils;
    }

    /** A council or one of its bodies. @param code as addresses have it */
    record Name(String code, String name) {
    }

    Name council(String code) {
        return new Name(code, councils.find(code).map(Council::name).orElse(code));
    }

    /** @return null where there is none */
    Name body(String council, String code) {
        return code == null ? null
                : new Name(council + "/" + code, councils.find(council).flatMap(its -> its.body(code)).map(Body::name).orElse(code));
    }
}
