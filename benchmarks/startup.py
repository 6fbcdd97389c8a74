"""What opening the front door costs, against ``python -c pass`` in the same run.

The package is compiled first, as pip does when it installs one.

python -m benchmarks.startup
"""

from __future__ import annotations

import compileall
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.ratio import interleaved

PACKAGE = Path(__file__).parent.parent / "cvmatch"
SAMPLES = Path(__file__).parent.parent / "samples" / "cvs"
ROUNDS = 15
LIMITS = {"--help": 12.0, "score text CV": 20.0, "score two-page PDF": 30.0}
HEAVY = ("sklearn", "pdfplumber")


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "cvmatch", *arguments]


COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "--help": command("--help"),
    "score text CV": command("score", str(SAMPLES / "plain_text.txt"), "--target", "ml-engineer"),
    "score two-page PDF": command("score", str(SAMPLES / "two_pages.pdf"), "--target", "ml-engineer"),
}


def runner(arguments: list[str]) -> Callable[[], object]:
    return lambda: subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def loaded(arguments: list[str]) -> list[str]:
    """Which heavy modules a command imports."""
    code = f"import sys; sys.argv = {arguments[2:]!r}\nfrom cvmatch.cli import main\n"
    code += "try: main()\nexcept SystemExit: pass\n"
    code += f"print([m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return [m for m in HEAVY if m in done.stderr.splitlines()[-1]]


def main() -> None:
    compileall.compile_dir(PACKAGE, quiet=1)
    for arguments in COMMANDS.values():
        runner(arguments)()  # the taxonomy cache is built once, and the files are warm
    times = interleaved({name: runner(c) for name, c in COMMANDS.items()}, ROUNDS)
    base = times["python -c pass"]
    for name, limit in LIMITS.items():
        heavy = ", ".join(loaded(COMMANDS[name])) or "nothing heavy"
        print(f"{name:<20} {times[name] / base:5.1f}x  (limit {limit:.0f}x)  loads {heavy}")


if __name__ == "__main__":
    main()
