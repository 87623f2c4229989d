package org.inspectionresponse.walls;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.inspectionresponse.engine.FormParts;

/** One file of {@code forms/}, with the parts that it shares with others in it, as it is deployed. */
public record FormFile(String name, String text) {

    public static final Path FOLDER = Path.of("forms");
    public static final Path PARTS = FOLDER.resolve("parts");

    public static List<FormFile> all() {
        return Texts.in(FOLDER, "").map(path -> new FormFile(path.getFileName().toString(),
                FormParts.whole(Texts.read(path), name -> Texts.read(PARTS.resolve(name + ".html"))))).toList();
    }

    boolean isEmbedded() {
        return name.endsWith(".html");
    }

    /** The name without its ending. */
    public String id() {
        return name.substring(0, name.lastIndexOf('.'));
    }

    static Stream<String> say(boolean wrong, String problem) {
        return wrong ? Stream.of(problem) : Stream.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
