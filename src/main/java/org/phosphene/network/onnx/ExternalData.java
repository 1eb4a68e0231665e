package org.phosphene.network.onnx;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.network.AnnouncedNumbers;
import org.phosphene.network.Quoted;
import org.phosphene.network.Sha256;
import org.phosphene.network.Weight;

/**
 * Weights that lie in files beside the network's own. Only plain files inside the network's folder are read, each once:
 * a network from elsewhere must not make the program read what it was not given.
 */
final class ExternalData {

    private static final long LARGEST = Integer.MAX_VALUE - 8L; // of a Java array

    private final String network;
    private final Path folder;
    private final Map<Path, byte[]> files = new LinkedHashMap<>();

    /** @param folder of the network's file */
    ExternalData(String network, Path folder) {
        this.network = network;
        this.folder = folder;
    }

    /**
     * A weight whose numbers lie in another file.
     *
     * @throws PhospheneException when that file is outside the folder, missing, a link, too short or too large, or its
     *     part does not fit the shape
     */
    Weight read(TensorProto tensor) {
        String name = tensor.getName();
        Sentence what = TensorReader.describe(network, name);
        Weight.Type type = TensorReader.typeOf(what, tensor);
        long[] shape = tensor.getDimsList().stream().mapToLong(Long::longValue).toArray();
        long elements = AnnouncedNumbers.count(what, shape);
        Map<String, String> entries = new LinkedHashMap<>();
        for (StringStringEntryProto entry : tensor.getExternalDataList()) {
            entries.put(entry.getKey(), entry.getValue());
        }
        byte[] bytes = bytesOf(what, entries.getOrDefault("location", ""));
        long offset = number(what, entries.getOrDefault("offset", "0"));
        long length = entries.containsKey("length") ? number(what, entries.get("length")) : bytes.length - offset;
        if (offset > bytes.length || length > bytes.length - offset) {
            throw new PhospheneException(
                    "%s lies behind the end of the file %s, which is cut off or another network's. Copy or download "
                            + "it again.",
                    what, Quoted.name(entries.get("location")));
        }
        if (length % type.bytes() != 0 || length / type.bytes() != elements) {
            throw new PhospheneException(
                    "%s does not fit its shape %s: %s bytes lie in the file %s where %s numbers of type %s are "
                            + "announced. Copy or export the network again.",
                    what, tensor.getDimsList(), length, Quoted.name(entries.get("location")), elements, type);
        }
        return new Weight(name, type, shape, ByteBuffer.wrap(bytes, (int) offset, (int) length));
    }

    /** Hash of a network: that of its file; with other files, that of all their hashes, one after the other. */
    String hash(byte[] own) {
        if (files.isEmpty()) {
            return Sha256.of(own);
        }
        StringBuilder hashes = new StringBuilder(Sha256.of(own));
        files.values().forEach(bytes -> hashes.append(Sha256.of(bytes)));
        return Sha256.of(hashes.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private static long number(Sentence what, String text) {
        try {
            long number = Long.parseLong(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw noPlace(what, e);
        }
        throw noPlace(what, null);
    }

    private static PhospheneException noPlace(Sentence what, NumberFormatException cause) {
        return new PhospheneException(
                "%s names no place in its file. The network is damaged; copy or export it again.", what, cause);
    }

    private byte[] bytesOf(Sentence what, String location) {
        Path file = inside(what, location);
        byte[] known = files.get(file);
        if (known != null) {
            return known;
        }
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new PhospheneException(
                        "%s lies in the file %s, which is not beside the network. Put it into the same folder.",
                        what, Quoted.name(location));
            }
            if (Files.size(file) > LARGEST) {
                throw new PhospheneException(
                        "%s lies in the file %s, which is over 2 GB. Choose a smaller network.",
                        what, Quoted.name(location));
            }
            byte[] bytes = Files.readAllBytes(file);
            files.put(file, bytes);
            return bytes;
        } catch (IOException e) {
            throw new PhospheneException(
                    "%s lies in the file %s, which could not be read. Check that you may read it.",
                    what, Quoted.name(location), e);
        } catch (OutOfMemoryError e) {
            throw new PhospheneException(
                    "The file %s does not fit into memory. Close other networks or give Java more memory.",
                    Quoted.name(location), e);
        }
    }

    /** The file of a location, one step after the other: no way up, no link. */
    private Path inside(Sentence what, String location) {
        try {
            Path relative = Path.of(location);
            boolean plain = !location.isEmpty() && !relative.isAbsolute() && relative.getRoot() == null;
            Path file = folder;
            for (Path step : relative) {
                file = file.resolve(step);
                plain &= !step.toString().equals("..") && !Files.isSymbolicLink(file);
            }
            if (plain) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw outside(what, location, e);
        }
        throw outside(what, location, null);
    }

    private static PhospheneException outside(Sentence what, String location, InvalidPathException cause) {
        return new PhospheneException(
                "%s lies in %s. Only files in the network's own folder are read, no links and nothing outside "
                        + "of it. Export the network as a single file.",
                what, Quoted.name(location), cause);
    }
}
