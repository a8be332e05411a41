#!/bin/sh
# Runs the JMH benchmarks with allocation per operation: bench/jmh.sh [JMH ARGUMENT…], such as a part of a name, or -h.
# Results also go to bench/target/jmh.json.
set -u

root=$(CDPATH='' cd -P -- "$(dirname "$0")/.." && pwd -P) || exit 2
cd "$root" || exit 2
. dev/find-jdk.sh
find_jdk javac || {
  echo "jmh: $jdk_problem" >&2
  exit 2
}
build=$root/bench/target/jmh
mkdir -p "$build"
echo "jmh: building" >&2
JAVA_HOME=$jdk_home mvn -q -B -ntp -Dquick -Dmaven.test.skip=true "-Dbuild.folder=$build/\${project.artifactId}" \
  -pl bench -am package dependency:build-classpath "-Dmdep.outputFile=$build/\${project.artifactId}.classpath" \
  </dev/null >"$root/bench/target/jmh.log" 2>&1 || {
  echo "jmh: the build failed; its log: bench/target/jmh.log" >&2
  exit 2
}
exec "$jdk_home/bin/java" -cp "$build/breakwater-bench/classes:$(cat "$build/breakwater-bench.classpath")" \
  org.openjdk.jmh.Main -prof gc -rf json -rff "$root/bench/target/jmh.json" -jvmArgsPrepend -XX:+UseSerialGC "$@"
