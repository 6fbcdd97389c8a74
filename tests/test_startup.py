"""What one run of the command line reads and leaves: the part of a start that no clock is needed to see."""

from __future__ import annotations

import datetime
import marshal
import subprocess
import sys
from pathlib import Path

import pytest

from cvmatch.advice import advise
from cvmatch.cv import parse_cv
from cvmatch.read.tables import read_taxonomy
from cvmatch.scoring import score
from cvmatch.target import role_target
from cvmatch.taxonomy import find_role
from cvmatch.text import document_of

TODAY = datetime.date(2026, 11, 1)
CV = "Ann Example\n\nExperience\nBaker, Crumb Ltd, 2019 - 2024\n- Baked rye and plum cake for two shops every day\n"
FILLERS = 600


def world(folder: Path, fillers: int) -> Path:
    """A taxonomy of baking with so many sorts of cake in it that no CV names."""
    rows = ["bake,Baking,", "cake,Cake,bake", "plum,Plum cake,cake", "rye,Rye,bake", "tart,Tart,cake"]
    rows += [f"zz-{n},Zorb {n} cake,{f'zz-{n // 3}' if n else 'cake'}" for n in range(fillers)]
    (folder / "skills").mkdir(parents=True)
    (folder / "roles").mkdir()
    (folder / "skills" / "all.csv").write_text("id,prefLabel,broader\n" + "\n".join(sorted(rows)) + "\n", "utf-8")
    wishes = "\n".join(f'[[requirements]]\nconcept = "{c}"\nimportance = "essential"' for c in ("bake", "cake", "tart"))
    (folder / "roles" / "baker.toml").write_text(f'id = "baker"\nprefLabel = "Baker"\n{wishes}\n', "utf-8")
    return folder


def bytes_unpacked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """How much of the prepared taxonomy one score with its advice unpacks."""
    taxonomy, sizes, unpack = read_taxonomy(folder), list[int](), marshal.loads
    taxonomy.release()

    def loads(data: memoryview) -> object:
        sizes.append(len(data))
        return unpack(data)

    with monkeypatch.context() as patch:
        patch.setattr(marshal, "loads", loads)
        target = role_target(find_role(taxonomy, "baker"), taxonomy)
        match = score(parse_cv(document_of(CV), taxonomy, TODAY), target, taxonomy, TODAY)
        assert advise(match, taxonomy, TODAY)
        assert match.score
    return sum(sizes)


def test_what_a_score_unpacks_does_not_grow_with_the_taxonomy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CVMATCH_CACHE", str(tmp_path / "cache"))
    few, many = (bytes_unpacked(world(tmp_path / str(n), n), monkeypatch) for n in (FILLERS // 10, FILLERS))
    assert many < 1.5 * few


def test_the_command_line_leaves_nothing_to_look_through_at_the_end() -> None:
    code = (
        "import gc, sys; sys.argv = ['cvmatch', '--version']\nfrom cvmatch.cli import main\n"
        "try: main()\nexcept SystemExit: pass\nprint(len(gc.get_objects()), gc.get_freeze_count())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    left, frozen = map(int, done.stdout.splitlines()[-1].split())
    assert left < frozen / 10
