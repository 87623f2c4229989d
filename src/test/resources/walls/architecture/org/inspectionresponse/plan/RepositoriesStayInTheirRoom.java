package org.inspectionresponse.plan;

public interface RepositoriesStayInTheirRoom extends org.springframework.data.repository.Repository<String, Long> {
}
