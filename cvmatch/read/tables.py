"""A taxonomy folder as a Taxonomy: skills/*.csv, roles/*.toml, VERSION; with a prepared index in the user's cache."""

from __future__ import annotations

import marshal
import mmap
import os
import struct
import sys
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import cvmatch
from cvmatch.errors import TaxonomyError
from cvmatch.model import Concept, ConceptId, Kind, RoleId
from cvmatch.read.figures import FIGURES, read_figures
from cvmatch.read.packed import LARGE, Made, Packed, PackedSequence, Prepared, pack_rows, pack_sequence
from cvmatch.read.roles import role_of
from cvmatch.taxonomy import Figures, LabelIndex, Taxonomy, Tree, build_taxonomy, index_roles
from cvmatch.taxonomy.titles import index_titles, index_words

COLUMNS = ("id", "prefLabel", "altLabels", "hiddenLabels", "broader", "related", "kind", "context", "description")
_KINDS = frozenset(Kind)
_MAGIC = b"cvmatchA"
_LINKS = ("broader", "narrower", "related")
_COUNTS = ("asked", "together", "title_words", "plain_words", "telling_words")

Row = tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...], str, tuple[str, ...], str]


def read_taxonomy(path: Path | None = None) -> Taxonomy:
    """The taxonomy of a folder, or the one that comes with cvmatch.

    A folder needs ``skills/*.csv`` with the columns id and prefLabel; everything else may be absent. The index is
    kept in the user's cache folder and made again when a file changes; a cache that cannot be read or written
    does not matter. Raises TaxonomyError where there is no taxonomy or a file of it cannot be understood.
    """
    folder = (path or own_folder()).absolute()
    cache, stamp = _cache_file(folder), _stamp(folder)

    def make() -> dict[str, memoryview]:
        sections = _prepare(_files(folder))
        _save(cache, stamp, sections)
        return sections

    return _taxonomy(Prepared(_load(cache, stamp) or make(), make), folder)


