package org.inspectionresponse.register;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.inspectionresponse.notification.PublicAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the register's data ({@code /register/openapi.json}) says of it as a whole. */
@Configuration(proxyBeanMethods = false)
class RegisterDescription {

    @Bean
    OpenAPI publicRegister(PublicAddress address) {
        return new OpenAPI().servers(List.of(new Server().url(address.link(""))))
                .info(new Info().title("Public register").version("1").description("What councils have published about inspections of their "
                        + "children's services: reports, decisions, the forward plan, improvement plans with their progress, meetings. No key is "
                        + "needed. Answers may be kept for half a minute; ask again with If-None-Match. Who asks too often gets 429 with Retry-After. "
                        + "What is not published, and what is exempt, is answered as if it did not exist. Days are those of London, moments are UTC.")
                        .license(new License().name("Open Government Licence v3.0")
                                .url("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")));
    }
}
