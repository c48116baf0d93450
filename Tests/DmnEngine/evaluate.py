"""Evaluates a DMN document with pyDMNrules, an engine that knows nothing of this project.

Usage: evaluate.py FILE < situations, one a line: seat, matter, kind, authentication, separated by tabs.
Prints for each line: owner, handling, handledBy, depth, separated by tabs.
"""
import sys

import pyDMNrules

engine = pyDMNrules.DMN()
faults = engine.loadXML(sys.argv[1])
if faults:
    sys.exit(f"the document was not read: {faults}")
for line in sys.stdin:
    seat, matter, kind, authentication = line.rstrip("\n").split("\t")
    situation = {"seat": seat, "matter": matter, "kind": kind, "authentication": authentication}
    faults, steps = engine.decide(situation)
    if faults:
        sys.exit(f"no decision for {situation}: {faults}")
    answer = (steps[-1] if isinstance(steps, list) else steps)["Result"]
    # The engine names the only output of a decision after the decision.
    print(answer["owner"], answer["handling"], answer["handledBy"], answer["disclosure"], sep="\t")
