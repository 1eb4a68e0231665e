"""Exports a Keras network for Phosphene; see your-own-network.md. Needs: pip install tensorflow tf2onnx onnx"""

import json

import keras
import onnx

# How the network was trained to see pictures, on the scale 0 to 255: it is given (value - mean) * scale. Must be JSON.
DESCRIPTION = {
    "input": {"width": 224, "height": 224},
    "preprocessing": {
        "channels": "RGB",
        "layout": "NHWC",
        "mean": [127.5, 127.5, 127.5],
        "scale": [0.00784314, 0.00784314, 0.00784314]
    },
    "labels": {"0": "tench", "1": "goldfish", "2": "great white shark"}
}


def export(network, file, description):
    pictures = keras.InputSpec(dtype="float32", shape=network.input_shape, name="pictures")
    network.export(file, format="onnx", input_signature=[pictures])
    model = onnx.load(file)
    model.metadata_props.add(key="phosphene", value=json.dumps(description))
    onnx.save(model, file)


if __name__ == "__main__":
    network = keras.applications.MobileNetV2(weights=None)  # put your own network here: keras.models.load_model(...)
    export(network, "network.onnx", DESCRIPTION)
