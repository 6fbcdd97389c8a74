# Every target sets up what it needs: python3 >= 3.11 and make are all a fresh machine must have.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SEED := PYTHONHASHSEED=random

.PHONY: demo check test laws nightly gate bench docs fix

demo: $(READY)  ## score a sample CV and write the report
	$(BIN)/cvmatch score samples/cvs/two_column.pdf --target ml-engineer --report out/demo.html --today 2026-11-01
	@echo "The report is in out/demo.html"

check: $(READY)  ## style, types, taxonomy data, docs in step with the code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/cvmatch taxonomy check

test: $(READY)  ## all tests
	$(SEED) $(BIN)/python -m pytest -n auto

nightly: laws

laws: $(READY)  ## what is too long for every day (also: make nightly): laws with many examples, killed, refused, fuzzed and long runs
	CVMATCH_LAWS=many $(BIN)/python -m pytest tests/test_laws.py
	$(BIN)/python -m benchmarks.fuzz --mutants 2000
	$(BIN)/python -m benchmarks.faults --each 1000
	$(BIN)/python -m benchmarks.kill --points 200
	$(BIN)/python -m benchmarks.soak --files 5000

gate: $(READY)  ## quality figures on the development data (needs CVMATCH_DATA)
	$(BIN)/python -m benchmarks.gold
	$(BIN)/python -m benchmarks.cv_fields
	$(BIN)/python -m benchmarks.cv_themes
	$(BIN)/python -m benchmarks.reading_order
	$(BIN)/python -m benchmarks.hostile

bench: $(READY)  ## speed, as ratios in one run (needs CVMATCH_DATA)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[bench]'
	$(BIN)/python -m benchmarks.startup
	$(BIN)/python -m benchmarks.isolation
	$(BIN)/python -m benchmarks.extraction
	$(BIN)/python -m benchmarks.pdf_speed
	$(BIN)/python -m benchmarks.docx_speed
	$(BIN)/python -m benchmarks.throughput
	$(BIN)/python -m benchmarks.many
	$(BIN)/python -m benchmarks.scaling
	$(BIN)/python -m benchmarks.memory

docs: $(READY)  ## regenerate what is generated (CLI reference, floor plan, pictures)
	$(BIN)/python docs/make.py

fix: $(READY)  ## format and sort, code and taxonomy
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/cvmatch taxonomy check --fix

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit("cvmatch needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	$(BIN)/python -m compileall -q cvmatch  # as an installer does for a wheel: a first run is no slower than a second
	touch $@
