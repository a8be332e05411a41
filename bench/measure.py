#!/usr/bin/env python3
"""Measures ./breakwater scan beside a floor command; called by scan.sh, which prepares both.

Wall time is that of the whole process from its start to its end, launcher included; CPU is user and system time; memory is
the peak resident size (ru_maxrss). Scan and floor run alternately; each figure is a median.
"""
import argparse, json, os, platform, statistics, sys, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def run(command, options=""):
    """One run: wall and CPU seconds, peak bytes. Standard output is thrown away, as a pipe would slow it."""
    environment = {k: v for k, v in os.environ.items() if k != "BREAKWATER_JAVA_OPTS"}
    if options:
        environment["BREAKWATER_JAVA_OPTS"] = options
    null = os.open(os.devnull, os.O_RDWR)
    begin = time.monotonic()
    pid = os.posix_spawn(command[0], command, environment,
                         file_actions=[(os.POSIX_SPAWN_DUP2, null, 0), (os.POSIX_SPAWN_DUP2, null, 1)])
    _, status, usage = os.wait4(pid, 0)
    wall = time.monotonic() - begin
    os.close(null)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"measure.py: exit status {os.waitstatus_to_exitcode(status)} from {' '.join(command)} {options}")
    peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return wall, usage.ru_utime + usage.ru_stime, peak


def median(runs):
    wall, cpu, peak = (statistics.median(column) for column in zip(*runs))
    return {"wallSeconds": round(wall, 3), "cpuSeconds": round(cpu, 3), "peakMegabytes": round(peak / 2**20, 1)}


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--quick", action="store_true")
    p.add_argument("--inputs", required=True)
    p.add_argument("--json", required=True)
    p.add_argument("--java", required=True)
    p.add_argument("floor", nargs="+")
    a = p.parse_args()

    # input, options of scan, options of the JVM, whether beside the floor
    cases = [("100", "text", "", True), ("1000", "text", "", True)]
    if not a.quick:
        cases += [("10000", "text", "", True), ("10000", "json", "", False), ("10000", "sarif", "", False),
                  ("50000-one-file", "text", "-Xmx256m", False), ("50000-one-file", "json", "-Xmx256m", False)]
    rounds = 3 if a.quick else 5
    load = os.getloadavg()[0]
    if load > 0.5:
        print(f"measure.py: the machine is busy (load {load:.1f}): figures are worth little", file=sys.stderr)
    rows, per_object = [], {}
    head = f"{'workloads':<15} {'objects':>8} {'format':<6} {'JVM':<9} {'wall':>8} {'CPU':>8} {'memory':>8}   {'floor':>8} {'CPU':>8} {'memory':>8}  wall is"
    print(head)
    print("-" * len(head))
    for name, form, options, beside in cases:
        with open(os.path.join(a.inputs, name + ".objects")) as f:
            objects = int(f.read())
        folder = os.path.join(a.inputs, name)
        scan = [os.path.join(ROOT, "breakwater"), "scan", folder, "--format", form]
        scans, floors = [], []
        for _ in range(rounds):
            scans.append(run(scan, options))
            if beside:
                floors.append(run(a.floor + [folder]))
        row = {"input": name, "objects": objects, "format": form, "javaOptions": options, "runs": rounds, "scan": median(scans)}
        wall = row["scan"]["wallSeconds"]
        per_object[name, form] = wall / objects
        said = ""
        if beside:
            row["floor"] = median(floors)
            row["timesFloor"] = round(wall / row["floor"]["wallSeconds"], 2)
            said = f"{row['timesFloor']:.2f} × the floor"
        elif name != "10000" and ("10000", form) in per_object:
            row["timePerObjectRelativeTo10000"] = round(per_object[name, form] / per_object["10000", form], 2)
            said = f"{row['timePerObjectRelativeTo10000']:.2f} × that of 10000, per object"
        rows.append(row)
        figures = lambda m: f"{m['wallSeconds']:>6.2f} s {m['cpuSeconds']:>6.2f} s {m['peakMegabytes']:>5.0f} MB" if m else " " * 26
        print(f"{name:<15} {objects:>8} {form:<6} {options:<9} {figures(row['scan'])}   {figures(row.get('floor'))}  {said}", flush=True)

    machine = {"system": platform.platform(), "processors": os.cpu_count(), "loadBefore": round(load, 1), "java": os.path.basename(a.java)}
    try:
        with open(os.path.join(a.java, "release")) as f:
            machine["java"] = next(line.split('"')[1] for line in f if line.startswith("JAVA_RUNTIME_VERSION="))
    except (OSError, StopIteration):
        pass
    with open(a.json, "w") as f:
        json.dump({"machine": machine, "rows": rows}, f, indent=2)
        f.write("\n")


if __name__ == "__main__":
    main()
