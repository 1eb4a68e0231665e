package org.phosphene.network.format;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.network.Quoted;

/** Formats of networks that are not read: how they are known, and how to get an ONNX file instead. */
enum ForeignFormat {
    SAVED_MODEL(
            Sentence.of("a TensorFlow SavedModel"),
            Sentence.of("Export it to ONNX with 'python -m tf2onnx.convert --saved-model FOLDER --output model.onnx'")),
    CHECKPOINT(
            Sentence.of("part of a TensorFlow checkpoint"),
            Sentence.of("Export it to ONNX with 'python -m tf2onnx.convert --checkpoint FILE.meta --inputs input:0 "
                    + "--outputs softmax:0 --output model.onnx', or freeze the graph into a .pb file"),
            ".meta",
            ".index",
            ".ckpt"),
    KERAS(
            Sentence.of("a Keras model"),
            Sentence.of(
                    "Load it in Python and write it with tf2onnx.convert.from_keras(model, output_path='model.onnx'), "
                            + "or, with Keras 3, with model.export('model.onnx', format='onnx')"),
            ".h5",
            ".hdf5",
            ".keras"),
    PYTORCH(
            Sentence.of("a PyTorch file"),
            Sentence.of(
                    "Load it in Python and write it with torch.onnx.export(model.eval(), torch.zeros(1, 3, 224, 224), "
                            + "'model.onnx')"),
            ".pt",
            ".pth",
            ".pt2"),
    TFLITE(
            Sentence.of("a TensorFlow Lite model"),
            Sentence.of("Export it to ONNX with 'python -m tf2onnx.convert --tflite model.tflite --output model.onnx'"),
            ".tflite"),
    SAFETENSORS(
            Sentence.of("a file of weights without the network they belong to"),
            Sentence.of("Load them into their network in Python and write it with torch.onnx.export"),
            ".safetensors"),
    TEXT(
            Sentence.of("a TensorFlow graph as text"),
            Sentence.of("Write it with tf.io.write_graph(..., as_text=False)"),
            ".pbtxt",
            ".prototxt"),
    CAFFE(
            Sentence.of("a Caffe model"),
            Sentence.of("Convert it to ONNX first, for example with caffe2onnx"),
            ".caffemodel"),
    ARCHIVE(Sentence.of("a packed archive"), Sentence.of("Unpack it and look for a file that ends in .onnx or .pb"));

    private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F'};
    private static final byte[] PICKLE = {(byte) 0x80, 0x02};
    private static final List<byte[]> PACKED = List.of(
            new byte[] {'P', 'K', 3, 4},
            new byte[] {'P', 'K', 5, 6},
            new byte[] {0x1f, (byte) 0x8b},
            new byte[] {'B', 'Z', 'h'},
            new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf},
            new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z'},
            new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd});

    private static final byte[] SCHEMA_ONE = {0x08, 0x01, 0x12}; // version 1, then a graph: no ONNX file is that old

    private final Sentence what;
    private final Sentence wayOut;
    private final List<String> endings;

    ForeignFormat(Sentence what, Sentence wayOut, String... endings) {
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
        Optional<ForeignFormat> format = byContent(start).or(() -> byName(file)).or(() -> Optional.of(ARCHIVE)
                .filter(archive -> PACKED.stream().anyMatch(magic -> startsWith(start, magic))));
        if (format.isPresent() && start.length > 0) {
            throw format.get().refusal(file);
        }
    }

    private PhospheneException refusal(Path file) {
        return new PhospheneException(
                "%s is %s, which is not read as it is. %s, then open that.",
                Quoted.name(String.valueOf(file.getFileName())), what, wayOut);
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
