#!/usr/bin/env python3
"""Draw findings from a report, to be judged by hand (docs/quality.md).

    ./breakwater scan --framework all --fail-on none --format json FOLDER | dev/sample.py SEED [COUNT]

Prints COUNT findings (30 unless said), at most two of a control. Which ones the seed decides, by a hash of each, so that
a control that is added or mended changes no more of the draw than it has to.
"""
import hashlib, json, sys

seed, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 30

def place(f):
    return f"{f['location']['file']}:{f['location'].get('line', '-')}"

def draw(f):
    of = f["resource"]
    return hashlib.sha256("|".join([seed, f["control"], place(f), of["kind"], of["name"], f["path"]]).encode()).hexdigest()

drawn = {}
for f in sorted((f for f in json.load(sys.stdin)["findings"] if f["outcome"] == "fail"), key=draw):
    if sum(map(len, drawn.values())) == count: break
    if len(drawn.setdefault(f["control"], [])) < 2: drawn[f["control"]].append(f)
for control in sorted(drawn):
    for f in drawn[control]:
        print(f"{control} | {place(f)} | {f['resource']['kind']} {f['resource']['name']} | {f['path']} | {f['message']}")
