"""A disk that refuses one thing a batch asks of it, each in turn: the old report stays, the user reads one sentence.

python -m benchmarks.faults [--each 60]    (Linux, needs a C compiler: the refusals come from a preloaded library)
"""

from __future__ import annotations

import argparse
import ctypes
import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cvmatch.batch  # noqa: F401  every run is a fork of this process: what it needs is here already
from benchmarks.folders import made_folder
from benchmarks.watch import SAMPLE_CV, TODAY, tree_of
from cvmatch.cli import main as cvmatch_main

ERRORS = (errno.ENOSPC, errno.EACCES, errno.EIO)
SOURCE = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
static long asked, fails = -1; static int code, sticky; static char place[4096];
void disk_arm(const char *folder, long n, int error, int stays) {
  strncpy(place, folder, sizeof place - 1); asked = 0; fails = n; code = error; sticky = stays; }
long disk_asked(void) { return asked; }
static int under(const char *path) { return place[0] && path && strncmp(path, place, strlen(place)) == 0; }
static int inside(int fd) { char link[64], path[4096]; ssize_t n; snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  n = readlink(link, path, sizeof path - 1); if (n < 0) return 0; path[n] = 0; return under(path); }
static int refused(void) { asked++;
  if (fails > 0 && (asked == fails || (sticky && asked > fails))) { errno = code; return 1; } return 0; }
#define REAL(name) static __typeof__(name) *real; if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)
ssize_t write(int fd, const void *b, size_t n) { REAL(write); return inside(fd) && refused() ? -1 : real(fd, b, n); }
ssize_t pwrite(int fd, const void *b, size_t n, off_t o) { REAL(pwrite);
  return inside(fd) && refused() ? -1 : real(fd, b, n, o); }
ssize_t pwrite64(int fd, const void *b, size_t n, off64_t o) { REAL(pwrite64);
  return inside(fd) && refused() ? -1 : real(fd, b, n, o); }
int fsync(int fd) { REAL(fsync); return inside(fd) && refused() ? -1 : real(fd); }
int fdatasync(int fd) { REAL(fdatasync); return inside(fd) && refused() ? -1 : real(fd); }
int ftruncate64(int fd, off64_t n) { REAL(ftruncate64); return inside(fd) && refused() ? -1 : real(fd, n); }
int mkdir(const char *p, mode_t m) { REAL(mkdir); return under(p) && !sticky && refused() ? -1 : real(p, m); }
int rename(const char *a, const char *b) { REAL(rename);
  return under(b) && !sticky && refused() ? -1 : real(a, b); }
int open64(const char *p, int flags, ...) { REAL(open64); va_list a; mode_t m; va_start(a, flags);
  m = va_arg(a, mode_t); va_end(a); return (flags & O_CREAT) && under(p) && refused() ? -1 : real(p, flags, m); }
int open(const char *p, int flags, ...) { REAL(open); va_list a; mode_t m; va_start(a, flags);
  m = va_arg(a, mode_t); va_end(a); return (flags & O_CREAT) && under(p) && refused() ? -1 : real(p, flags, m); }
"""


@dataclass(frozen=True)
class Outcome:
    """How a run ended: exit code, what it said, whether the old report or the new one is there, requests made."""

    code: int
    said: str
    tree: dict[str, bytes]
    asked: int


def library(place: Path) -> Path:
    source, built = place / "disk.c", place / "disk.so"
    source.write_text(SOURCE)
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-w", "-o", built, source, "-ldl"], check=True)
    return built


def run(adverts: Path, out: Path, fails: int, error: int, stays: bool) -> Outcome:
    """One batch in a fork of this process, which has everything loaded already."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os._exit(_run_here(adverts, out, (fails, error, stays), writing))
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8", errors="replace") as pipe:
        said, _, asked = pipe.read().rpartition("\0")
    _, status = os.waitpid(child, 0)
    return Outcome(os.waitstatus_to_exitcode(status), said, tree_of(out), int(asked or 0))


def _run_here(adverts: Path, out: Path, refusal: tuple[int, int, bool], writing: int) -> int:
    disk = ctypes.CDLL(None)
    fails, error, stays = refusal
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(writing, 2)
    sys.argv = ["cvmatch", "batch", str(SAMPLE_CV), str(adverts), "--out", str(out), "--jobs", "1", *TODAY]
    disk.disk_arm(str(out).encode(), ctypes.c_long(fails), error, int(stays))
    try:
        cvmatch_main()
        code = 0
    except SystemExit as end:
        code = int(end.code or 0)
    except BaseException as escaped:
        os.write(2, f"Traceback {escaped!r}\n".encode())
        code = 99
    asked = int(disk.disk_asked())
    disk.disk_arm(b"", ctypes.c_long(-1), 0, 0)
    sys.stderr.flush()
    os.write(2, f"\0{asked}".encode())
    return code


def outcomes(place: Path, each: int) -> Iterator[tuple[str, bool]]:
    """What was refused, and whether the run ended as it must."""
    adverts, other = made_folder(place / "adverts", 12, 0.0), made_folder(place / "other", 9, 0.0, seed=8)
    old, new = run(adverts, place / "old", -1, 0, False), run(other, place / "new", -1, 0, False)
    print(f"a run of {len(list(other.iterdir()))} files asks the disk for {new.asked} things")
    step = max(1, new.asked // each)
    for error in ERRORS:
        for stays in (False, True):
            for fails in range(1, new.asked + 1, step):
                out = place / "out"
                shutil.rmtree(out, ignore_errors=True)
                shutil.copytree(place / "old", out)
                found = run(other, out, fails, error, stays)
                name = f"{errno.errorcode[error]} at {fails}{' and after' if stays else ''}"
                good = _as_it_must(found, old, new)
                if not good:
                    print(f"  differs: {name}: exit {found.code}, {found.said.strip()!r}")
                yield name, good


def _as_it_must(found: Outcome, old: Outcome, new: Outcome) -> bool:
    if found.code == new.code:  # what was refused did not matter
        return found.tree == new.tree
    sentence = found.said.count("\n") == 1 and "Traceback" not in found.said
    return found.code == 1 and sentence and found.tree == old.tree


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--each", type=int, default=60, help="places per kind of error, spread over the run")
    each = options.parse_args().each
    if "disk.so" not in os.environ.get("LD_PRELOAD", ""):
        with tempfile.TemporaryDirectory() as place:
            env = {**os.environ, "LD_PRELOAD": str(library(Path(place))), "PYTHONUNBUFFERED": "1"}
            sys.exit(subprocess.run([sys.executable, "-m", "benchmarks.faults", *sys.argv[1:]], env=env).returncode)
    with tempfile.TemporaryDirectory() as place:
        found = list(outcomes(Path(place), each))
    print(f"old report whole and one sentence: {sum(good for _, good in found)} of {len(found)} (limit: all)")


if __name__ == "__main__":
    main()
