package dev.comity.examples.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Starts Spark. */
final class Sessions {
    private Sessions() {}

    /** {@return the session that {@code spark-submit} asks for, else one on all cores of this machine} */
    static SparkSession asked() {
        SparkConf conf = new SparkConf();
        return conf.contains("spark.master")
                ? SparkSession.builder().config(conf).getOrCreate()
                : local("*");
    }

    /** {@return a session in this process, which nobody else can reach} */
    static SparkSession local(String cores) {
        return SparkSession.builder()
                .appName("comity")
                .master("local[" + cores + "]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
    }
}
