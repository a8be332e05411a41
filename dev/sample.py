#!/usr/bin/env python3
"""Draw findings from a report, to be judged by hand (docs/quality.md).

    breakwater scan --framework all --fail-on none --format json FOLDER | dev/sample.py SEED [COUNT]

Prints COUNT findings (30 unless said) in a random order that the seed fixes, at most two of a control.
"""
import json, random, sys

seed, count = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 30
findings = [f for f in json.load(sys.stdin)["findings"] if f["outcome"] == "fail"]
random.Random(seed).shuffle(findings)
drawn = {}
for f in findings:
    if sum(map(len, drawn.values())) == count: break
    if len(drawn.setdefault(f["control"], [])) < 2: drawn[f["control"]].append(f)
for control in sorted(drawn):
    for f in drawn[control]:
        at, of = f["location"], f["resource"]
        print(f"{control} | {at['file']}:{at.get('line', '-')} | {of['kind']} {of['name']} | {f['path']} | {f['message']}")
