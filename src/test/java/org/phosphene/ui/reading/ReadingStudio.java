package org.phosphene.ui.reading;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.phosphene.studio.DatasetExamples;
import org.phosphene.studio.Studio;
import org.phosphene.testkit.ScriptedStudio;

/** A scripted studio whose photographs answer as a test says. */
public final class ReadingStudio {

    private ReadingStudio() {}

    /** The same studio with these examples. */
    public static Studio of(ScriptedStudio studio, DatasetExamples examples) {
        return (Studio) Proxy.newProxyInstance(
                ReadingStudio.class.getClassLoader(), new Class<?>[] {Studio.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("examples")) {
                        return examples;
                    }
                    try {
                        return method.invoke(studio, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
