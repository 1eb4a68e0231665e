package org.phosphene.network.onnx;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.phosphene.network.Scope;

/**
 * Reads what PyTorch's exporter writes beside a node: the modules it came from and their classes, as two lists of
 * Python. The first of both is the whole network, the last the operation itself.
 */
final class ScopeReader {

    private static final String NAMES = "pkg.torch.onnx.name_scopes";
    private static final String CLASSES = "pkg.torch.onnx.class_hierarchy";
    private static final Pattern TEXT = Pattern.compile("'([^']*)'|\"([^\"]*)\"");
    private static final int LONGEST = 20_000; // real ones have some hundred characters
    private static final int DEEPEST = 64;

    private ScopeReader() {}

    /** The modules, outermost first; empty where nothing is written that can be read. */
    static List<Scope> read(List<StringStringEntryProto> metadata) {
        Map<String, String> texts = metadata.stream()
                .collect(Collectors.toMap(
                        StringStringEntryProto::getKey, StringStringEntryProto::getValue, (first, second) -> first));
        List<String> names = list(texts.getOrDefault(NAMES, ""));
        List<String> classes = list(texts.getOrDefault(CLASSES, ""));
        List<Scope> scope = new ArrayList<>();
        for (int i = 0; i < names.size() - 1; i++) {
            if (!names.get(i).isEmpty()) {
                String type = classes.size() == names.size() ? classes.get(i) : "";
                scope.add(new Scope(names.get(i), type.substring(type.lastIndexOf('.') + 1)));
            }
        }
        return scope;
    }

    private static List<String> list(String python) {
        if (python.length() > LONGEST) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        Matcher matcher = TEXT.matcher(python);
        while (matcher.find() && texts.size() < DEEPEST) {
            texts.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return texts;
    }
}
