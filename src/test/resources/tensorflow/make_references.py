"""Writes small frozen graphs with random weights, and what TensorFlow computes from them, beside this script.

Needs tensorflow (made with 2.21) and numpy. Files: NAME.pb, the frozen graph; NAME.npz with "input" (N, H, W, C) and,
as in the ONNX references, "out:TENSOR" in TensorFlow's own order of axes.
"""
import os

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = "-1"
os.environ["TF_ENABLE_ONEDNN_OPTS"] = "0"
import numpy as np
import tensorflow.compat.v1 as tf

HERE = os.path.dirname(os.path.abspath(__file__))
random = np.random.default_rng(7)


def weights(*shape, name=None, scale=None):
    fan = np.prod(shape[:-1]) if len(shape) > 1 else 4
    values = random.normal(0, scale or 1 / np.sqrt(fan), shape).astype(np.float32)
    return tf.constant(values, name=name)


def positive(*shape, name=None):
    return tf.constant(random.uniform(0.5, 1.5, shape).astype(np.float32), name=name)


def save(name, build, shape, placeholder=None):
    graph = tf.Graph()
    with graph.as_default():
        x = tf.placeholder(tf.float32, placeholder or [None, *shape[1:]], name="input")
        outputs = build(x)
        image = random.normal(0, 1, shape).astype(np.float32)
        with tf.Session(graph=graph) as session:
            values = session.run({o.name: o for o in outputs}, {x: image})
    with open(os.path.join(HERE, name + ".pb"), "wb") as file:
        file.write(graph.as_graph_def().SerializeToString())
    arrays = {"out:" + key.removesuffix(":0"): np.asarray(value) for key, value in values.items()}
    np.savez_compressed(os.path.join(HERE, name + ".npz"), input=image, **arrays)
    print(name, len(arrays), os.path.getsize(os.path.join(HERE, name + ".pb")))


def conv(x, k, o, name, stride=1, padding="SAME", rate=1):
    w = weights(k, k, x.shape[-1], o, name=name + "/weights")
    return tf.nn.conv2d(x, w, [1, stride, stride, 1], padding, dilations=[1, rate, rate, 1], name=name + "/Conv2D")


def batch_to_space(x, crops, name):
    return tf.raw_ops.BatchToSpaceND(input=x, block_shape=[2, 2], crops=crops, name=name)


def windows(x):
    """Every way to slide a window, on sizes that "SAME" pads unevenly."""
    out = []
    for k, s in [(1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2), (4, 2), (5, 2), (7, 2), (3, 3)]:
        for padding in ["SAME", "VALID"]:
            out.append(conv(x, k, 4, f"conv_{k}_{s}_{padding}", s, padding))
            out.append(tf.nn.max_pool2d(x, k, s, padding, name=f"max_{k}_{s}_{padding}"))
            out.append(tf.nn.avg_pool2d(x, k, s, padding, name=f"mean_{k}_{s}_{padding}"))
    out.append(tf.nn.max_pool2d(x, [2, 3], [2, 1], "SAME", name="max_oblong"))
    out.append(tf.nn.avg_pool2d(x, [3, 2], [1, 2], "SAME", name="mean_oblong"))
    out.append(conv(x, 3, 4, "conv_dilated", padding="SAME", rate=2))
    out.append(conv(x, 3, 4, "conv_dilated_valid", padding="VALID", rate=3))
    explicit = [[0, 0], [2, 1], [0, 3], [0, 0]]
    out.append(tf.nn.conv2d(x, weights(3, 3, 3, 2), [1, 2, 2, 1], explicit, name="conv_explicit"))
    out.append(tf.nn.conv2d(x, weights(3, 2, 3, 2), [1, 1, 2, 1], "SAME", name="conv_oblong"))
    out.append(tf.nn.depthwise_conv2d(x, weights(3, 3, 3, 1), [1, 1, 1, 1], "SAME", name="depthwise"))
    out.append(tf.nn.depthwise_conv2d(x, weights(3, 3, 3, 2), [1, 2, 2, 1], "SAME", name="depthwise_two"))
    out.append(tf.nn.conv2d(conv(x, 1, 6, "six"), weights(3, 3, 2, 9), 1, "SAME", name="conv_groups"))
    spread = tf.space_to_batch_nd(x, [2, 2], [[2, 3], [2, 2]], name="spread")
    inner = tf.nn.conv2d(spread, weights(3, 3, 3, 4), 1, "VALID", name="spread_conv")
    inner = tf.nn.relu(tf.nn.bias_add(inner, weights(4)), name="spread_relu")
    out.append(batch_to_space(inner, [[0, 1], [0, 0]], "gathered"))
    inner = tf.nn.depthwise_conv2d_native(spread, weights(3, 3, 3, 2), [1, 1, 1, 1], "SAME", name="spread_depthwise")
    out.append(batch_to_space(inner, [[2, 3], [2, 2]], "gathered_depthwise"))
    return out


