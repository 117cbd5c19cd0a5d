package dev.comity.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import com.google.common.collect.Iterators;
import java.util.Iterator;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Routes every issue of a file in every place of a question. What it writes does not depend on how the issues are divided,
 * but for the order of lines: all sums are of whole numbers.
 */
final class SurveyJob {
    private final SparkSession spark;
    private final Question question;

    SurveyJob(SparkSession spark, Question question) {
        this.spark = spark;
        this.question = question;
    }

    /**
     * {@return the summary} Writes three folders: {@code answers}, a line of JSON for every issue and place; {@code table},
     * the same in Parquet; {@code summary}, of every place and verdict how many issues and units have it, as lines of JSON.
     *
     * @param issues a file or folder of issues as JSON lines
     * @param partitions into how many parts the issues are divided
     * @param out the folder to write into; the three must not be there yet
     */
    Dataset<Row> run(String issues, int partitions, String out) {
        answers(issues, partitions, out + "/answers");
        return summarize(out);
    }

    /** Routes, and writes nothing but the answers. */
    void answers(String issues, int partitions, String file) {
        lines(issues, partitions).write().text(file);
    }

    /** {@return the summary} Table and summary are made of the answers, so that nothing is routed twice. */
    Dataset<Row> summarize(String out) {
        table(spark.read().textFile(out + "/answers")).write().parquet(out + "/table");
        Dataset<Row> summary = summary(spark.read().parquet(out + "/table"));
        summary.coalesce(1).write().json(out + "/summary");
        return summary;
    }

    private Dataset<String> lines(String issues, int partitions) {
        Broadcast<Question> sent =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(question);
        return spark.read()
                .textFile(issues)
                .filter("length(trim(value)) > 0")
                .repartition(partitions)
                .mapPartitions(answers(sent), Encoders.STRING());
    }

    /** Made where nothing but the documents can be caught. */
    private static MapPartitionsFunction<String, String> answers(Broadcast<Question> sent) {
        return lines -> {
            Surveyor surveyor = new Surveyor(Prepared.places(sent.value()));
            Iterator<Iterator<String>> answers =
                    Iterators.transform(lines, line -> surveyor.answer(line).iterator());
            return Iterators.concat(answers);
        };
    }

    private Dataset<Row> table(Dataset<String> answers) {
        return spark.read()
                .schema(AnswerLine.COLUMNS)
                .option("mode", "FAILFAST")
                .json(answers);
    }

    private static Dataset<Row> summary(Dataset<Row> table) {
        return table.groupBy("scenario", "day", "verdict")
                .agg(
                        count(lit(1)).as("issues"),
                        sum(expr("int(coalesce(complete, false))")).as("complete"),
                        sum(expr("coalesce(size(units), 0)")).as("units"),
                        sum(expr("coalesce(size(filter(units, unit -> unit.status = 'gap')), 0)"))
                                .as("gaps"))
                .orderBy(col("scenario"), col("day"), col("verdict"));
    }
}
