package org.phosphene.ui.reading;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import org.phosphene.studio.DatasetExamples;
import org.phosphene.studio.RecipeTexts;
import org.phosphene.studio.Studio;
import org.phosphene.testkit.ScriptedStudio;

/** A scripted studio whose photographs answer as a test says. */
public final class ReadingStudio {

    private static final String RECIPE =
            """
            {"schemaVersion": 2, "network": {"id": "efficientnet-lite0", "sha256": "ab"}, "objective": "block4/add:7",
             "files": [], "images": 1, "size": {"width": 40, "height": 30}, "start": {"photographs": []},
             "preset": "No transforms", "parameterization": {"kind": "fourier", "sd": 0.01, "decay": 1,
              "colours": {"kind": "grey"}, "alpha": "none"},
             "transforms": [], "penalties": {"l1": 0, "totalVariation": 0, "blur": 0},
             "optimiser": {"kind": "adam", "rate": 0.1, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
             "schedule": {"kind": "constant"}, "steps": 64, "stop": {"kind": "steps"}, "seed": 5,
             "reluRule": "redirected"}""";

    private ReadingStudio() {}

    /** The same studio with these examples; files called {@code recipe.png} hold the recipe of block4/add:7. */
    public static Studio of(ScriptedStudio studio, DatasetExamples examples) {
        return (Studio) Proxy.newProxyInstance(
                ReadingStudio.class.getClassLoader(), new Class<?>[] {Studio.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("examples")) {
                        return examples;
                    }
                    if (method.getName().equals("recipeOf") && ((Path) arguments[0]).endsWith("recipe.png")) {
                        return RecipeTexts.request(RECIPE);
                    }
                    try {
                        return method.invoke(studio, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