def arithmetic(x):
    """Operators on numbers, with axes that are repeated."""
    out = []
    channels, image, row = weights(3), weights(11, 10, 3), weights(10, 1)
    one = tf.constant(1.7)
    for name, op in [("add", tf.add), ("sub", tf.subtract), ("mul", tf.multiply), ("max", tf.maximum),
                     ("min", tf.minimum), ("squared_difference", tf.math.squared_difference)]:
        for what, other in [("channels", channels), ("image", image), ("row", row), ("one", one)]:
            out.append(op(x, other, name=f"{name}_{what}"))
        out.append(op(channels, x, name=f"{name}_reversed"))
    out.append(tf.raw_ops.Add(x=x, y=channels, name="old_add"))
    out.append(tf.raw_ops.RealDiv(x=x, y=positive(3), name="div"))
    mean = tf.reduce_mean(x, [1, 2], name="mean_for_row")
    out.append(tf.add(x, tf.reshape(mean, [-1, 1, 1, 3]), name="add_mean"))
    out.append(tf.add_n([x, x, image * tf.ones_like(image) + x], name="add_n"))
    square = tf.square(x, name="square")
    above = tf.add(square, 0.5, name="above")
    for op in ["Abs", "Ceil", "Cos", "Elu", "Erf", "Exp", "Floor", "Neg", "Relu", "Relu6", "Selu", "Sigmoid", "Sign",
               "Sin", "Softplus", "Softsign", "Tanh", "Identity", "StopGradient", "Square"]:
        name = "input" if op in ["Identity", "StopGradient"] else "x"
        key = {"Elu": "features", "Relu": "features", "Relu6": "features", "Selu": "features", "Softplus": "features",
               "Softsign": "features"}.get(op, name)
        out.append(getattr(tf.raw_ops, op)(**{key: 3 * x if op == "Relu6" else x, "name": "do_" + op}))
    for op in ["Log", "Sqrt", "Rsqrt", "Reciprocal", "Inv"]:
        out.append(getattr(tf.raw_ops, op)(x=above, name="do_" + op))
    out.append(tf.pow(above, 1.3, name="pow"))
    out.append(tf.nn.leaky_relu(x, name="leaky"))
    out.append(tf.nn.leaky_relu(x, 0.05, name="leaky_own"))
    out.append(tf.raw_ops.CheckNumerics(tensor=x, message="", name="checked"))
    out.append(tf.nn.bias_add(x, channels, name="bias"))
    out.append(tf.nn.softmax(x, name="softmax_of_channels"))
    out.append(tf.nn.log_softmax(x, name="log_softmax_of_channels"))
    out.append(tf.nn.lrn(3 * x, depth_radius=1, bias=1.5, alpha=0.3, beta=0.6, name="lrn"))
    wide = conv(x, 1, 12, "wide")
    out.append(tf.raw_ops.LRN(input=9 * wide, name="lrn_plain"))
    out.append(tf.raw_ops.LRN(input=9 * wide, depth_radius=2, bias=2, alpha=1e-2, beta=0.75, name="lrn_two"))
    for version in ["", "V2", "V3"]:
        norm = getattr(tf.raw_ops, "FusedBatchNorm" + version)
        out.append(norm(x=x, scale=positive(3), offset=weights(3), mean=weights(3), variance=positive(3), epsilon=1e-3,
                        is_training=False, name="norm" + version)[0])
    scale = tf.multiply(tf.rsqrt(positive(3) + 1e-3), positive(3), name="unfused/scale")
    out.append(tf.add(x * scale, weights(3) - weights(3) * scale, name="unfused/add"))
    out.append(tf.nn.softmax(mean, name="softmax_of_two_axes"))
    out.append(tf.raw_ops.Div(x=x, y=positive(3), name="old_div"))
    zero = tf.constant(0.0)
    masks = [op(x, zero) for op in [tf.greater, tf.greater_equal, tf.less, tf.less_equal]]
    masks.append(tf.equal(tf.nn.relu(x), zero))
    masks.append(tf.logical_and(masks[0], tf.logical_not(tf.greater(x, 1.0))))
    masks.append(tf.logical_or(masks[2], tf.greater(x, 1.0)))
    out += [tf.cast(mask, tf.float32, name=f"mask_{i}") for i, mask in enumerate(masks)]
    chosen = tf.where_v2(tf.constant([True, False, True]), tf.constant([1.0, 2.0, 3.0]), 9.0)
    older = tf.raw_ops.Select(condition=tf.constant([False, True, True]), x=chosen, y=tf.constant([4.0, 5.0, 6.0]))
    out.append(tf.multiply(x, older, name="chosen"))
    out.append(tf.raw_ops.Snapshot(input=x, name="snapshot"))
    out.append(tf.raw_ops.PreventGradient(input=x, name="prevented"))
    return out


