#!/usr/bin/env python3
"""lesson.schema.json against the loader: every lesson and scenario of the sources is valid, what the loader refuses
by its keys the schema refuses too, and both know the same keys. schema.py SOURCE_DIR"""

import json
import os
import re
import sys
from pathlib import Path

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(f"skipped: {missing} (Debian: python3-jsonschema, python3-yaml)")
    sys.exit(1 if os.environ.get("ELEVEN_LAB_REQUIRED") else 77)

SOURCE = Path(sys.argv[1])
READING = SOURCE / "core/lesson/reading"
SCHEMA = json.loads((SOURCE / "resources/lessons/lesson.schema.json").read_text())
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)
failures = []


# Where the loader's sources list the keys of a map.
LISTS = (r"requireMap\([^;]*?,\s*\{([^{}]*)\}\)", r"names = (\{\"run\"[^;]*);", r"kSysctls = (\{[^;]*);",
         r"for \(const char\* name :\s*\{([^}]*)\}")


def keys_of_the_loader():
    """Each list with the name of its file."""
    return [(file.name, set(re.findall(r'"([a-z][a-z0-9_-]*)"', found)))
            for file in sorted(READING.glob("*.cpp")) for pattern in LISTS
            for found in re.findall(pattern, file.read_text())]


def objects(node):
    """All maps of the schema that name their keys."""
    if isinstance(node, dict):
        if node.get("type") == "object" and "properties" in node:
            yield set(node["properties"])
        for value in node.values():
            yield from objects(value)
    elif isinstance(node, list):
        for value in node:
            yield from objects(value)


def refused(text):
    return bool(list(VALIDATOR.iter_errors(yaml.safe_load(text))))


files = [f for folder in ("resources/lessons", "resources/challenges", "resources/new-lesson", "tests/scenarios")
         for f in sorted((SOURCE / folder).rglob("*.yaml"))]
for file in files:
    for error in VALIDATOR.iter_errors(yaml.safe_load(file.read_text())):
        failures.append(f"{file}: {'/'.join(map(str, error.path))}: {error.message[:200]}")

in_schema = list(objects(SCHEMA))
lists = keys_of_the_loader()
for file, keys in lists:
    if keys not in in_schema:
        near = max(in_schema, key=lambda known: len(known & keys))
        failures.append(f"{file}: only the loader has {sorted(keys - near)}, only the schema {sorted(near - keys)}")
for known in in_schema:
    if known not in [keys for _, keys in lists]:
        failures.append(f"no map of the loader has the keys {sorted(known)}")

GOOD = "id: a\nprograms: {client: 'close(3);'}\nsteps:\n  - id: s\n    acts: [{run: client}]\n    expect: {client: CLOSED}\n"
if refused("id: a\nrun: {server: {program: [./server, '80']}}\nsteps: [{id: a}]\n"):
    failures.append("a program of one's own is refused")
if refused(GOOD):
    failures.append("the smallest lesson is refused")
for old, new in (("id: a", "id: A b"), ("steps:", "stps:"), ("acts", "act"), ("run:", "walk:"), ("CLOSED", "ESTAB"),
                 ("{run: client}", "{run: client, cut: true}"), ("client: CLOSED", "listner: CLOSED"),
                 ("{client: 'close(3);'}", "{klient: x}")):
    if not refused(GOOD.replace(old, new)):
        failures.append(f"not refused: {new}")

CHALLENGE = ("id: a\nprograms: {client: 'close(3);'}\ngoal: {client: CLOSED}\nhints: [{en: a}, {en: b}]\n"
             "shortest: 1\nsolution: [{run: client}]\n")
if refused(CHALLENGE):
    failures.append("the smallest challenge is refused")
for old, new in (("shortest: 1", "steps: [{id: s}]"), (", {en: b}", ""), ("shortest: 1", "shortest: 0"),
                 ("shortest: 1\n", ""), ("goal", "gaol"), ("shortest: 1", "shortest: 1\ngroup: open")):
    if not refused(CHALLENGE.replace(old, new)):
        failures.append(f"not refused in a challenge: {new}")

print(f"{len(files)} files, {len(lists)} lists of keys")
print("\n".join(failures))
sys.exit(1 if failures or len(files) < 80 or len(lists) < 12 else 0)
