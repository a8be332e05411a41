# Finds a JDK, for ./breakwater and ./check, which read this file. POSIX sh; nothing here writes to standard output.
#
#   find_jdk NEED   sets jdk_home to the home of a JDK 25 or later, in the order BREAKWATER_JAVA, JAVA_HOME, PATH, the
#                   usual folders (newest first); NEED is javac where a compiler is needed, else java.
#                   Returns 1 where there is none, with one line that says what to do in jdk_problem.

jdk_least=25

# Home of the Java whose command is $1 → jdk_candidate; empty where it does not tell.
jdk_of_command() {
  jdk_link=$1
  while [ -h "$jdk_link" ]; do
    jdk_target=$(readlink "$jdk_link") || break
    case $jdk_target in
      /*) jdk_link=$jdk_target ;;
      *) jdk_link=${jdk_link%/*}/$jdk_target ;;
    esac
  done
  jdk_candidate=${jdk_link%/*}/..
  if [ -e "$jdk_candidate/release" ] || [ -e "$jdk_candidate/lib/modules" ]; then
    return
  fi
  # A wrapper (jenv, asdf, macOS): only it knows.
  jdk_candidate=$("$1" -XshowSettings:properties -version 2>&1 </dev/null | sed -n 's/^ *java\.home = //p')
}

# Version of the JDK in folder $1 → jdk_version as text, jdk_number to compare by, jdk_major.
jdk_version_of() {
  jdk_version=
  if [ -r "$1/release" ]; then
    while IFS= read -r jdk_line || [ -n "$jdk_line" ]; do
      case $jdk_line in
        JAVA_VERSION=*)
          jdk_version=${jdk_line#JAVA_VERSION=}
          jdk_version=${jdk_version#\"}
          jdk_version=${jdk_version%%\"*}
          break
          ;;
      esac
    done <"$1/release"
  fi
  if [ -z "$jdk_version" ]; then
    jdk_version=$("$1/bin/java" -version 2>&1 </dev/null | sed -n 's/.* version "\([^"]*\)".*/\1/p')
  fi
  jdk_rest=${jdk_version#1.}
  jdk_major=${jdk_rest%%[!0-9]*}
  jdk_number=0
  for jdk_unit in 1000000 1000 1; do
    jdk_part=${jdk_rest%%[!0-9]*}
    jdk_number=$((jdk_number + ${jdk_part:-0} * jdk_unit))
    jdk_rest=${jdk_rest#"$jdk_part"}
    case $jdk_rest in .*) jdk_rest=${jdk_rest#.} ;; *) jdk_rest= ;; esac
  done
  jdk_major=${jdk_major:-0}
}

# Takes the JDK in folder $1 if it will do and is newer than $jdk_best; remembers what it was where it will not.
jdk_consider() {
  [ -x "$1/bin/java" ] || return 0
  jdk_real=$(CDPATH='' cd -P -- "$1" 2>/dev/null && pwd -P) || return 0
  case $jdk_known in *":$jdk_real:"*) return 0 ;; esac
  jdk_known=$jdk_known$jdk_real:
  jdk_version_of "$jdk_real"
  if [ "$jdk_major" -lt "$jdk_least" ]; then
    jdk_why="Java ${jdk_version:-of unknown version} in $jdk_real"
  elif [ "$jdk_need" = javac ] && [ ! -x "$jdk_real/bin/javac" ]; then
    jdk_why="a Java $jdk_version without compiler in $jdk_real"
  elif [ "$jdk_number" -le "$jdk_best" ]; then
    return 0
  elif ! "$jdk_real/bin/java" -version >/dev/null 2>&1 </dev/null; then
    jdk_why="Java $jdk_version in $jdk_real, which does not start"
  else
    jdk_home=$jdk_real
    jdk_best=$jdk_number
    return 0
  fi
  jdk_seen=${jdk_seen:+$jdk_seen, }$jdk_why
}

jdk_consider_usual_folders() {
  for jdk_folder in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /usr/local/*jdk* /opt/*jdk* /opt/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/nonexistent}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
    "${HOME:-/nonexistent}"/.asdf/installs/java/* "${HOME:-/nonexistent}"/.local/share/mise/installs/java/*; do
    jdk_consider "$jdk_folder"
  done
}

find_jdk() {
  jdk_need=$1 jdk_home='' jdk_problem='' jdk_seen='' jdk_why='' jdk_best=0 jdk_known=:
  if [ -n "${BREAKWATER_JAVA:-}" ]; then
    if [ -d "$BREAKWATER_JAVA" ]; then
      jdk_consider "$BREAKWATER_JAVA"
    elif [ -x "$BREAKWATER_JAVA" ]; then
      jdk_of_command "$BREAKWATER_JAVA"
      jdk_consider "$jdk_candidate"
    fi
    [ -n "$jdk_home" ] && return 0
    jdk_problem="BREAKWATER_JAVA=$BREAKWATER_JAVA is ${jdk_seen:-no Java}: set it to a JDK $jdk_least or later (its home or its bin/java), or unset it"
    return 1
  fi
  if [ -n "${JAVA_HOME:-}" ]; then
    jdk_consider "$JAVA_HOME"
    [ -n "$jdk_home" ] && return 0
  fi
  if jdk_command=$(command -v java); then
    jdk_of_command "$jdk_command"
    jdk_consider "$jdk_candidate"
    [ -n "$jdk_home" ] && return 0
  fi
  jdk_consider_usual_folders
  [ -n "$jdk_home" ] && return 0
  jdk_problem="no JDK $jdk_least or later found${jdk_seen:+ (only $jdk_seen)}: install one, or name one you have with BREAKWATER_JAVA=/path/to/jdk"
  return 1
}
