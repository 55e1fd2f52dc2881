"""The whole check of a Word document beside textlint on its bare text: time and memory of cold starts, in one run.

    python -m benchmarks.against_textlint [ROUNDS]

textlint 15 with preset-ja-technical-writing and ja-no-redundant-expression is installed from npm into a temporary
folder (Node.js is needed). Both get 30 kB of Japanese text; ours stands in a .docx with headings, and every rule
runs. Rounds take turns; the median counts. Memory is the peak of a process and its children together, sampled
fifty times a second from /proc (resident pages, shared ones counted once for each process).
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import docx

from corpora.repeats import pairs
from corpora.repeats.planting import HEADINGS

PACKAGES = (
    "textlint@15",
    "textlint-rule-preset-ja-technical-writing",
    "textlint-rule-ja-no-redundant-expression",
)
SIZE = 30_000
WANTED = 0.5
PAGE = os.sysconf("SC_PAGE_SIZE")


def sentences() -> list[str]:
    """Japanese sentences of the corpus, each once, then with other numbers until they make 30 kB."""
    stock = [
        line
        for which in ("built", "measured")
        for kind in ("paraphrases", "distinct")
        for pair in pairs("ja", which)[kind]
        for line in pair
    ]
    found: list[str] = []
    length = turn = 0
    while length < SIZE:
        for line in stock:
            made = line if not turn else f"{2020 + turn}年度の調査{len(found)}では、{line}"
            found.append(made)
            length += len(made.encode())
            if length >= SIZE:
                break
        turn += 1
    return found


def documents(folder: Path) -> tuple[Path, Path]:
    """The text as a Word document and as a bare text."""
    lines = sentences()
    parts = [lines[i : i + len(lines) // 8 + 1] for i in range(0, len(lines), len(lines) // 8 + 1)]
    word = docx.Document()
    bare = []
    for number, (heading, part) in enumerate(zip(HEADINGS["ja"], parts, strict=False), 1):
        word.add_heading(f"{number}. {heading}", 1)
        for start in range(0, len(part), 4):
            paragraph = "".join(part[start : start + 4])
            word.add_paragraph(paragraph)
            bare.append(paragraph)
    word.save(str(folder / "draft.docx"))
    (folder / "draft.txt").write_text("\n\n".join(bare) + "\n", "utf-8")
    return folder / "draft.docx", folder / "draft.txt"


def install(folder: Path) -> list[str]:
    """Install textlint and its rules; the command that runs it."""
    (folder / "package.json").write_text('{"private": true}', "utf-8")
    quiet = ["npm", "install", "--no-audit", "--no-fund", "--loglevel=error"]
    subprocess.run([*quiet, *PACKAGES], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    rules = {"preset-ja-technical-writing": True, "ja-no-redundant-expression": True}
    (folder / ".textlintrc.json").write_text(json.dumps({"rules": rules}), "utf-8")
    return ["node", str(folder / "node_modules" / "textlint" / "bin" / "textlint.js"), "--format", "json"]


def run(command: list[str], folder: Path) -> tuple[float, float, float, str]:
    """Seconds, those of the processor, peak megabytes and output of a command; findings are allowed, failures not."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start, busy = time.perf_counter(), processor()
        process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=err, env=environment(folder))
        peak = 0.0
        while process.poll() is None:
            peak = max(peak, sum(resident(child) for child in family(process.pid)))
            time.sleep(0.02)
        took, busy = time.perf_counter() - start, processor() - busy
        out.seek(0)
        err.seek(0)
        if process.returncode not in (0, 1):
            raise SystemExit(f"{command[:2]} failed: {err.read().decode()}")
        return took, busy, peak, out.read().decode()


def processor() -> float:
    """Seconds of the processor that ended children took, user and system."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def environment(folder: Path) -> dict[str, str]:
    """The environment, with bytecode kept as an installation keeps it."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(folder / "bytecode")}


def family(process: int) -> list[int]:
    """A process and its descendants."""
    found = [process]
    for one in found:
        for task in Path(f"/proc/{one}/task").glob("*/children"):
            try:
                found.extend(int(child) for child in task.read_text().split())
            except OSError:  # it has ended meanwhile
                continue
    return found


def resident(process: int) -> float:
    """Resident megabytes of a process; none where it has ended."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * PAGE / 2**20
    except (OSError, IndexError):
        return 0.0


def main() -> None:
    """Print time and memory of both, and their ratios; the exit code says whether all are at most a half."""
    rounds = int(sys.argv[1]) if sys.argv[1:] else 5
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        word, bare = documents(folder)
        theirs = [*install(folder), bare.name]
        ours = [sys.executable, "-m", "lint", "check", word.name, "--no-exact-pages", "--format", "json"]
        ours += ["--no-progress", "--fail-on", "never"]
        seen: dict[str, list[tuple[float, float, float]]] = {"proposal-lint": [], "textlint": []}
        count = {}
        for turn in range(rounds + 1):
            for tool, command in (("proposal-lint", ours), ("textlint", theirs)):
                *used, output = run(command, folder)
                read = json.loads(output)
                count[tool] = len(read["files"][0]["findings"] if tool == "proposal-lint" else read[0]["messages"])
                if turn:  # the first round fills the file cache
                    seen[tool].append((used[0], used[1], used[2]))
        print(f"{bare.stat().st_size} bytes of Japanese text, median of {rounds} rounds")
        medians = {}
        for tool, values in seen.items():
            medians[tool] = [statistics.median(column) for column in zip(*values, strict=True)]
            wall, busy, peak = medians[tool]
            print(f"{tool:14} {wall:6.2f} s {busy:6.2f} s of processor {peak:6.0f} MB   {count[tool]} findings")
    ratios = [a / b for a, b in zip(medians["proposal-lint"], medians["textlint"], strict=True)]
    print(f"{'ratio':14} {ratios[0]:6.2f}   {ratios[1]:6.2f} {'':13} {ratios[2]:6.2f}      (wanted: {WANTED} or less)")
    sys.exit(any(ratio > WANTED for ratio in ratios))


if __name__ == "__main__":
    main()
