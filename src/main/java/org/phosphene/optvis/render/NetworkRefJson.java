package org.phosphene.optvis.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.phosphene.network.ChannelOrder;
import org.phosphene.network.PlaneLayout;
import org.phosphene.network.Preprocessing;
import org.phosphene.network.PreprocessingJson;

/** The network of a recipe as JSON. */
final class NetworkRefJson {

    private NetworkRefJson() {}

    static ObjectNode write(Recipe.NetworkRef network) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", network.id()).put("sha256", network.sha256());
        network.preprocessing().ifPresent(how -> json.set("preprocessing", PreprocessingJson.write(how)));
        return json;
    }

    static Recipe.NetworkRef read(Fields json) {
        return new Recipe.NetworkRef(
                json.text("id"),
                json.text("sha256"),
                json.has("preprocessing") ? Optional.of(preprocessing(json.in("preprocessing"))) : Optional.empty());
    }

    private static Preprocessing preprocessing(Fields json) {
        return new Preprocessing(
                json.oneOf("channels", ChannelOrder.values(), ChannelOrder::name),
                json.oneOf("layout", PlaneLayout.values(), PlaneLayout::name),
                floats(json.numbers("mean")),
                floats(json.numbers("scale")));
    }

    private static float[] floats(List<Double> numbers) {
        float[] floats = new float[numbers.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = numbers.get(i).floatValue();
        }
        return floats;
    }
}
