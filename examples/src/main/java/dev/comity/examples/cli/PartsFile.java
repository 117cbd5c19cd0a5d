package dev.comity.examples.cli;

import dev.comity.io.Documents;
import dev.comity.io.Read;
import dev.comity.scenario.Sampler;
import dev.comity.scenario.Sampling;
import dev.comity.scenario.Stress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * Finished parts of a sampling, as JSON lines: what is sampled in the first, then a part in each, in the order in which they
 * were finished. A last line without its end was cut off, and is dropped when the file is opened. One program at a
 * time holds it.
 */
final class PartsFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private Stress known;

    private PartsFile(Path path, FileChannel channel, Sampler sampler) {
        this.path = path;
        this.channel = channel;
        this.known = sampler.none();
    }

    static PartsFile open(Path path, Sampler sampler) {
        try {
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new Inputs.Refused(2, path + ": another program is writing there");
            }
            return read(path, channel, sampler);
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    /** A file that is refused is closed, so that it can be opened again. */
    private static PartsFile read(Path path, FileChannel channel, Sampler sampler) throws IOException {
        PartsFile file = new PartsFile(path, channel, sampler);
        try {
            file.read(sampler);
            return file;
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Nothing is cut off before it is clear that the file holds parts of this sampling. */
    private void read(Sampler sampler) throws IOException {
        byte[] bytes = bytes();
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        String head = Documents.writeJson(sampler.sampling());
        List<String> lines = text(bytes, end).lines().toList();
        if (lines.isEmpty()) {
            if (!head.startsWith(text(bytes, bytes.length))) {
                throw new Inputs.Refused(2, path + ": holds something else; name another file with --out");
            }
            channel.truncate(0).position(0);
            append(head);
            return;
        }
        Sampling found = Inputs.value(Documents.sampling(path + ".json", lines.get(0)));
        if (!sameBut(found, sampler.sampling())) {
            throw new Inputs.Refused(
                    2, path + ": holds parts of another sampling (" + found + "); name another file with --out");
        }
        for (String line : lines.subList(1, lines.size())) {
            Read<Stress> part = Documents.stress(path + ".json", line);
            known = known.merge(Inputs.value(part));
        }
        channel.truncate(end).position(end);
    }

    /** More samples may be asked for than before. */
    private static boolean sameBut(Sampling one, Sampling other) {
        return one.equals(new Sampling(
                other.id(), other.shocks(), other.issues(), other.days(), other.seed(), one.samples(), other.keep()));
    }

    private byte[] bytes() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
        return buffer.array();
    }

    private static String text(byte[] bytes, int end) {
        return new String(Arrays.copyOf(bytes, end), StandardCharsets.UTF_8);
    }

    /** {@return what was found when the file was opened} */
    Stress known() {
        return known;
    }

    /** Adds a finished part. */
    void add(Stress part) {
        try {
            append(Documents.writeJson(part));
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    private void append(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static Inputs.Refused unusable(Path path, IOException e) {
        return new Inputs.Refused(2, path + ": can't be used; " + e.getMessage());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }
}
