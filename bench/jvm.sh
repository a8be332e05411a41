#!/bin/sh
# Runs one scan under several collectors and heaps, each with an AOT cache of its own, alternately: bench/jvm.sh FOLDER
# [ROUNDS]. Prints wall, CPU (median and least) and peak memory. docs/adr/0003 says what followed from it.
set -u

root=$(CDPATH='' cd -P -- "$(dirname "$0")/.." && pwd -P) || exit 2
folder=${1:?usage: bench/jvm.sh FOLDER [ROUNDS]}
rounds=${2:-5}
"$root/breakwater" --version >&2 || exit 2
. "$root/dev/find-jdk.sh"
find_jdk java || {
  echo "jvm.sh: $jdk_problem" >&2
  exit 2
}
read -r app <"$root/.breakwater-build/current" || exit 2
mkdir -p "$root/bench/target/jvm"
exec python3 - "$jdk_home/bin/java" "$root" "$root/.breakwater-build/$app/lib/breakwater-cli.jar" "$folder" "$rounds" <<'PY'
import os, subprocess, sys
java, root, jar, folder, rounds = sys.argv[1:]
sys.path.insert(0, os.path.join(root, "bench"))
sys.dont_write_bytecode = True
import measure, statistics

OPTIONS = [f"-XX:+Use{gc}GC -Xmx{heap}{more}" for gc in ("Serial", "Parallel") for heap in ("256m", "1g")
           for more in ("", " -XX:+UseCompactObjectHeaders")] + ["-XX:+UseSerialGC -Xmx1g -XX:TieredStopAtLevel=1",
                                                                  "-XX:+UseSerialGC -Xmx1g -Xmn128m", "-XX:+UseG1GC -Xmx1g"]
base = ["-XX:-UsePerfData", "-XX:+DisplayVMOutputToStderr", "-Xlog:disable", "-cp", jar]
commands = {}
for n, options in enumerate(OPTIONS):
    cache = os.path.join(root, "bench/target/jvm", f"{n}.aot")
    if os.path.exists(cache):
        os.remove(cache)
    subprocess.run([java, *options.split(), f"-XX:AOTCacheOutput={cache}", *base, "dev.breakwater.cli.Training",
                    os.path.join(root, "examples", "shop")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    commands[options] = [java, *options.split(), f"-XX:AOTCache={cache}", *base, "dev.breakwater.cli.Breakwater", "scan", folder]
runs = {options: [] for options in OPTIONS}
for _ in range(int(rounds)):
    for options, command in commands.items():
        runs[options].append(measure.run(command))
for options, all_runs in runs.items():
    wall, cpu, peak = zip(*all_runs)
    print(f"{options:<62} wall {statistics.median(wall):6.2f} s (least {min(wall):5.2f})  CPU {statistics.median(cpu):6.2f} s"
          f" (least {min(cpu):5.2f})  {statistics.median(peak) / 2**20:4.0f} MB")
PY
