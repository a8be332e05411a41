package dev.breakwater.model.tree;

/** The types of tokens; plain numbers, since they fill arrays. */
final class YamlToken {
  static final int STREAM_END = 1;
  static final int DIRECTIVE = 2;
  static final int DOCUMENT_START = 3;
  static final int DOCUMENT_END = 4;
  static final int BLOCK_SEQUENCE_START = 5;
  static final int BLOCK_MAPPING_START = 6;
  static final int BLOCK_END = 7;
  static final int FLOW_SEQUENCE_START = 8;
  static final int FLOW_SEQUENCE_END = 9;
  static final int FLOW_MAPPING_START = 10;
  static final int FLOW_MAPPING_END = 11;
  static final int BLOCK_ENTRY = 12;
  static final int FLOW_ENTRY = 13;
  static final int KEY = 14;
  static final int VALUE = 15;
  static final int ALIAS = 16;
  static final int ANCHOR = 17;
  static final int TAG = 18;
  static final int SCALAR = 19;

  private YamlToken() {}
}
