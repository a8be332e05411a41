package dev.breakwater.sources;

import dev.breakwater.model.tree.JsonListener;
import dev.breakwater.model.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a short JSON text holds until it is certain that it is JSON to its end. */
final class JsonPieces implements JsonListener {
  private final List<Piece> pieces = new ArrayList<>();

  private interface Piece {
    void give(JsonListener listener);
  }

  @Override
  public void item(Tree item, String apiVersion, String kind) {
    pieces.add(listener -> listener.item(item, apiVersion, kind));
  }

  @Override
  public void document(Tree rest, boolean isList, long items) {
    pieces.add(listener -> listener.document(rest, isList, items));
  }

  boolean any() {
    return !pieces.isEmpty();
  }

  void replay(JsonListener listener) {
    for (Piece piece : pieces) {
      piece.give(listener);
    }
  }
}
