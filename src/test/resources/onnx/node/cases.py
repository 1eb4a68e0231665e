"""Makes cases.zip anew from the two collections of ONNX's backend node tests.

    apt-get download libonnx-testdata && dpkg-deb -x libonnx-testdata_*.deb older   # the operators up to opset 17
    pip install onnx                                                                # the newest operators
    python cases.py older/usr/share/libonnx-testdata/data/node cases.zip

An entry of the archive is a case: the model, then its inputs, then the outputs it should give, each a protobuf message
behind its length (parseDelimitedFrom in Java). Cases without data have inputs or outputs that are no tensors.
"""

import sys
import zipfile
from pathlib import Path

import onnx
import onnx.backend.test.case.node as newest
from onnx import numpy_helper

LARGEST = 45_000  # bytes of a case
# losses, training, quantisation, texts, sequences, signals, recurrent and tree operators: never claimed
LEFT_OUT = """Adagrad Adam ArrayFeatureExtractor Bernoulli Binarizer BitCast BitShift BlackmanWindow CausalConvWithState
ConvInteger DFT DequantizeLinear DynamicQuantizeLinear FlexAttention GRU HammingWindow HannWindow ImageDecoder LSTM
LabelEncoder LinearAttention MatMulInteger MaxUnpool MelWeightMatrix Momentum NegativeLogLikelihoodLoss
NonMaxSuppression OptionalGetElement OptionalHasElement QLinearConv QLinearMatMul QuantizeLinear RNN RegexFullMatch
STFT SequenceInsert SequenceMap SoftmaxCrossEntropyLoss SplitToSequence StringConcat StringNormalizer StringSplit
TensorScatter TfIdfVectorizer TreeEnsemble Unique""".split()


def since(op, opset):
    try:
        return onnx.defs.get_schema(op, opset).since_version
    except onnx.defs.SchemaError:
        return 0


def operator(name, model):
    return model.graph.node[0].op_type if len(model.graph.node) == 1 and "_expanded" not in name else None


def tensor(value, info):
    if not info.type.HasField("tensor_type"):
        raise TypeError(info.name)
    return value if isinstance(value, onnx.TensorProto) else numpy_helper.from_array(value, info.name)


def read(path, info):
    if not info.type.HasField("tensor_type"):
        raise TypeError(info.name)
    tensor = onnx.TensorProto.FromString(path.read_bytes())
    if tensor.data_type != info.type.tensor_type.elem_type:
        raise ValueError(f"{path}: another type than the model says")
    return tensor


def delimited(message):
    body = message.SerializeToString()
    length, head = len(body), b""
    while length > 127:
        head += bytes([length & 127 | 128])
        length >>= 7
    return head + bytes([length]) + body


def newest_cases():
    for case in newest.collect_testcases(None):
        graph = case.model.graph
        inputs, outputs = case.data_sets[0]
        try:
            data = [tensor(v, i) for v, i in zip(inputs, graph.input)]
            data += [tensor(v, i) for v, i in zip(outputs, graph.output)]
        except TypeError:
            data = []
        yield case.name, case.model, data


def older_cases(folder):
    for path in sorted(Path(folder).iterdir()):
        model = onnx.load(path / "model.onnx", load_external_data=False)
        graph, data = model.graph, path / "test_data_set_0"
        try:
            tensors = [read(data / f"input_{i}.pb", info) for i, info in enumerate(graph.input)]
            tensors += [read(data / f"output_{i}.pb", info) for i, info in enumerate(graph.output)]
        except TypeError:
            tensors = []
        except ValueError:  # bfloat16 of before NumPy knew it
            continue
        yield path.name, model, tensors


def main(older, target):
    cases = {}
    for name, model, data in newest_cases():
        cases[f"{onnx.__version__}/{name}"] = model, data
    newer = {name.split("/")[1] for name in cases}
    for name, model, data in older_cases(older):
        op = operator(name, model)
        changed = op and since(op, model.opset_import[0].version) != since(op, onnx.defs.onnx_opset_version())
        if changed or op and name not in newer:
            cases[f"older/{name}"] = model, data
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, (model, data) in sorted(cases.items()):
            ops = {node.op_type for node in model.graph.node}
            family = [op for op in LEFT_OUT if op.lower() in name.replace("_", "")]
            model.ClearField("producer_name")
            body = b"".join(map(delimited, [model, *data]))
            standard = all(node.domain in ("", "ai.onnx") for node in model.graph.node)
            if standard and len(body) <= LARGEST and not ops & set(LEFT_OUT) and not family:
                archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), body, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main(*sys.argv[1:])
