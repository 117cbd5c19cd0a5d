package dev.comity.data;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens texts as they are published: plain or gzip by their first bytes, in UTF-8 with or without a mark, else in Latin-1. */
final class Texts {
    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Texts() {}

    static BufferedReader open(Path file) throws IOException {
        Charset charset = isUtf8(file) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
        BufferedReader text = new BufferedReader(new InputStreamReader(bytes(file), charset), BUFFER);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private static InputStream bytes(Path file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed ? new GZIPInputStream(in, BUFFER) : in;
    }

    /** Reads the file once for it: Latin-1 can't be told from the beginning. */
    private static boolean isUtf8(Path file) throws IOException {
        char[] buffer = new char[BUFFER];
        // A decoder that is passed in reports what is malformed; one that is made for a charset replaces it.
        try (Reader strict = new InputStreamReader(bytes(file), StandardCharsets.UTF_8.newDecoder())) {
            int count = strict.read(buffer);
            while (count >= 0) {
                count = strict.read(buffer);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
