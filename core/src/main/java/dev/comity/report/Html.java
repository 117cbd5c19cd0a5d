package dev.comity.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds HTML. Everything that comes from outside goes through {@link #escaped}, here and nowhere else. */
final class Html {
    /** Only addresses of the web become links; what else looks like one stays text. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\p{Alnum}/?#@!$&'()*+,;=:._~%-]+");

    private final StringBuilder text = new StringBuilder();

    /** {@return this, with markup that is ours} */
    Html raw(String markup) {
        text.append(markup);
        return this;
    }

    /** {@return this, with the beginning of an element; names and values of attributes in turn} */
    Html open(String element, String... attributes) {
        text.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            text.append(escaped(attributes[i + 1])).append('"');
        }
        text.append('>');
        return this;
    }

    Html close(String element) {
        text.append("</").append(element).append(">\n");
        return this;
    }

    /** {@return this, with text, kept from turning the direction of its surroundings} */
    Html say(String content) {
        text.append("<bdi>").append(escaped(content)).append("</bdi>");
        return this;
    }

    /** {@return this, with text in which addresses are links} */
    Html linked(String content) {
        text.append("<bdi>");
        Matcher address = ADDRESS.matcher(content);
        int end = 0;
        while (address.find()) {
            String found = address.group().replaceFirst("[.,;:)!?']+$", "");
            text.append(escaped(content.substring(end, address.start())));
            open("a", "href", found, "rel", "noopener noreferrer").text.append(escaped(found));
            text.append("</a>");
            end = address.start() + found.length();
        }
        text.append(escaped(content.substring(end))).append("</bdi>");
        return this;
    }

    /** {@return this, with an element that holds but text} */
    Html element(String element, String content, String... attributes) {
        return open(element, attributes).say(content).close(element);
    }

    /** {@return text that means nothing but itself, between tags and in quoted attributes} */
    static String escaped(String content) {
        StringBuilder safe = new StringBuilder();
        Plain.storable(content).codePoints().forEach(code -> {
            switch (code) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\r' -> safe.append("&#13;");
                default -> safe.appendCodePoint(code);
            }
        });
        return safe.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
