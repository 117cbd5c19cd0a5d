package dev.comity.examples.spark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.comity.model.Words;
import dev.comity.routing.Decision;
import dev.comity.routing.Unit;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes where an issue goes in a place, as a line of JSON, and says how a table of such lines looks. */
final class AnswerLine {
    /** The columns; days are dates, since a day has no time zone. */
    static final String COLUMNS = "scenario STRING, day DATE, issue STRING, verdict STRING, complete BOOLEAN, "
            + "units ARRAY<STRUCT<domain: STRING, function: STRING, status: STRING, leads: ARRAY<STRING>>>, "
            + "why STRING";

    /** What stands for a verdict where an issue can't be routed, for example since nobody whom it affects exists on the day. */
    static final String LEFT_OUT = "left-out";

    private static final JsonFactory FACTORY = new JsonFactory();

    /** What follows the columns that every line has. */
    private interface Rest {
        void write(JsonGenerator json) throws IOException;
    }

    private AnswerLine() {}

    static String decided(Question.Place place, String issue, Decision decision) {
        return line(place, issue, Words.of(decision.verdict()), json -> {
            json.writeBooleanField("complete", decision.complete());
            json.writeArrayFieldStart("units");
            for (int unit = 0; unit < decision.units(); unit++) {
                unit(decision, unit, json);
            }
            json.writeEndArray();
        });
    }

    private static void unit(Decision decision, int number, JsonGenerator json) throws IOException {
        Unit unit = decision.unit(number);
        json.writeStartObject();
        json.writeStringField("domain", unit.domain().path());
        json.writeStringField("function", Words.of(unit.function()));
        json.writeStringField("status", Words.of(decision.status(number)));
        json.writeArrayFieldStart("leads");
        for (int i = decision.nextLead(number, 0); i >= 0; i = decision.nextLead(number, i + 1)) {
            json.writeString(decision.institution(i));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static String leftOut(Question.Place place, String issue, String why) {
        return line(place, issue, LEFT_OUT, json -> json.writeStringField("why", why));
    }

    private static String line(Question.Place place, String issue, String verdict, Rest rest) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("scenario", place.scenario().id());
            json.writeStringField("day", place.day().toString());
            json.writeStringField("issue", issue);
            json.writeStringField("verdict", verdict);
            rest.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