def read_rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and cells by column of one skills file. Raises TaxonomyError for a file without id, prefLabel."""
    import csv

    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if not {"id", "prefLabel"} <= set(reader.fieldnames or ()):
                raise TaxonomyError(f"{path} has no columns id and prefLabel", (f"{path}:1: no id or prefLabel",))
            for row in reader:
                yield reader.line_num, {column: (row.get(column) or "").strip() for column in COLUMNS}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise TaxonomyError(f"{path} cannot be read ({error})", (f"{path}:1: {error}",)) from error


def check_folder(path: Path | None = None) -> tuple[str, ...]:
    """Problems of the files themselves, each ``file:line: what``: ids that come twice, wrong kinds, wrong order."""
    seen: dict[str, str] = {}
    problems = []
    for file in _files((path or own_folder()).absolute()):
        if file.suffix != ".csv" or file.parent.name == FIGURES:
            continue
        before = ""
        for number, row in read_rows(file):
            place, name = f"{file.name}:{number}", row["id"]
            if name in seen:
                problems.append(f"{place}: {name!r} is already in {seen[name]}")
            if row["kind"] and row["kind"] not in _KINDS:
                problems.append(f"{place}: {row['kind']!r} is no kind")
            if name < before:
                problems.append(f"{place}: {name!r} is not in the order of ids")
            seen[name], before = place, name
    return tuple(problems)


def own_folder() -> Path:
    """The taxonomy that comes with cvmatch: inside the wheel, or beside the package in a checkout."""
    package = Path(cvmatch.__file__).parent
    shipped = package / "_taxonomy"
    return shipped if shipped.is_dir() else package.parent / "taxonomy"


def _files(folder: Path) -> list[Path]:
    skills = sorted(folder.glob("skills/*.csv"))
    if not skills:
        hint = "name a folder that holds skills/*.csv with the columns id and prefLabel"
        raise TaxonomyError(f"there is no taxonomy in {folder}", (f"{folder}: no skills/*.csv",), hint)
    version = folder / "VERSION"
    measured = sorted(folder.glob(f"{FIGURES}/*.*"))
    return [*skills, *sorted(folder.glob("roles/*.toml")), *measured, *([version] if version.is_file() else [])]


def _stamp(folder: Path) -> str:
    """Changes when any file of the taxonomy, or the code that prepares the index, changes."""
    package = Path(cvmatch.__file__).parent
    data = ((folder, "VERSION"), (folder / "skills", ".csv"), (folder / "roles", ".toml"), (folder / FIGURES, ""))
    code = ((package, "text.py"), (package / "taxonomy", ".py"), (package / "read", "tables.py"))
    packing = (package / "read", "packed.py")
    parts = [sys.version, *(state for place, ending in (*data, *code, packing) for state in _states(place, ending))]
    return f"{len(parts)}\n" + "\n".join(parts)


def _states(folder: Path, ending: str) -> list[str]:
    """Size and time of each file of a folder whose name ends so; none where there is no folder."""
    try:
        with os.scandir(folder) as entries:
            found = [(entry.path, entry.stat()) for entry in entries if entry.name.endswith(ending)]
    except OSError:
        return []
    return sorted(f"{path}|{state.st_size}|{state.st_mtime_ns}" for path, state in found)


def _cache_file(folder: Path) -> Path:
    home = os.environ.get("CVMATCH_CACHE") or os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    if home is None:
        name = "Library/Caches" if sys.platform == "darwin" else ".cache"
        home = str(Path("~").expanduser() / name)
    key = f"{zlib.crc32(str(folder).encode('utf-8', 'surrogateescape')):08x}"  # two of one key only renew each other
    return Path(home) / "cvmatch" / f"taxonomy-{key}.marshal"


def _load(cache: Path, stamp: str) -> dict[str, memoryview] | None:
    """The sections of what was prepared, or None; mapped into memory, not read: a start touches a small part."""
    try:
        with cache.open("rb") as file:
            data = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError):
        return None
    head = _MAGIC + stamp.encode("utf-8", "surrogateescape")
    if bytes(data[: len(head)]) != head:
        return None
    start = len(head) + 8
    size, checksum = struct.unpack("<II", data[len(head) : start])
    if not size or zlib.crc32(data[start : start + size]) != checksum:  # zeros are what was never written
        return None
    ends: dict[str, tuple[int, int]] = marshal.loads(data[start : start + size])
    return {name: data[start + size + first : start + size + last] for name, (first, last) in ends.items()}


def _save(cache: Path, stamp: str, sections: Mapping[str, memoryview]) -> None:
    ends, at = {}, 0
    for name, section in sections.items():
        # Each section begins where its tables of numbers can be read in place.
        ends[name], at = (at, at + len(section)), at + len(section) + -len(section) % 8
    head = marshal.dumps(ends)
    first = _MAGIC + stamp.encode("utf-8", "surrogateescape")
    head += b"\0" * (-(len(first) + 8 + len(head)) % 8)
    import tempfile

    try:
        cache.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=cache.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(first + struct.pack("<II", len(head), zlib.crc32(head)) + head)
            for section in sections.values():
                file.write(bytes(section) + b"\0" * (-len(section) % 8))
        Path(name).replace(cache)
    except OSError:
        return  # without a cache the next start is slower, nothing else


def _prepare(files: list[Path]) -> dict[str, memoryview]:
    rows: dict[str, Row] = {}
    import hashlib

    digest = hashlib.sha256()
    roles: dict[str, dict[str, Any]] = {}
    version = "0"
    for file in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
        if file.parent.name == FIGURES:
            continue
        if file.suffix == ".csv":
            for _, cells in read_rows(file):
                rows.setdefault(cells["id"], _row(cells))
        elif file.suffix == ".toml":
            role = _read_role(file)
            roles.setdefault(role["id"], role)
        else:
            version = file.read_text(encoding="utf-8").strip()
    rows.pop("", None)
    taxonomy = build_taxonomy((_concept(i, row) for i, row in rows.items()), version=version)
    figures: dict[str, Any] = {"n": 0, "source": "", **read_figures(files)}
    about = {"version": version, "digest": digest.hexdigest(), "n": figures["n"], "source": figures["source"]}
    role_labels = index_roles((RoleId(i), _role_labels(roles[i])) for i in sorted(roles))
    sections = {
        "about": pack_rows(about),
        "rows": pack_rows(rows, LARGE),
        "roles": pack_rows(roles),
        "role labels": pack_rows(role_labels),
        "role titles": pack_rows(index_titles(role_labels)),
        "role words": pack_rows(index_words(role_labels)),
        **{name: pack_rows(links) for name, links in zip(_LINKS, _links(taxonomy), strict=True)},
        **{name: pack_rows(figures.get(name, {})) for name in _COUNTS},
        **_packed_labels(taxonomy.labels),
    }
    return {name: memoryview(section) for name, section in sections.items()}


def _links(taxonomy: Taxonomy) -> tuple[Mapping[ConceptId, Any], ...]:
    return taxonomy.broader, taxonomy.narrower, taxonomy.related


def _role_labels(cells: Mapping[str, Any]) -> tuple[str, ...]:
    return (cells.get("prefLabel", cells["id"]), *cells.get("altLabels", ()))


def _packed_labels(labels: LabelIndex) -> dict[str, bytes]:
    return {
        "tree": pack_rows(labels.tree.rows, LARGE),
        "entries": pack_sequence(labels.entries),
        "words": pack_rows(dict.fromkeys(labels.words)),
        "names": pack_rows(labels.names),
        "alike": pack_rows(labels.alike),
    }


def _row(cells: Mapping[str, str]) -> Row:
    kind = cells["kind"] if cells["kind"] in _KINDS else Kind.KNOWLEDGE.value
    alt, hidden, broader, related, context = (
        _values(cells[column]) for column in ("altLabels", "hiddenLabels", "broader", "related", "context")
    )
    return (cells["prefLabel"], alt, hidden, broader, related, kind, context, cells["description"])


def _values(cell: str) -> tuple[str, ...]:
    return tuple(value.strip() for value in cell.split("|") if value.strip()) if cell else ()


def _concept(concept_id: str, row: Row) -> Concept:
    label, alt, hidden, broader, related, kind, context, description = row
    parents, near = cast(tuple[ConceptId, ...], broader), cast(tuple[ConceptId, ...], related)
    return Concept(ConceptId(concept_id), label, alt, hidden, parents, near, Kind(kind), context, description)


def _read_role(file: Path) -> dict[str, Any]:
    import tomllib

    try:
        role = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise TaxonomyError(f"{file} cannot be read ({error})", (f"{file}:1: {error}",)) from error
    role.setdefault("id", file.stem)
    return cast(dict[str, Any], _plain(role))


def _plain(value: Any) -> Any:
    """TOML dates become text, which is how they are shown and the only form the cache holds."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value if isinstance(value, (str, int, float, bool)) else str(value)


