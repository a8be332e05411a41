package dev.breakwater.controls.supplychain;

import dev.breakwater.model.kube.ImageReference;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Sequence;
import java.util.List;

/** Who the programs of an image run as, as far as its Dockerfile says; allocates nothing. */
enum FinalUser {
  /** The last USER names another user. */
  OTHER,
  /** The last USER is root. */
  ROOT,
  /** The last USER depends on a variable that the file gives no value. */
  VARIABLE,
  /** There is no USER, and the base is known to run as another user. */
  BASE_OTHER,
  /** There is no USER, and the base is known to run as root. */
  BASE_ROOT,
  /** There is no USER, and who the base runs as is not known here. */
  BASE_UNKNOWN;

  /** Bases that name a user of their own. */
  private static final List<String> NON_ROOT =
      List.of(
          "cgr.dev/chainguard",
          "docker.io/nginxinc/nginx-unprivileged",
          "docker.io/bitnami",
          "docker.io/bitnamilegacy",
          "docker.io/bitnamisecure",
          "docker.io/grafana",
          "docker.io/jenkins/jenkins",
          "docker.io/library/elasticsearch",
          "docker.io/library/kibana",
          "docker.io/library/logstash",
          "docker.io/library/memcached",
          "docker.io/library/solr",
          "docker.io/library/sonarqube",
          "docker.io/library/haproxy",
          "docker.io/library/varnish",
          "docker.io/library/jetty",
          "docker.io/curlimages/curl",
          "docker.io/prom",
          "docker.elastic.co",
          "quay.io/prometheus",
          "registry.access.redhat.com/ubi8/nodejs-20",
          "mcr.microsoft.com/windows/nanoserver");

  /** Bases of which that is not known for all. */
  private static final List<String> MIXED =
      List.of(
          "cgr.dev/chainguard/wolfi-base",
          "docker.io/bitnami/minideb",
          "docker.io/library/rabbitmq",
          "docker.io/library/groovy",
          "docker.io/library/clojure",
          "docker.io/library/neo4j",
          "docker.io/library/flink",
          "docker.io/library/spark",
          "docker.io/library/kong",
          "docker.io/library/storm",
          "docker.io/library/zookeeper");

  /** Bases that name none: operating systems and what is built on them. */
  private static final List<String> ROOTS =
      List.of(
          "docker.io/library",
          "gcr.io/distroless",
          "mcr.microsoft.com/dotnet",
          "mcr.microsoft.com/devcontainers",
          "public.ecr.aws/docker/library",
          "public.ecr.aws/amazonlinux",
          "registry.access.redhat.com/ubi8/ubi",
          "registry.access.redhat.com/ubi8/ubi-minimal",
          "registry.access.redhat.com/ubi9/ubi",
          "registry.access.redhat.com/ubi9/ubi-minimal",
          "docker.io/amazoncorretto",
          "docker.io/nvidia/cuda",
          "nvcr.io/nvidia/cuda",
          "docker.io/tiangolo/uvicorn-gunicorn-fastapi",
          "docker.io/oven/bun",
          "docker.io/denoland/deno");

  /** Who the image of a Dockerfile runs as. */
  static FinalUser of(Sequence stages) {
    int stage = stage(stages);
    Mapping last = Dockerfile.stage(stages, stage);
    int user = Dockerfile.user(last);
    if (user >= 0) {
      String name = Dockerfile.argument((Mapping) Dockerfile.instructions(last).get(user));
      boolean ofBase =
          Dockerfile.image(Dockerfile.stage(stages, Dockerfile.rootOfImage(stages)))
                  .startsWith("mcr.microsoft.com/dotnet/")
              && name.contains("APP_UID");
      return ofBase ? OTHER : named(name);
    }
    return base(Dockerfile.image(last));
  }

  /** The stage that decides: the last one with a USER of those shipped, else the first of them. */
  static int stage(Sequence stages) {
    int at = stages.size() - 1;
    while (Dockerfile.user(Dockerfile.stage(stages, at)) < 0
        && Dockerfile.base(Dockerfile.stage(stages, at)) >= 0) {
      at = Dockerfile.base(Dockerfile.stage(stages, at));
    }
    return at;
  }

  private static FinalUser named(String user) {
    int colon = user.indexOf(':');
    int end = colon < 0 ? user.length() : colon;
    if (user.indexOf('$') >= 0 && user.indexOf('$') < end) {
      return VARIABLE;
    }
    boolean zero = end > 0;
    for (int i = 0; i < end; i++) {
      zero &= user.charAt(i) == '0';
    }
    boolean root =
        zero
            || end == 0
            || (end == 4 && user.startsWith("root"))
            || user.equalsIgnoreCase("ContainerAdministrator");
    return root ? ROOT : OTHER;
  }

  private static FinalUser base(String image) {
    if (image.equals("scratch")) {
      return BASE_ROOT;
    }
    if (image.indexOf('$') >= 0) {
      return BASE_UNKNOWN;
    }
    boolean saysSo =
        image.contains("nonroot")
            || image.contains("non-root")
            || image.contains("rootless")
            || image.contains("unprivileged")
            || (image.startsWith("mcr.microsoft.com/dotnet/") && image.contains("chiseled"));
    if (saysSo) {
      return BASE_OTHER;
    }
    if (ImageReference.isUnder(image, MIXED)) {
      return BASE_UNKNOWN;
    }
    if (ImageReference.isUnder(image, NON_ROOT)) {
      return BASE_OTHER;
    }
    return ImageReference.isUnder(image, ROOTS) ? BASE_ROOT : BASE_UNKNOWN;
  }
}
