package dev.breakwater.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas that reports are held to. */
enum Schemas {
  REPORT("/dev/breakwater/reports/report.schema.json", SpecificationVersion.DRAFT_2020_12),
  SARIF("/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7);

  private final String resource;
  private final SpecificationVersion version;

  Schemas(String resource, SpecificationVersion version) {
    this.resource = resource;
    this.version = version;
  }

  /** What a JSON text violates. */
  List<Error> violations(String json) {
    return SchemaRegistry.withDefaultDialect(version)
        .getSchema(text(), InputFormat.JSON)
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  String text() {
    try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode parse(String json) {
    return JsonMapper.shared().readTree(json);
  }
}
