"""Starts Datasette on the folder of a snapshot and asks it over HTTP, as a researcher's browser does."""

import json
import os
import re
import subprocess
import sys
import urllib.request
from pathlib import Path
from urllib.parse import quote

folder, place = Path(sys.argv[1]), sys.argv[2]
database = next(folder.glob("*.sqlite"))
server = subprocess.Popen(
    [str(Path(sys.executable).with_name("datasette")), "serve", "-i", str(database),
     "-m", str(folder / "metadata.json"), "--inspect-file", str(folder / "inspect-data.json"),
     "--setting", "sql_time_limit_ms", "20000", "-h", "127.0.0.1", "-p", "0"],
    stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True,
    env={"PATH": os.environ["PATH"], "HOME": str(folder.parent)})
try:
    address = None
    for line in server.stderr:
        if found := re.search(r"http://127\.0\.0\.1:\d+", line):
            address = found[0]
            break
    assert address, "Datasette did not start"

    def get(path: str) -> str:
        with urllib.request.urlopen(address + path, timeout=30) as answer:
            return answer.read().decode()

    name = quote(database.stem)
    opened = json.loads(get("/-/databases.json"))[0]
    assert opened["is_mutable"] is False and len(opened["hash"]) == 64, opened
    rows = json.loads(get(f"/{name}/place-history.json?_shape=array&place={quote(place)}"))
    assert rows and all("told_for" in row for row in rows), rows
    by_hand = json.loads(
        get(f"/{name}.json?_shape=array&sql={quote('SELECT count(*) AS n FROM v_claim')}"))
    assert by_hand[0]["n"] > 0, by_hand
    described = get(f"/{name}/v_claim")
    assert "Whether it stands by what the sides say" in described
    assert "standing" in get(f"/{name}/v_claim.json?_facet=standing")
    assert get(f"/{name}/article/1"), "a row has its page"
    front = get(f"/{name}")
    assert "place history" in front and "contested" in front, front
finally:
    server.terminate()
    server.wait()
print("Datasette answers")
