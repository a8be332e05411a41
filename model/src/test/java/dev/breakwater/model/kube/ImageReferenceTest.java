package dev.breakwater.model.kube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {
  private static final String HEX = "0123456789abcdef".repeat(4);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "nginx,                            docker.io,              library/nginx, -",
        "nginx:1.27,                       docker.io,              library/nginx, 1.27",
        "bitnami/redis:7,                  docker.io,              bitnami/redis, 7",
        "docker.io/nginx,                  docker.io,              library/nginx, -",
        "index.docker.io/library/nginx,    docker.io,              library/nginx, -",
        "localhost/web,                    localhost,              web,           -",
        "localhost:5000/web:1,             localhost:5000,         web,           1",
        "registry.example.com:5000/a/b__c, registry.example.com:5000, a/b__c,     -",
        "[2001:db8::1]:5000/web:1,         [2001:db8::1]:5000,     web,           1",
        "MyRegistry/web,                   MyRegistry,             web,           -",
        "team/web--ui.v2,                  docker.io,              team/web--ui.v2, -",
      })
  void readsRegistryRepositoryAndTag(String text, String registry, String repository, String tag) {
    ImageReference reference = ImageReference.parse(text);
    assertThat(reference).isNotNull();
    assertThat(reference.registry()).isEqualTo(registry);
    assertThat(reference.repository()).isEqualTo(repository);
    assertThat(reference.tag()).isEqualTo(tag);
    assertThat(reference.digest()).isNull();
    assertThat(ImageReference.isPinned(text)).isFalse();
  }

  @Test
  void readsTagAndDigestTogether() {
    String text = "ghcr.io/acme/web:1.0@sha256:" + HEX;
    ImageReference reference = ImageReference.parse(text);
    assertThat(reference)
        .isEqualTo(new ImageReference("ghcr.io", "acme/web", "1.0", "sha256:" + HEX))
        .hasToString(text);
    assertThat(ImageReference.isPinned(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Nginx",
        "nginx:",
        ":1.0",
        "nginx:-1",
        "a//b",
        "/nginx",
        "nginx/",
        "a..b",
        "a___b",
        "_a",
        "a-",
        "registry.example.com:port/web",
        "-host.example/web",
        "nginx@",
        "nginx@sha256",
        "nginx@sha256:",
        "nginx@sha256:0123",
        "nginx@:0123",
        "nginx@sha512:0123",
        "<image>",
        "{{ .Values.image }}",
        "https://registry.example.com/web",
        "nginx:1.0 ",
      })
  void refusesWhatIsNoReference(String text) {
    assertThat(ImageReference.parse(text)).isNull();
    assertThat(ImageReference.isValid(text)).isFalse();
    assertThat(ImageReference.isPinned(text)).isFalse();
    assertThat(ImageReference.isLatest(text)).isFalse();
    assertThat(ImageReference.isUnder(text, List.of("docker.io"))).isFalse();
  }

  @Test
  void refusesNamesAndTagsThatAreTooLong() {
    assertThat(ImageReference.isValid("a".repeat(255))).isTrue();
    assertThat(ImageReference.isValid("a".repeat(256))).isFalse();
    assertThat(ImageReference.isValid("a:" + "1".repeat(128))).isTrue();
    assertThat(ImageReference.isValid("a:" + "1".repeat(129))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "nginx, true",
    "nginx:latest, true",
    "registry.example.com:5000/web, true",
    "nginx:latest1, false",
    "nginx:1.0, false",
  })
  void knowsWhatMeansTheNewest(String text, boolean latest) {
    assertThat(ImageReference.isLatest(text)).isEqualTo(latest);
    assertThat(ImageReference.isLatest(text + "@sha256:" + HEX))
        .isEqualTo(text.endsWith(":latest"));
  }

  @ParameterizedTest
  @CsvSource({
    "nginx, docker.io, true",
    "nginx, docker.io/library, true",
    "nginx, docker.io/library/nginx, true",
    "nginx, docker.io/lib, false",
    "nginx, docker.io/, true",
    "index.docker.io/nginx, docker.io/library/nginx, true",
    "docker.io/nginx:1, docker.io/library/nginx, true",
    "ghcr.io/acme/web:1, ghcr.io, true",
    "ghcr.io/acme/web:1, ghcr.io/acme, true",
    "ghcr.io/acme/web:1, ghcr.io/acme/web, true",
    "ghcr.io/acme/web:1, ghcr.io/acme/web/deeper, false",
    "ghcr.io/acme-evil/web:1, ghcr.io/acme, false",
    "ghcr.io.evil.example/web, ghcr.io, false",
    "registry.example.com:5000/web, registry.example.com, false",
    "registry.example.com:5000/web, registry.example.com:5000, true",
    "ghcr.io/acme/web, '', false",
  })
  void knowsWhatARegistryHolds(String text, String prefix, boolean under) {
    assertThat(ImageReference.isUnder(text, List.of(prefix))).isEqualTo(under);
  }

  @Test
  void writesBackWhatItReads() {
    long seed = 20260814;
    var random = new Random(seed);
    String[] hosts = {"", "localhost/", "r.example/", "r.example:443/", "[::1]:5000/", "Reg/"};
    String[] paths = {"a", "a/b", "a0/b-c/d__e", "library/x.y"};
    String[] tags = {"", ":1", ":v1.2-rc_3", ":latest"};
    String[] digests = {"", "@sha256:" + HEX, "@sha512:" + HEX + HEX, "@custom+v1:ab=_-"};
    for (int i = 0; i < 500; i++) {
      String text =
          hosts[random.nextInt(hosts.length)]
              + paths[random.nextInt(paths.length)]
              + tags[random.nextInt(tags.length)]
              + digests[random.nextInt(digests.length)];
      ImageReference once = ImageReference.parse(text);
      assertThat(once).as("%s, seed %d", text, seed).isNotNull();
      assertThat(ImageReference.parse(once.toString())).as(text).isEqualTo(once);
      assertThat(ImageReference.isUnder(text, List.of(once.name()))).as(text).isTrue();
      assertThat(ImageReference.isUnder(text, List.of(once.registry()))).as(text).isTrue();
      assertThat(ImageReference.isPinned(text)).as(text).isEqualTo(once.digest() != null);
    }
  }
}
