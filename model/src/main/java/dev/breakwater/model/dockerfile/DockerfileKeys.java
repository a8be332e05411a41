package dev.breakwater.model.dockerfile;

/**
 * The keys of a Dockerfile's tree:
 *
 * <pre>
 * arguments: [{name, value}]          what ARG says before the first FROM
 * stages:
 * - from: {image, platform, name, stage}   stage: the index of the earlier stage that image names
 *   instructions:
 *   - instruction: RUN                keywords in capitals
 *     flags: ["--mount=type=cache,target=/root/.cache"]
 *     commands:                       RUN, CMD, ENTRYPOINT, HEALTHCHECK
 *     - after: "&amp;&amp;"                   what stands before it, where it is not the first
 *       assignments: ["A=b"]
 *       words: [apt-get, update]
 *       scripts: [{commands}]         what is substituted in it, or is a script among its words
 *     variables: [{name, value}]      ARG, ENV
 *     labels: [{name, value}]         LABEL
 *     sources: [a, b]                 ADD, COPY
 *     destination: /srv
 *     files: [{name, content}]        ADD, COPY: heredocs
 *     arguments: ["80/tcp"]           EXPOSE, VOLUME, SHELL
 *     argument: app                   USER, WORKDIR, STOPSIGNAL, MAINTAINER
 *     trigger: {instruction, …}       ONBUILD
 * </pre>
 *
 * <p>Variables in what BuildKit replaces them in are replaced by their defaults; one that the file
 * gives no value stays as it is written.
 */
public final class DockerfileKeys {
  public static final String ARGUMENTS = "arguments";
  public static final String STAGES = "stages";
  public static final String FROM = "from";
  public static final String IMAGE = "image";
  public static final String PLATFORM = "platform";
  public static final String NAME = "name";
  public static final String STAGE = "stage";
  public static final String INSTRUCTIONS = "instructions";
  public static final String INSTRUCTION = "instruction";
  public static final String FLAGS = "flags";
  public static final String COMMANDS = "commands";
  public static final String AFTER = "after";
  public static final String ASSIGNMENTS = "assignments";
  public static final String WORDS = "words";
  public static final String SCRIPTS = "scripts";
  public static final String VARIABLES = "variables";
  public static final String LABELS = "labels";
  public static final String VALUE = "value";
  public static final String SOURCES = "sources";
  public static final String DESTINATION = "destination";
  public static final String FILES = "files";
  public static final String CONTENT = "content";
  public static final String ARGUMENT = "argument";
  public static final String TRIGGER = "trigger";

  private DockerfileKeys() {}
}
