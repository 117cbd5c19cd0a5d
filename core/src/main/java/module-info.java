/** Governance architectures, policies for the division of labour, and the routing of issues through them. */
module dev.comity {
    requires transitive com.google.common;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires java.xml;
    requires org.snakeyaml.engine;
    requires com.fasterxml.jackson.core;
    requires org.apache.commons.numbers.gamma;
    requires de.siegmar.fastcsv;

    exports dev.comity.finding;
    exports dev.comity.model;
    exports dev.comity.condition;
    exports dev.comity.policy;
    exports dev.comity.routing;
    exports dev.comity.proof;
    exports dev.comity.scenario;
    exports dev.comity.survey;
    exports dev.comity.io;
    exports dev.comity.schema;
    exports dev.comity.data;
    exports dev.comity.atlas;
    exports dev.comity.report;
}
