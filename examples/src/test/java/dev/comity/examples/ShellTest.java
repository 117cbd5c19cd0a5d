package dev.comity.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.junit.jupiter.api.Test;

/**
 * The walk through a session is typed into the real one, and every answer is what the document shows, but for figures; {@code
 * …} stands for anything. With {@code -Dgolden.write=true} answers in the document are written anew, as many lines of each as were shown.
 */
class ShellTest {
    private static final Path DOCUMENT = Path.of("../docs/jshell.md");
    private static final Pattern BLOCK = Pattern.compile("(?m)^```jshell\\n(.*?)^```$", Pattern.DOTALL);
    private static final String PROMPT = "comity> ";
    private static final String MORE = "   ...> ";
    private static final String LEFT_OUT = "…";

    /** What is typed, and what is shown of the answer. */
    private record Exchange(String typed, String shown) {
        static Exchange of(String text) {
            List<String> lines = text.lines().toList();
            List<String> typed = new ArrayList<>(List.of(lines.get(0)));
            lines.stream()
                    .skip(1)
                    .takeWhile(line -> line.startsWith(MORE))
                    .map(line -> line.substring(MORE.length()))
                    .forEach(typed::add);
            List<String> shown = lines.subList(typed.size(), lines.size());
            return new Exchange(
                    String.join("\n", typed), String.join("\n", shown).strip());
        }

        boolean shows(String answer) {
            String pattern = Pattern.compile("\\s*" + LEFT_OUT + "\\s*")
                    .splitAsStream(words(shown) + " ")
                    .map(String::strip)
                    .map(Pattern::quote)
                    .collect(Collectors.joining(".*"));
            return Pattern.compile(shown.endsWith(LEFT_OUT) ? pattern + ".*" : pattern, Pattern.DOTALL)
                    .matcher(words(answer))
                    .matches();
        }

        /** The embedded world grows, and figures with it: what must stay are words, identifiers and days. */
        private static String words(String text) {
            return text.replaceAll("(?<![\\w.-])\\d+(\\.\\d+)?(?![\\w-])", "#")
                    .replaceAll("[▁-█]+", "~")
                    .replaceAll(" +", " ");
        }

        /** {@return what to show of an answer: as many lines as now, and those as they are in which something is left out} */
        String anew(String answer) {
            List<String> old = shown.lines().toList();
            List<String> fresh = answer.lines().toList();
            boolean cut = shown.endsWith("\n" + LEFT_OUT) && fresh.size() >= old.size();
            if (shown.contains(LEFT_OUT) && !cut) {
                return shown;
            }
            return cut ? String.join("\n", fresh.subList(0, old.size() - 1)) + "\n" + LEFT_OUT : answer;
        }

        String text(String shownNow) {
            return PROMPT + typed.replace("\n", "\n" + MORE) + "\n" + (shownNow.isEmpty() ? "" : shownNow + "\n");
        }
    }

    @Test
    void everyAnswerIsAsShown() throws Exception {
        String document = Files.readString(DOCUMENT);
        List<Exchange> exchanges = exchanges(document);
        List<String> answers = session(exchanges.stream().map(Exchange::typed).toList());
        answers.remove(0);

        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(DOCUMENT, anew(document, exchanges, answers));
            return;
        }
        for (int i = 0; i < exchanges.size(); i++) {
            Exchange exchange = exchanges.get(i);
            if (!exchange.shows(answers.get(i))) {
                assertThat(answers.get(i))
                        .as(exchange.typed() + "\nif the world has changed, run with -Dgolden.write=true")
                        .isEqualTo(exchange.shown());
            }
        }
    }

    @Test
    void aResetBringsTheNamesBackAndMistakesAreTold() throws Exception {
        List<String> answers =
                session(List.of("Architecture world = null", "/reset", "world.name()", "issue(\"haze\")"));

        assertThat(answers.get(2)).startsWith("Comity: world, networked");
        assertThat(answers.get(3)).isEqualTo("\"the embedded world\"");
        assertThat(answers.get(4)).contains("there is no issue `haze`");
    }

    private static List<Exchange> exchanges(String document) {
        return BLOCK.matcher(document)
                .results()
                .flatMap(block -> Pattern.compile("(?m)^" + PROMPT).splitAsStream(block.group(1)))
                .filter(text -> !text.isBlank())
                .map(Exchange::of)
                .toList();
    }

    private static String anew(String document, List<Exchange> exchanges, List<String> answers) {
        StringBuilder text = new StringBuilder();
        Matcher blocks = BLOCK.matcher(document);
        int next = 0;
        while (blocks.find()) {
            StringBuilder block = new StringBuilder("```jshell\n");
            for (int end = next + exchanges(blocks.group()).size(); next < end; next++) {
                Exchange exchange = exchanges.get(next);
                block.append(exchange.text(exchange.anew(answers.get(next))));
            }
            blocks.appendReplacement(text, Matcher.quoteReplacement(block + "```"));
        }
        return blocks.appendTail(text).toString();
    }

    /** {@return the greeting, then what is answered to each input} Each is typed again by the session, as terminals do. */
    private static List<String> session(List<String> typed) throws Exception {
        String input = String.join("\n", typed) + "\n/exit\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JavaShellToolBuilder tool = JavaShellToolBuilder.builder()
                .in(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), null)
                .out(new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(Shell.start(tool)).isZero();
        String[] parts = Pattern.compile("(?m)^" + PROMPT)
                .split(out.toString(StandardCharsets.UTF_8)
                        .replace("\r\n", "\n")
                        .replace(MORE, ""));
        assertThat(parts).as(out.toString(StandardCharsets.UTF_8)).hasSize(typed.size() + 2);
        List<String> answers = new ArrayList<>(List.of(parts[0]));
        for (int i = 0; i < typed.size(); i++) {
            String part = parts[i + 1];
            answers.add(
                    part.substring(part.startsWith(typed.get(i)) ? typed.get(i).length() : 0)
                            .strip());
        }
        return answers;
    }
}