def shapes(x):
    """Orders of numbers, parts, reductions, constants that a graph computes."""
    out = []
    y = conv(x, 3, 8, "y", 2)  # 6 x 5
    out.append(tf.reshape(y, [-1, 6 * 5 * 8], name="flat"))
    out.append(tf.matmul(out[-1], weights(240, 7), name="dense"))
    out.append(tf.matmul(out[-2], weights(7, 240), transpose_b=True, name="dense_b"))
    size = tf.shape(y, name="flatten/Shape")
    images = tf.strided_slice(size, [0], [1], [1], shrink_axis_mask=1, name="flatten/strided_slice")
    out.append(tf.reshape(y, tf.stack([images, -1], name="flatten/stack"), name="flatten/Reshape"))
    rest = tf.reduce_prod(tf.slice(size, [1], [3]), [0], name="flatten/Prod")
    out.append(tf.reshape(y, tf.concat([tf.slice(size, [0], [1]), tf.expand_dims(rest, 0)], 0), name="flatten/older"))
    out.append(tf.reshape(y, [-1, 30, 8], name="tokens"))
    out.append(tf.reshape(tf.transpose(out[-1], [0, 2, 1], name="turned"), [-1, 240], name="turned_flat"))
    out.append(tf.reshape(out[0], [-1, 5, 6, 8], name="map_again"))
    out.append(conv(out[-1], 3, 4, "conv_again"))
    for keep in [True, False]:
        out.append(tf.reduce_mean(y, [1, 2], keepdims=keep, name=f"mean_{keep}"))
        out.append(tf.reduce_sum(y, 3, keepdims=keep, name=f"sum_{keep}"))
        out.append(tf.reduce_max(y, [-3], keepdims=keep, name=f"max_{keep}"))
        out.append(tf.reduce_min(y, [2, 3], keepdims=keep, name=f"min_{keep}"))
    out.append(tf.add(tf.reduce_max(y, [1], name="row_max"), weights(5, 8), name="row_max_add"))
    pooled = tf.reduce_mean(y, [1, 2], keepdims=True, name="pooled")
    out.append(tf.squeeze(pooled, [1, 2], name="squeezed"))
    out.append(tf.reshape(pooled, [-1, 8], name="pooled_flat"))
    out.append(tf.squeeze(tf.reduce_mean(y, [1], keepdims=True), [1], name="squeezed_row"))
    out.append(tf.expand_dims(tf.expand_dims(out[-3], 1), 1, name="expanded"))
    out.append(conv(out[-1], 1, 3, "conv_of_expanded"))
    out.append(tf.concat([y, 2 * y, tf.nn.relu(y)], 3, name="concat"))
    out.append(tf.concat([y, y], -2, name="concat_width"))
    out.append(tf.raw_ops.Concat(concat_dim=3, values=[y, y], name="concat_old"))
    parts = tf.split(y, 2, 3, name="split")
    out.append(tf.identity(parts[1], name="second"))
    parts = tf.split(y, [3, 1, 4], -1, name="split_v")
    out.append(tf.concat([parts[2], parts[0]], 3, name="exchanged"))
    out.append(tf.slice(y, [0, 1, 0, 2], [-1, 3, -1, 4], name="slice"))
    out.append(y[:, 1:-1, ::2, :])
    out.append(y[:, ::-1, 4:1:-1, :])
    out.append(y[:, 2, :, 1:])
    out.append(tf.pad(y, [[0, 0], [1, 2], [0, 3], [0, 0]], name="pad"))
    out.append(tf.pad(y, [[0, 0], [0, 0], [0, 0], [2, 4]], name="pad_channels"))
    out.append(tf.pad(y, [[0, 0], [1, 2], [0, 3], [0, 0]], constant_values=1.5, name="pad_value"))
    out.append(tf.pad(y, [[0, 0], [2, 1], [3, 0], [0, 0]], "REFLECT", name="reflect"))
    out.append(tf.pad(y, [[0, 0], [1, 1], [0, 1], [0, 0]], "SYMMETRIC", name="symmetric"))
    out.append(tf.cast(tf.argmax(y, 3), tf.float32, name="arg_max"))
    for corners, half in [(False, False), (True, False), (False, True)]:
        resize = dict(images=y, align_corners=corners, half_pixel_centers=half)
        for size in [(9, 13), (3, 4)]:
            name = f"{corners}_{half}_{size[0]}"
            out.append(tf.raw_ops.ResizeBilinear(size=size, name="bilinear_" + name, **resize))
            out.append(tf.raw_ops.ResizeNearestNeighbor(size=size, name="nearest_" + name, **resize))
    nchw = tf.transpose(y, [0, 3, 1, 2], name="nchw")
    out.append(nchw)
    out.append(tf.reshape(nchw, [-1, 240], name="nchw_flat"))
    out.append(tf.transpose(tf.nn.relu(nchw), [0, 2, 3, 1], name="nhwc_again"))
    heads = tf.reshape(out[5], [-1, 30, 2, 4], name="heads")
    q = tf.transpose(heads, [0, 2, 1, 3], name="q")
    attention = tf.nn.softmax(tf.matmul(q, q, transpose_b=True, name="scores"), name="attention")
    out += [attention, tf.reshape(tf.transpose(tf.matmul(attention, q), [0, 2, 1, 3]), [-1, 30, 8], name="attended")]
    counts = tf.cast(tf.range(0, 8, 1), tf.float32)
    out.append(tf.add(y, counts * tf.fill([8], 0.25), name="counted"))
    half = tf.cast(tf.constant(random.normal(0, 1, 8).astype(np.float16)), tf.float32)
    out.append(tf.multiply(y, half, name="half"))
    out.append(tf.multiply(y, tf.cast(tf.constant(np.arange(8.0)), tf.float32), name="double"))
    out.append(tf.multiply(y, tf.constant(2.5, shape=[6, 5, 8]), name="repeated"))
    out.append(tf.raw_ops.BatchMatMul(x=q, y=q, adj_x=True, name="old_scores"))
    picked = tf.raw_ops.Gather(params=tf.constant(np.arange(20.0, dtype=np.float32)), indices=tf.range(8))
    picked = tf.gather(tf.reshape(picked, [2, 4]), [1, 0], axis=0)
    picked = tf.reshape(picked, [8]) * tf.cast(tf.raw_ops.Rank(input=y), tf.float32)
    out.append(tf.multiply(y, picked, name="picked"))
    return out


