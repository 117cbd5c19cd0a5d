package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comity.finding.InvalidDescriptionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only sound documents are compiled, and only what was compiled is read. */
class CompiledDocumentsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeWorld() throws IOException {
        write("b/states.yml", "format: comity-actors/1\nactors: [{id: FRA}, {id: DEU}]\n");
        write("a/CLUB.yaml", """
                format: comity-institution/1
                id: CLUB
                scope: regional
                members: [{actors: [FRA, DEU], status: full}]
                links: [{to: CLUB, type: joint}]
                """);
        write("world.json", "{\"format\": \"comity-architecture/1\", \"latest\": \"2020-01-01\"}");
        write("notes.txt", "not a document");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void severalFilesMakeOneWorld() {
        var world = CompiledDocuments.of(CompiledDocuments.compile(folder).toBytes())
                .world()
                .get();
        assertThat(world).isEqualTo(Documents.architecture(folder).get());
        assertThat(world.actors().keySet()).containsExactly("DEU", "FRA");
        assertThat(world.links()).hasSize(1);
        assertThat(world.latest()).hasToString("Optional[2020-01-01]");
    }

    @Test
    void flawsStopTheCompiler() throws IOException {
        write("a/BODY.yaml", "format: comity-institution/1\nid: CLUB\nscope: local\n");
        write("policy.yaml", "format: comity-policy/1\nid: p\nuses: [law]\nrules: [{id: R1}]\n");
        write("case.yaml", "format: comity-case/1\nid: c\n");
        write("other.yaml", "format: other/1\n");
        Files.write(folder.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE9});
        assertThatThrownBy(() -> CompiledDocuments.compile(folder))
                .isInstanceOf(InvalidDescriptionException.class)
                .hasMessageContaining("a/BODY.yaml:3:8 (scope): error UNKNOWN_WORD: `local`")
                .hasMessageContaining("a/CLUB.yaml:2:5 (id): error DUPLICATE_ID")
                .hasMessageContaining("policy.yaml:3:8 (uses[0]): error UNKNOWN_POLICY")
                .hasMessageContaining("case.yaml:1:1: error MISSING_KEY: the key `domain` is missing")
                .hasMessageContaining("other.yaml:1:9 (format): error UNKNOWN_FORMAT")
                .hasMessageContaining("latin.yaml:1:1: error SYNTAX: the file is not a text in UTF-8");
    }

    @Test
    void whatDoesNotHangTogetherStopsItToo() throws IOException {
        write("a/CLUB.yaml", "format: comity-institution/1\nid: CLUB\nscope: regional\nmembers: [{actors: [FRO]}]\n");
        assertThatThrownBy(() -> CompiledDocuments.compile(folder))
                .hasMessageContaining("a/CLUB.yaml:4:21 (members[0].actors[0]): error UNKNOWN_ACTOR: `FRO`")
                .hasMessageContaining("did you mean `FRA`?");
    }

    @Test
    void policiesThatUseEachOtherStopIt() throws IOException {
        write("one.yaml", "format: comity-policy/1\nid: one\nuses: [two]\n");
        write("two.yaml", "format: comity-policy/1\nid: two\nuses: [three]\n");
        write("three.yaml", "format: comity-policy/1\nid: three\nuses: [one]\n");
        assertThatThrownBy(() -> CompiledDocuments.compile(folder))
                .hasMessageContaining("one.yaml:3:7 (uses): error CYCLE: `one` uses itself, if only through others")
                .hasMessageContaining("break the chain of `uses`");
    }

    @Test
    void otherBytesAreRefused() {
        byte[] bytes = CompiledDocuments.compile(folder).toBytes();
        for (int length : new int[] {0, 3, 4, 9, bytes.length / 2}) {
            assertThatThrownBy(() ->
                            CompiledDocuments.of(Arrays.copyOf(bytes, length)).world())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("compiled documents");
        }
    }
}
