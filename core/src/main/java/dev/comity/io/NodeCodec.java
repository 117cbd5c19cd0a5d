package dev.comity.io;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A compact binary form of trees, which reads many times faster than text: for data that are compiled with a program.
 *
 * <p>Order and quotes are kept; of the places only the name of the source. The form is: four bytes {@code CMTY}, one byte
 * of version, the CRC-32 of the rest in four bytes; then, all numbers as varints, the table of texts (count; length and
 * UTF-8 of each), the count of trees, and for each the index of its source and its root. A node is a number whose lowest
 * two bits tell the kind (0 bare scalar, 1 quoted scalar, 2 list, 3 mapping) and whose rest is the index of the text or
 * the count of the entries that follow; a key is the index of a text.
 *
 * <pre>{@code
 * Node node = Out.map().put("id", "AU").build();
 * NodeCodec.decode(NodeCodec.encode(List.of(node)));   // [{"id":"AU"}]
 * }</pre>
 */
public final class NodeCodec {
    static final byte[] MAGIC = {'C', 'M', 'T', 'Y', 1};
    static final int HEADER = MAGIC.length + 4;
    static final int BARE = 0;
    static final int QUOTED = 1;
    static final int LIST = 2;
    static final int MAP = 3;

    private final byte[] bytes;
    private int next = HEADER;
    private String[] texts = {};

    private NodeCodec(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * {@return the binary form of the given trees}
     *
     * @param trees the trees, in order
     */
    public static byte[] encode(List<? extends Node> trees) {
        return NodeEncoder.encode(trees);
    }

    /**
     * {@return the trees of a binary form}
     *
     * @param bytes what {@link #encode} gave
     * @throws IllegalArgumentException if the bytes are of another kind or version, or damaged
     */
    public static ImmutableList<Node> decode(byte[] bytes) {
        checkHeader(bytes);
        NodeCodec codec = new NodeCodec(bytes);
        try {
            return codec.decode();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    private static void checkHeader(byte[] bytes) {
        if (bytes.length < HEADER) {
            throw new IllegalArgumentException("these bytes are not compiled documents: they are too short");
        }
        for (int i = 0; i < MAGIC.length - 1; i++) {
            if (bytes[i] != MAGIC[i]) {
                throw new IllegalArgumentException("these bytes are not compiled documents");
            }
        }
        int version = bytes[MAGIC.length - 1];
        if (version != MAGIC[MAGIC.length - 1]) {
            throw new IllegalArgumentException("these compiled documents have version " + version
                    + ", which this library can't read; compile them again");
        }
        CRC32 crc = new CRC32();
        crc.update(bytes, HEADER, bytes.length - HEADER);
        for (int i = 0; i < 4; i++) {
            if (bytes[MAGIC.length + i] != (byte) (crc.getValue() >>> (24 - 8 * i))) {
                throw damaged();
            }
        }
    }

    private static IllegalArgumentException damaged() {
        return new IllegalArgumentException("these compiled documents are damaged; compile them again");
    }

    private ImmutableList<Node> decode() {
        texts = new String[count()];
        for (int i = 0; i < texts.length; i++) {
            int length = count();
            // What was UTF-8 holds no half of a surrogate pair.
            texts[i] = new String(bytes, next, length, StandardCharsets.UTF_8);
            if (texts[i].indexOf('\0') >= 0) {
                throw damaged();
            }
            next += length;
        }
        int trees = count();
        ImmutableList.Builder<Node> nodes = ImmutableList.builderWithExpectedSize(trees);
        for (int i = 0; i < trees; i++) {
            nodes.add(node(Spot.root(texts[number()], 0, 0), 0));
        }
        if (next != bytes.length) {
            throw damaged();
        }
        return nodes.build();
    }

    private Node node(Spot spot, int depth) {
        int head = number();
        int rest = head >>> 2;
        switch (head & 3) {
            case BARE:
                return ScalarNode.ofClean(texts[rest], false, spot);
            case QUOTED:
                return ScalarNode.ofClean(texts[rest], true, spot);
            case LIST:
                return list(checked(rest), spot, depth + 1);
            default:
                return map(checked(rest), spot, depth + 1);
        }
    }

    private Node list(int size, Spot spot, int depth) {
        checkDepth(depth);
        ImmutableList.Builder<Node> items = ImmutableList.builderWithExpectedSize(size);
        for (int i = 0; i < size; i++) {
            items.add(node(spot, depth));
        }
        return new ListNode(items.build(), spot);
    }

    private Node map(int size, Spot spot, int depth) {
        checkDepth(depth);
        String[] keys = new String[size];
        Node[] values = new Node[size];
        int deepest = 0;
        for (int i = 0; i < size; i++) {
            keys[i] = texts[number()];
            values[i] = node(spot, depth);
            deepest = Math.max(deepest, Nodes.depthOf(values[i]));
        }
        return MapNode.ofOwn(keys, values, spot, deepest + 1);
    }

    private static void checkDepth(int depth) {
        if (depth > Limits.DEPTH) {
            throw damaged();
        }
    }

    /** {@return a number of things of which each takes a byte at least} */
    private int count() {
        return checked(number());
    }

    private int checked(int count) {
        if (count < 0 || count > bytes.length - next) {
            throw damaged();
        }
        return count;
    }

    private int number() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte b = bytes[next++];
            value |= (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw damaged();
    }
}
