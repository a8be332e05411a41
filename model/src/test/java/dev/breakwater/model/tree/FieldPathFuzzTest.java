package dev.breakwater.model.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;

/** What is written is read back; see {@link LoaderFuzzTest} for how to look for more inputs. */
class FieldPathFuzzTest {
  @FuzzTest(maxDuration = "20s")
  void readsBackWhatItWrote(FuzzedDataProvider data) {
    var segments = new ArrayList<FieldPath.Segment>();
    var path = new StringBuilder();
    while (data.remainingBytes() > 0) {
      if (data.consumeBoolean()) {
        var key = new FieldPath.Key(data.consumeString(8));
        FieldPath.appendKey(path, key.name());
        segments.add(key);
      } else {
        var index = new FieldPath.Index(data.consumeInt(0, Integer.MAX_VALUE));
        FieldPath.appendIndex(path, index.number());
        segments.add(index);
      }
    }
    assertThat(FieldPath.parse(path.toString())).isEqualTo(segments);
  }

  @FuzzTest(maxDuration = "20s")
  void readsOrRefusesAnyText(FuzzedDataProvider data) {
    String path = data.consumeRemainingAsString();
    List<FieldPath.Segment> segments;
    try {
      segments = FieldPath.parse(path);
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).contains(path);
      return;
    }
    var written = new StringBuilder();
    for (FieldPath.Segment segment : segments) {
      switch (segment) {
        case FieldPath.Key key -> FieldPath.appendKey(written, key.name());
        case FieldPath.Index index -> FieldPath.appendIndex(written, index.number());
      }
    }
    assertThat(FieldPath.parse(written.toString())).isEqualTo(segments);
  }
}
