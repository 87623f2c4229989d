package org.inspectionresponse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class DeploymentTest {

    @Autowired
    private Deployment deployment;
    @Autowired
    private RepositoryService repository;

    @Test
    void everyModelAndFormIsInOneDeploymentAndNothingElse() throws IOException {
        Set<String> files = new TreeSet<>();
        for (String folder : new String[] {"bpmn", "forms"}) {
            if (Files.isDirectory(Path.of(folder))) {
                try (Stream<Path> found = Files.list(Path.of(folder))) {
                    found.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form|html)"))
                        .forEach(file -> files.add(folder + "/" + file.getFileName()));
                }
            }
        }
        assertThat(Deployment.resources().keySet()).isEqualTo(files);
        var deployed = repository.createDeploymentQuery().deploymentName(Deployment.NAME).list();
        if (!files.isEmpty()) {
            assertThat(deployed).hasSize(1);
            assertThat(repository.getDeploymentResourceNames(deployed.get(0).getId())).containsExactlyInAnyOrderElementsOf(files);
        }
    }

    /** So that a task keeps the form it was deployed with, whatever becomes of the part. */
    @Test
    void formIsDeployedWithItsPartsInIt() throws IOException {
        String deployed = repository.createDeploymentQuery().deploymentName(Deployment.NAME).singleResult().getId();
        for (String name : List.of("forms/draft-report.html", "forms/revise-report.html")) {
            try (InputStream form = repository.getResourceAsStream(deployed, name)) {
                assertThat(new String(form.readAllBytes(), StandardCharsets.UTF_8)).doesNotContain("data-ir-include")
                        .contains("data-ir-field=\"portfolioHolders\"", "data-ir-rows=\"papers\"");
            }
        }
    }

    @Test
    void startingAgainMakesNoNewDeployment() {
        long before = repository.createDeploymentQuery().count();
        deployment.deploy();
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }
}