def inception(x):
    """A block as in the article's network, with its stem."""
    def layer(x, k, o, name, stride=1):
        y = tf.nn.conv2d(x, weights(k, k, x.shape[-1], o, name=name + "_w"), [1, stride, stride, 1], "SAME",
                         name=name + "_pre_relu/conv")
        return tf.nn.relu(tf.nn.bias_add(y, weights(o, name=name + "_b"), name=name + "_pre_relu"), name=name)

    x = layer(x, 7, 16, "conv2d0", 2)
    x = tf.nn.max_pool2d(x, 3, 2, "SAME", name="maxpool0")
    x = tf.nn.lrn(x, depth_radius=5, bias=1, alpha=1e-4, beta=0.5, name="localresponsenorm0")
    x = layer(x, 1, 16, "conv2d1")
    one = layer(x, 1, 8, "mixed3a_1x1")
    three = layer(layer(x, 1, 6, "mixed3a_3x3_bottleneck"), 3, 12, "mixed3a_3x3")
    five = layer(layer(x, 1, 3, "mixed3a_5x5_bottleneck"), 5, 5, "mixed3a_5x5")
    pool = layer(tf.nn.max_pool2d(x, 3, 1, "SAME", name="mixed3a_pool"), 1, 4, "mixed3a_pool_reduce")
    mixed = tf.raw_ops.Concat(concat_dim=3, values=[one, three, five, pool], name="mixed3a")
    x = tf.nn.avg_pool2d(mixed, 12, 1, "VALID", name="avgpool0")
    flat = tf.reshape(x, [-1, 29], name="avgpool0/reshape")
    logits = tf.nn.bias_add(tf.matmul(flat, weights(29, 10, name="softmax2_w"), name="softmax2_pre_activation/matmul"),
                            weights(10), name="softmax2_pre_activation")
    return [mixed, x, flat, logits, tf.nn.softmax(logits, name="softmax2")]


