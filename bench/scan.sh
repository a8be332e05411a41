#!/bin/sh
# Measures scans of synthetic clusters, from the shell as a user starts them, beside the floor: the same files composed by
# snakeyaml-engine alone, with the same JVM, flags and kind of AOT cache. Table to standard output, JSON to
# bench/target/scan.json.
#
#   bench/scan.sh            median of five
#   bench/scan.sh --quick    100 and 1,000 workloads, median of three
#
# Needs python3 and ../shared/bench (or BREAKWATER_SHARED) beside the checkout.
set -u

root=$(CDPATH='' cd -P -- "$(dirname "$0")/.." && pwd -P) || exit 2
cd "$root" || exit 2
fail() {
  echo "scan.sh: $*" >&2
  exit 2
}

quick=
case ${1:-} in
  '') ;;
  --quick) quick=--quick ;;
  *) fail "unknown argument $1; there is only --quick" ;;
esac

python=$(command -v python3) || fail "needs python3, which makes the inputs and measures"
shared=${BREAKWATER_SHARED:-$root/../shared}/bench
[ -r "$shared/make_cluster.py" ] || fail "needs make_cluster.py and Floor.java in $shared; BREAKWATER_SHARED names another folder"

work=$root/bench/target
mkdir -p "$work/inputs"
cluster() { # name workloads [--one-file]
  [ -e "$work/inputs/$1.objects" ] && return
  echo "scan.sh: making $1" >&2
  made=$("$python" "$shared/make_cluster.py" --workloads "$2" --out "$work/inputs/$1" ${3:-}) || fail "make_cluster.py failed"
  echo "${made%% *}" >"$work/inputs/$1.objects"
}
cluster 100 100
cluster 1000 1000
if [ -z "$quick" ]; then
  cluster 10000 10000
  cluster 50000-one-file 50000 --one-file
fi

# Builds and trains where that is needed, so that no measured run does.
./breakwater scan "$work/inputs/100" >/dev/null
[ $? -le 1 ] || fail "a first scan failed"

. dev/find-jdk.sh
find_jdk javac || fail "$jdk_problem"
floor=$work/floor
mkdir -p "$floor/classes"
engine=$floor/snakeyaml-engine.jar
[ -r "$engine" ] || JAVA_HOME=$jdk_home mvn -q -B -ntp -pl bench dependency:copy@floor </dev/null >&2 ||
  fail "Maven could not fetch snakeyaml-engine"
"$jdk_home/bin/javac" -nowarn -cp "$engine" -d "$floor/classes" "$shared/Floor.java" || fail "Floor.java does not compile"
"$jdk_home/bin/jar" --create --file "$floor/floor.jar" -C "$floor/classes" . || exit 2
rm -f "$floor/floor.aot"
"$jdk_home/bin/java" @dev/jvm.flags @dev/training.flags "-XX:AOTCacheOutput=$floor/floor.aot" -cp "$floor/floor.jar:$engine" Floor \
  "$work/inputs/100" >"$floor/training.log" 2>&1
[ -s "$floor/floor.aot" ] || fail "no AOT cache for the floor; see $floor/training.log"

exec "$python" bench/measure.py ${quick:+--quick} --inputs "$work/inputs" --json "$work/scan.json" --java "$jdk_home" -- \
  "$jdk_home/bin/java" "@$root/dev/jvm.flags" "-XX:AOTCache=$floor/floor.aot" -cp "$floor/floor.jar:$engine" Floor
