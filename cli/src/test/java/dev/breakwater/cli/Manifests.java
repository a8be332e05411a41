package dev.breakwater.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small manifests whose verdict is plain. */
final class Manifests {
  /** One critical finding, of privileged-container, in line 8. */
  static final String PRIVILEGED =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: agent, namespace: shop}
      spec:
        containers:
          - name: agent
            image: registry.shop.example/agent:1.0
            securityContext: {privileged: true}
      """;

  /** No finding of privileged-container. */
  static final String UNPRIVILEGED = PRIVILEGED.replace("true", "false");

  /** A custom kind that holds a privileged pod. */
  static final String CUSTOM =
      """
      apiVersion: example.com/v1
      kind: Widget
      metadata: {name: gear, namespace: shop}
      spec:
        pod:
          spec:
            containers:
              - name: gear
                image: registry.shop.example/gear:1.0
                securityContext: {privileged: true}
      """;

  private Manifests() {}

  static Path write(Path folder, String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