def norm(x, name):
    c = x.shape[-1]
    return tf.raw_ops.FusedBatchNormV3(x=x, scale=positive(c, name=name + "/gamma"), offset=weights(c, name=name + "/beta"),
                                       mean=weights(c, name=name + "/moving_mean"),
                                       variance=positive(c, name=name + "/moving_variance"), epsilon=1e-3,
                                       is_training=False, name=name + "/FusedBatchNormV3")[0]


def mobilenet(x):
    """Two blocks of a MobileNet v2 and its head, with dropout left in."""
    x = tf.nn.relu6(norm(conv(x, 3, 8, "MobilenetV2/Conv", 2), "MobilenetV2/Conv/BatchNorm"), name="MobilenetV2/Conv/Relu6")
    for i, stride in enumerate([1, 2]):
        block = f"MobilenetV2/expanded_conv_{i}"
        y = tf.nn.relu6(norm(conv(x, 1, 24, block + "/expand"), block + "/expand/BatchNorm"), name=block + "/expand/Relu6")
        y = tf.nn.depthwise_conv2d_native(y, weights(3, 3, 24, 1, scale=0.4), [1, stride, stride, 1], "SAME",
                                          name=block + "/depthwise/depthwise")
        y = tf.nn.relu6(norm(y, block + "/depthwise/BatchNorm"), name=block + "/depthwise/Relu6")
        y = norm(conv(y, 1, 8, block + "/project"), block + "/project/BatchNorm")
        x = tf.add(y, x, name=block + "/add") if stride == 1 else y
    pooled = tf.nn.avg_pool2d(x, [int(x.shape[1]), int(x.shape[2])], 1, "VALID", name="MobilenetV2/Logits/AvgPool")
    keep = tf.constant(0.999, name="keep_prob")
    drawn = tf.random.uniform(tf.shape(pooled), seed=3, name="MobilenetV2/Logits/Dropout/random_uniform/RandomUniform")
    mask = tf.floor(tf.add(keep, drawn * (tf.constant(1.0) - tf.constant(0.0)) + 0.0))
    dropped = tf.multiply(tf.raw_ops.RealDiv(x=pooled, y=keep), mask, name="MobilenetV2/Logits/Dropout/dropout/mul")
    logits = conv(dropped, 1, 10, "MobilenetV2/Logits/Conv2d_1c_1x1")
    logits = tf.nn.bias_add(logits, weights(10), name="MobilenetV2/Logits/BiasAdd")
    squeezed = tf.squeeze(logits, [1, 2], name="MobilenetV2/Logits/Squeeze")
    size = tf.shape(squeezed, name="MobilenetV2/Predictions/Shape")
    softmax = tf.nn.softmax(tf.reshape(squeezed, [-1, 10], name="MobilenetV2/Predictions/Reshape"),
                            name="MobilenetV2/Predictions/Softmax")
    tf.reshape(softmax, size, name="MobilenetV2/Predictions/Reshape_1")
    # the head without its dropout, whose numbers are random here
    head = x.graph.get_tensor_by_name("MobilenetV2/Logits/Conv2d_1c_1x1/weights:0")
    return [x, pooled, tf.nn.conv2d(pooled, head, 1, "SAME", name="sure")]


