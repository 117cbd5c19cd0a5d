package dev.comity.io;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** Writes the binary form that {@link NodeCodec} describes and reads. */
final class NodeEncoder {
    private final Map<String, Integer> indexes = new LinkedHashMap<>();
    private final ByteArrayOutputStream trees = new ByteArrayOutputStream();

    private NodeEncoder() {}

    static byte[] encode(List<? extends Node> nodes) {
        NodeEncoder encoder = new NodeEncoder();
        number(encoder.trees, nodes.size());
        for (Node node : nodes) {
            encoder.text(Nodes.spotOf(node).source(), encoder.trees);
            encoder.node(node);
        }
        return encoder.whole();
    }

    private byte[] whole() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        number(body, indexes.size());
        for (String text : indexes.keySet()) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            number(body, utf8.length);
            body.writeBytes(utf8);
        }
        body.writeBytes(trees.toByteArray());
        CRC32 crc = new CRC32();
        crc.update(body.toByteArray());
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(NodeCodec.MAGIC);
        for (int shift = 24; shift >= 0; shift -= 8) {
            all.write((int) (crc.getValue() >>> shift));
        }
        all.writeBytes(body.toByteArray());
        return all.toByteArray();
    }

    private void node(Node node) {
        if (node instanceof ScalarNode scalar) {
            head(scalar.quoted() ? NodeCodec.QUOTED : NodeCodec.BARE, index(scalar.text()));
        } else if (node instanceof ListNode list) {
            head(NodeCodec.LIST, list.items().size());
            for (Node item : list.items()) {
                node(item);
            }
        } else {
            Map<String, Node> entries = ((MapNode) node).entries();
            head(NodeCodec.MAP, entries.size());
            for (Map.Entry<String, Node> entry : entries.entrySet()) {
                text(entry.getKey(), trees);
                node(entry.getValue());
            }
        }
    }

    private void head(int kind, int rest) {
        if (rest > Integer.MAX_VALUE >>> 2) {
            throw new IllegalArgumentException("too many texts or entries for one binary form");
        }
        number(trees, rest << 2 | kind);
    }

    private void text(String text, ByteArrayOutputStream to) {
        number(to, index(text));
    }

    private int index(String text) {
        Integer known = indexes.get(text);
        if (known != null) {
            return known;
        }
        int index = indexes.size();
        indexes.put(text, index);
        return index;
    }

    private static void number(ByteArrayOutputStream to, int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            to.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        to.write(rest);
    }
}
