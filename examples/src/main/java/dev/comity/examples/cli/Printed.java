package dev.comity.examples.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Writes bytes of UTF-8 to where commands print. Each call of {@code write} has whole characters. */
final class Printed extends OutputStream {
    private final PrintWriter to;

    Printed(PrintWriter to) {
        this.to = to;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /** Nobody may be reading any more; a print writer only tells when it is asked. */
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        to.write(new String(bytes, from, length, StandardCharsets.UTF_8));
        if (to.checkError()) {
            throw new IOException("can't be written to");
        }
    }
}
