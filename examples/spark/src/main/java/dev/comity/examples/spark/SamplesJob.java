package dev.comity.examples.spark;

import dev.comity.io.Documents;
import dev.comity.scenario.Sampler;
import dev.comity.scenario.Stress;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/**
 * Draws all samples of a sampling. The unit of work is a range of their indexes; what comes back is a document for each,
 * and the documents merge to what one process finds, whatever the parts.
 */
final class SamplesJob {
    private final SparkSession spark;
    private final Drawing drawing;
    private final long samples;

    SamplesJob(SparkSession spark, Drawing drawing) {
        this.spark = spark;
        this.drawing = drawing;
        this.samples =
                Documents.sampling("sampling.json", drawing.sampling()).get().samples();
    }

    /**
     * {@return what came of all samples} Writes a folder {@code parts} with a document {@code comity-stress/1} in each line,
     * and {@code stress} with what they merge to.
     *
     * @param size how many samples make a part
     * @param partitions into how many tasks the parts are divided
     * @param out the folder to write into; the two must not be there yet
     */
    Stress run(long size, int partitions, String out) {
        long parts = (samples + size - 1) / size;
        Broadcast<Drawing> sent =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(drawing);
        spark.range(0, parts, 1, partitions)
                .map(part(sent, size, samples), Encoders.STRING())
                .write()
                .text(out + "/parts");
        Stress all = merged(spark.read().textFile(out + "/parts").toLocalIterator());
        spark.createDataset(List.of(Documents.writeJson(all)), Encoders.STRING())
                .coalesce(1)
                .write()
                .text(out + "/stress");
        return all;
    }

    private static MapFunction<Long, String> part(Broadcast<Drawing> sent, long size, long samples) {
        return part -> {
            Sampler sampler = Prepared.sampler(sent.value());
            return Documents.writeJson(sampler.run(part * size, Math.min((part + 1) * size, samples)));
        };
    }

    private Stress merged(Iterator<String> parts) {
        Stress all = Prepared.sampler(drawing).none();
        while (parts.hasNext()) {
            all = all.merge(Documents.stress("part.json", parts.next()).get());
        }
        return all;
    }
}