def resnet(x):
    """A unit of a ResNet v2: pre-activation, fixed padding, a dilated convolution, a subsampled shortcut."""
    training = tf.placeholder_with_default(False, [], name="is_training")
    x = tf.pad(x, [[0, 0], [3, 3], [3, 3], [0, 0]], name="resnet_v2_50/Pad")
    x = tf.nn.bias_add(conv(x, 7, 12, "resnet_v2_50/conv1", 2, "VALID"), weights(12), name="resnet_v2_50/conv1/BiasAdd")
    x = tf.nn.max_pool2d(x, 3, 2, "SAME", name="resnet_v2_50/pool1/MaxPool")
    block = "resnet_v2_50/block1/unit_1/bottleneck_v2"
    pre = tf.nn.relu(norm(x, block + "/preact"), name=block + "/preact/Relu")
    short = tf.nn.max_pool2d(x, 1, 2, "SAME", name=block + "/shortcut/MaxPool")
    y = tf.nn.relu(norm(conv(pre, 1, 6, block + "/conv1"), block + "/conv1/BatchNorm"), name=block + "/conv1/Relu")
    y = tf.pad(y, [[0, 0], [1, 1], [1, 1], [0, 0]], name=block + "/Pad")
    y = tf.nn.relu(norm(conv(y, 3, 6, block + "/conv2", 2, "VALID"), block + "/conv2/BatchNorm"), name=block + "/conv2/Relu")
    y = tf.nn.bias_add(conv(y, 1, 12, block + "/conv3"), weights(12), name=block + "/conv3/BiasAdd")
    x = tf.add(short, y, name=block + "/add")
    block = "resnet_v2_50/block2/unit_1/bottleneck_v2"
    spread = tf.space_to_batch_nd(x, [2, 2], [[2, 3], [2, 3]], name=block + "/SpaceToBatchND")
    y = tf.nn.conv2d(spread, weights(3, 3, 12, 12), 1, "VALID", name=block + "/conv2/Conv2D")
    x = batch_to_space(y, [[0, 1], [0, 1]], block + "/BatchToSpaceND")
    off, on = tf.raw_ops.Switch(data=x, pred=training, name="cond/Switch")
    on = tf.multiply(on, 7.0, name="cond/training")
    off = tf.multiply(off, 1.5, name="cond/use")
    merged = tf.raw_ops.Merge(inputs=[off, on], name="cond/Merge")[0]
    pooled = tf.reduce_mean(merged, [1, 2], keepdims=True, name="resnet_v2_50/pool5")
    logits = tf.squeeze(tf.nn.bias_add(conv(pooled, 1, 10, "resnet_v2_50/logits"), weights(10)), [1, 2],
                        name="resnet_v2_50/SpatialSqueeze")
    return [x, merged, pooled, logits, tf.nn.softmax(logits, name="resnet_v2_50/predictions/Softmax")]


if __name__ == "__main__":
    tf.disable_eager_execution()
    save("windows", windows, (2, 11, 10, 3))
    save("arithmetic", arithmetic, (2, 11, 10, 3))
    save("shapes", shapes, (2, 11, 10, 3))
    save("inception", inception, (2, 45, 45, 3), [None, 45, 45, 3])
    save("mobilenet", mobilenet, (2, 32, 32, 3))
    save("resnet", resnet, (2, 33, 33, 3), [None, 33, 33, 3])
