"""Exports a SavedModel for Phosphene; see your-own-network.md. Needs: pip install tensorflow tf2onnx onnx"""

import json

import onnx
import tensorflow as tf
import tf2onnx
from tensorflow.python.framework.convert_to_constants import convert_variables_to_constants_v2

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


def export(folder, file, description):
    loaded = tf.saved_model.load(folder)  # its weights go when it does
    frozen = convert_variables_to_constants_v2(loaded.signatures["serving_default"])
    model, _ = tf2onnx.convert.from_graph_def(
        frozen.graph.as_graph_def(), input_names=[frozen.inputs[0].name], output_names=[frozen.outputs[0].name], opset=18
    )
    model.metadata_props.add(key="phosphene", value=json.dumps(description))
    onnx.save(model, file)


if __name__ == "__main__":
    export("saved_model", "network.onnx", DESCRIPTION)
