package org.phosphene.network.format;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Quoted;

/** Formats of networks that are not read: how they are known, and how to get an ONNX file instead. */
enum ForeignFormat {
    SAVED_MODEL(
            "a TensorFlow SavedModel",
            "Export it to ONNX with 'python -m tf2onnx.convert --saved-model FOLDER --output model.onnx'"),
    CHECKPOINT(
            "part of a TensorFlow checkpoint",
            "Export it to ONNX with 'python -m tf2onnx.convert --checkpoint FILE.meta --inputs input:0 --outputs "
                    + "softmax:0 --output model.onnx', or freeze the graph into a .pb file",
            ".meta",
            ".index",
            ".ckpt"),
    KERAS(
            "a Keras model",
            "Load it in Python and write it with tf2onnx.convert.from_keras(model, output_path='model.onnx'), or, "
                    + "with Keras 3, with model.export('model.onnx', format='onnx')",
            ".h5",
            ".hdf5",
            ".keras"),
    PYTORCH(
            "a PyTorch file",
            "Load it in Python and write it with torch.onnx.export(model.eval(), torch.zeros(1, 3, 224, 224), "
                    + "'model.onnx')",
            ".pt",
            ".pth",
            ".pt2"),
    TFLITE(
            "a TensorFlow Lite model",
            "Export it to ONNX with 'python -m tf2onnx.convert --tflite model.tflite --output model.onnx'",
            ".tflite"),
    SAFETENSORS(
            "a file of weights without the network they belong to",
            "Load them into their network in Python and write it with torch.onnx.export",
            ".safetensors"),
    TEXT("a TensorFlow graph as text", "Write it with tf.io.write_graph(..., as_text=False)", ".pbtxt", ".prototxt"),
    CAFFE("a Caffe model", "Convert it to ONNX first, for example with caffe2onnx", ".caffemodel");

    private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F'};
    private static final byte[] PICKLE = {(byte) 0x80, 0x02};

    private static final byte[] SCHEMA_ONE = {0x08, 0x01, 0x12}; // version 1, then a graph: no ONNX file is that old

    private final String what;
    private final String wayOut;
    private final List<String> endings;

    ForeignFormat(String what, String wayOut, String... endings) {
        this.what = what;
        this.wayOut = wayOut;
        this.endings = List.of(endings);
    }

    /** @throws PhospheneException when a folder is that of a SavedModel */
    static void refuseFolder(Path folder) {
        if (Files.exists(folder.resolve("saved_model.pb"))) {
            throw SAVED_MODEL.refusal(folder);
        }
    }

    /**
     * @param start the file's first bytes
     * @throws PhospheneException when content or ending are those of a format that is not read
     */
    static void refuse(Path file, byte[] start) {
        Optional<ForeignFormat> format = byContent(start).or(() -> byName(file));
        if (format.isPresent() && start.length > 0) {
            throw format.get().refusal(file);
        }
    }

    private PhospheneException refusal(Path file) {
        return new PhospheneException(Quoted.name(String.valueOf(file.getFileName())) + " is " + what
                + ", which is not read as it is. " + wayOut + ", then open that.");
    }

    private static Optional<ForeignFormat> byContent(byte[] start) {
        if (startsWith(start, HDF5)) {
            return Optional.of(KERAS);
        }
        if (startsWith(start, PICKLE)) {
            return Optional.of(PYTORCH);
        }
        if (startsWith(start, SCHEMA_ONE)) {
            return Optional.of(SAVED_MODEL);
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("TFL3", 4)) {
            return Optional.of(TFLITE);
        }
        return text.startsWith("node {") ? Optional.of(TEXT) : Optional.empty();
    }

    private static boolean startsWith(byte[] start, byte[] magic) {
        return start.length >= magic.length && Arrays.equals(Arrays.copyOf(start, magic.length), magic);
    }

    private static Optional<ForeignFormat> byName(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.equals("saved_model.pb")) {
            return Optional.of(SAVED_MODEL);
        }
        if (name.contains(".data-0")) {
            return Optional.of(CHECKPOINT);
        }
        return Arrays.stream(values())
                .filter(format -> format.endings.stream().anyMatch(name::endsWith))
                .findFirst();
    }
}
