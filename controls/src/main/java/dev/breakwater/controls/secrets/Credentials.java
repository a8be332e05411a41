package dev.breakwater.controls.secrets;

import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.SourceText;

/** What the controls of other chapters ask about credentials; allocates nothing until it tells. */
public final class Credentials {
  private Credentials() {}

  /** Whether a name says that its value is a secret. */
  public static boolean isSecretName(String name) {
    return SecretName.of(name, 0, name.length()) != SecretName.NONE;
  }

  /** Whether a value is a secret by the name beside it, or holds one whatever its name. */
  public static boolean isIn(String name, String value) {
    return isNamed(name, value) || CredentialScanner.finds(value);
  }

  /** Whether a text holds a credential: an assignment, a URL with a password, a known token. */
  public static boolean isIn(String text) {
    return CredentialScanner.finds(text);
  }

  /** What the first credential in a text is, with its article; never the credential itself. */
  public static String what(String text) {
    return Hits.of(text).getFirst().what(text);
  }

  /** The trail of a text, shown by what names its first credential, without the credential. */
  public static Trail shown(Trail trail, Scalar text, SourceText source) {
    Hits.Hit hit = Hits.of(text.text()).getFirst();
    return Placement.of(trail, text, hit.start(), hit.end(), source);
  }

  /** Whether a value is a secret because of the name beside it. */
  public static boolean isNamed(String name, String value) {
    return value.indexOf('\n') < 0
        && SecretValue.isLiteral(SecretName.of(name, 0, name.length()), value, 0, value.length());
  }
}
