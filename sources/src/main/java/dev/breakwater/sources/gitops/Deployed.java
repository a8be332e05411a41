package dev.breakwater.sources.gitops;

import dev.breakwater.sources.helm.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One source of what an Application, a HelmRelease or a Kustomization deploys.
 *
 * @param by the object, as {@code Application shop}
 * @param where its place, as reports name places
 * @param path the folder in the repository, as the object has it; null where it names none there
 * @param remote what it deploys from elsewhere, in words
 * @param values what it says itself, the last in force
 * @param valueFiles files of values, relative to the folder; those that begin with {@code /} to the
 *     repository
 * @param set values as on Helm's command line
 * @param setText the same, all texts
 * @param release name of the release
 * @param namespace where it goes; null where the object does not say
 */
record Deployed(
    String by,
    String where,
    @Nullable String path,
    String remote,
    List<Values> values,
    List<String> valueFiles,
    List<String> set,
    List<String> setText,
    @Nullable String release,
    @Nullable String namespace) {
  Deployed {
    values = List.copyOf(values);
    valueFiles = List.copyOf(valueFiles);
    set = List.copyOf(set);
    setText = List.copyOf(setText);
  }
}
