package dev.breakwater.sources.kustomize;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.tree.Mapping;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What patches may call an object.
 *
 * @param id what it is called at last
 * @param names all that it was called on the way, the last name included
 * @param namespace the namespace that it was written with; null where it was written with none
 */
record Identity(ObjectId id, Set<String> names, @Nullable String namespace) {
  /** Whether a strategic merge patch is about the object. */
  boolean isNamedBy(Mapping patch) {
    ObjectId other = ObjectId.of(patch);
    return other != null
        && other.kind().equals(id.kind())
        && other.group().equals(id.group())
        && names.contains(other.name())
        && (other.namespace() == null
            || other.namespace().equals(namespace)
            || other.namespace().equals(id.namespace()));
  }

  /**
   * Whether a selector of Kustomize, whose values are patterns, may mean the object. Labels and
   * annotations in it are not looked at.
   *
   * @param patterns those that are compiled already
   */
  boolean isSelectedBy(Mapping selector, Map<String, Pattern> patterns) {
    return matches(Fields.string(selector, "group"), patterns, id.group())
        && matches(Fields.string(selector, "version"), patterns, version())
        && matches(Fields.string(selector, "kind"), patterns, id.kind())
        && matches(Fields.string(selector, "namespace"), patterns, id.namespace(), namespace)
        && matches(Fields.string(selector, "name"), patterns, names.toArray(String[]::new));
  }

  private String version() {
    return id.apiVersion().substring(id.apiVersion().indexOf('/') + 1);
  }

  private static boolean matches(
      @Nullable String pattern, Map<String, Pattern> patterns, @Nullable String... texts) {
    if (pattern == null || pattern.isEmpty()) {
      return true;
    }
    try {
      Pattern compiled = patterns.computeIfAbsent(pattern, Pattern::compile);
      for (String text : texts) {
        if (text != null && compiled.matches(text)) {
          return true;
        }
      }
    } catch (PatternSyntaxException e) {
      return false; // Kustomize would not have built it.
    }
    return false;
  }
}
