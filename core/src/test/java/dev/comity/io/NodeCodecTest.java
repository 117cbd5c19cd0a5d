package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.comity.finding.Place;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class NodeCodecTest {
    private static final Node NODE = Nodes.parseYaml(
                    "asean.yaml", "id: ASEAN\nlist: [a, \"1\", 1, null, {k: a}]\n", Limits.standard())
            .orThrow();

    @Test
    void treesComeBackWithTheirSources() {
        ImmutableList<Node> nodes = NodeCodec.decode(NodeCodec.encode(List.of(NODE, ScalarNode.of("x"))));
        assertThat(nodes).containsExactly(NODE, ScalarNode.of("x"));
        assertThat(nodes.get(0).place()).isEqualTo(Place.of("asean.yaml", ""));
        assertThat(Out.json(nodes.get(0))).isEqualTo(Out.json(NODE));
        assertThat(NodeCodec.decode(NodeCodec.encode(List.of()))).isEmpty();
    }

    @Test
    void everyCutAndEveryFlippedBitIsRefused() {
        byte[] bytes = NodeCodec.encode(List.of(NODE));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> NodeCodec.decode(cut)).isInstanceOf(IllegalArgumentException.class);
        }
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> NodeCodec.decode(flipped)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void damageWithARightChecksumIsRefusedOrRead() {
        byte[] bytes = NodeCodec.encode(List.of(NODE));
        for (int i = NodeCodec.HEADER; i < bytes.length; i++) {
            for (int value = 0; value < 256; value++) {
                byte[] changed = bytes.clone();
                changed[i] = (byte) value;
                seal(changed);
                try {
                    NodeCodec.decode(changed);
                } catch (IllegalArgumentException e) {
                    assertThat(e).hasMessage("these compiled documents are damaged; compile them again");
                }
            }
        }
    }

    @Test
    void tooDeepBytesAreRefused() {
        byte[] bytes = new byte[NodeCodec.HEADER + 4 + 1_000];
        System.arraycopy(NodeCodec.MAGIC, 0, bytes, 0, NodeCodec.MAGIC.length);
        Arrays.fill(bytes, NodeCodec.HEADER, bytes.length, (byte) (1 << 2 | NodeCodec.LIST));
        System.arraycopy(new byte[] {1, 0, 1, 0}, 0, bytes, NodeCodec.HEADER, 4);
        seal(bytes);
        assertThatThrownBy(() -> NodeCodec.decode(bytes)).hasMessageContaining("damaged");
    }

    @Test
    void otherBytesAndVersionsAreNamed() {
        assertThatThrownBy(() -> NodeCodec.decode("format: comity".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasMessage("these bytes are not compiled documents");
        byte[] bytes = NodeCodec.encode(List.of(NODE));
        bytes[4] = 2;
        assertThatThrownBy(() -> NodeCodec.decode(bytes)).hasMessageContaining("version 2");
    }

    private static void seal(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, NodeCodec.HEADER, bytes.length - NodeCodec.HEADER);
        for (int i = 0; i < 4; i++) {
            bytes[NodeCodec.MAGIC.length + i] = (byte) (crc.getValue() >>> (24 - 8 * i));
        }
    }
}
