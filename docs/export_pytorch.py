"""Exports a PyTorch network for Phosphene; see your-own-network.md. Needs: pip install torch torchvision onnx onnxscript"""

import ast
import collections
import json

import onnx
import torch
import torchvision

# How the network was trained to see pictures, on the scale 0 to 1, and what its classes are called. Must be JSON.
DESCRIPTION = {
    "input": {"width": 224, "height": 224},
    "preprocessing": {"channels": "RGB", "mean": [0.485, 0.456, 0.406], "std": [0.229, 0.224, 0.225]},
    "labels": {"0": "tench", "1": "goldfish", "2": "great white shark"}
}


def export(network, file, description):
    size = description["input"]
    planes = len(description["preprocessing"]["mean"])
    pictures = torch.zeros(2, planes, size["height"], size["width"])  # two: with one the batch could become fixed
    any_size = {axis: torch.export.Dim.AUTO for axis in (0, 2, 3)}  # wherever the network allows it
    torch.onnx.export(
        network.eval(), (pictures,), file, dynamo=True, external_data=False,
        input_names=["pictures"], output_names=["logits"], dynamic_shapes=(any_size,),
    )
    model = onnx.load(file)
    name_layers(model)
    model.metadata_props.add(key="phosphene", value=json.dumps(description))
    onnx.save(model, file)


def name_layers(model):
    """Names each layer by its module and operator, such as layer1.0.relu.Relu, instead of node_relu_1."""
    taken = collections.Counter()
    for node in model.graph.node:
        modules = [entry.value for entry in node.metadata_props if entry.key == "pkg.torch.onnx.name_scopes"]
        if not modules:
            continue
        module = ast.literal_eval(modules[0])[-2:-1]
        name = ".".join([part for part in module if part] + [node.op_type])
        taken[name] += 1
        node.name = name if taken[name] == 1 else f"{name}_{taken[name]}"


if __name__ == "__main__":
    network = torchvision.models.resnet18(num_classes=1000)  # put your own network here, and its weights:
    # network.load_state_dict(torch.load("weights.pth", map_location="cpu"))
    export(network, "network.onnx", DESCRIPTION)
