# The two commands of the README, each of which does its own set-up:
#   make demo   translates the sample articles and says where the editions are
#   make test   runs every check and test

PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
TOOLKIT := .tools/translate-toolkit

.PHONY: demo test lint types imports unit tools samples benchmarks round-trips clean

demo: $(VENV)/run
	@$(BIN)/translate run articles
	@echo
	@$(BIN)/translate status

test: lint types imports unit

lint: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/dev
	$(BIN)/mypy

imports: $(VENV)/dev
	$(BIN)/lint-imports

unit: $(VENV)/dev tools samples
	$(BIN)/pytest --numprocesses 2 --dist loadfile

tools: $(TOOLKIT)/ready
	@tests/install-tools.sh

# files of other projects that the formats are tried on, once, into the cache of whoever runs the tests
samples: $(VENV)/dev
	@$(BIN)/python tests/samples/fetch.py

benchmarks: $(VENV)/dev
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/pairing.py
	$(BIN)/python benchmarks/glossary.py
	$(BIN)/python -m benchmarks.terminology
	$(BIN)/python -m benchmarks.checks
	$(BIN)/python -m benchmarks.false_alarms
	$(BIN)/python -m benchmarks.site

round-trips: $(VENV)/dev tools
	$(BIN)/python -m benchmarks.round_trips

# translate-toolkit has a package `translate` too: it must never share an environment with ours
$(TOOLKIT)/ready: tests/tools/toolkit_scripts/requirements.txt
	$(PYTHON) -m venv --clear $(TOOLKIT)
	$(TOOLKIT)/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/run: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	@touch $@

$(VENV)/dev: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@ $(VENV)/run

clean:
	rm -rf $(VENV) .tools build dist .translate