def _taxonomy(prepared: Prepared, folder: Path) -> Taxonomy:
    rows, about = Packed(prepared, "rows"), Packed(prepared, "about")
    roles = Packed(prepared, "roles")
    links = [Packed(prepared, name) for name in _LINKS]
    tree = Tree(Packed(prepared, "tree"))

    def release() -> None:
        tree.clear()
        prepared.release()

    return Taxonomy(
        version=about["version"],
        concepts=Made(rows, _concept),
        roles=Made(roles, lambda _, cells: role_of(cells, lambda i: rows[i][0] if i in rows else i)),
        role_labels=Packed(prepared, "role labels"),
        role_titles=Packed(prepared, "role titles"),
        role_words=Packed(prepared, "role words"),
        labels=LabelIndex(
            tree,
            PackedSequence(prepared, "entries"),
            Packed(prepared, "words"),
            Packed(prepared, "names"),
            Packed(prepared, "alike"),
        ),
        broader=links[0],
        narrower=links[1],
        related=links[2],
        digest=about["digest"],
        folder=str(folder),
        figures=_figures(prepared, about),
        unpacked=release,
    )


def _figures(prepared: Prepared, about: Packed) -> Figures:
    if not about["n"]:
        return Figures()
    asked, together, titles, plain, telling = (Packed(prepared, name) for name in _COUNTS)
    return Figures(about["n"], about["source"], asked, together, titles, plain, telling)
