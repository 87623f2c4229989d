package org.inspectionresponse.plan;

import org.springframework.http.HttpStatus;

record DataKnowsNoSpring(HttpStatus status) {
}
