package org.inspectionresponse;

import java.util.Arrays;
import org.inspectionresponse.document.VerifyPack;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Application {

    /** Serves the product; with the word {@code verify-pack} first it only checks a pack, and leaves with a status that scripts can read. */
    public static void main(String[] args) {
        if (args.length > 0 && VerifyPack.NAME.equals(args[0])) {
            System.exit(VerifyPack.run(Arrays.copyOfRange(args, 1, args.length), System.out));
        }
        SpringApplication.run(Application.class, args);
    }
}
