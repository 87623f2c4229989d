package org.inspectionresponse.walls;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All rules a model is held to. */
public final class ModelRules {

    private ModelRules() {
    }

    /**
     * @param handler the class the model's expressions call; null where there is none
     * @param keys the keys of all processes, which a call activity may call
     * @return one sentence for each thing that is wrong
     */
    public static List<String> problems(ModelFile model, Class<?> handler, Set<String> keys) {
        return Stream.of(ShapeRules.problems(model), BindingRules.problems(model, keys), HandlerRules.problems(model, handler))
                .flatMap(List::stream).toList();
    }
}
