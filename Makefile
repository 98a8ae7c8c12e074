# First Stop: `make` lists what can be asked of it.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
SHOP ?= build/shop
READY_RUN := build/setup/run
READY_TEST := build/setup/test
export QT_QUICK_BACKEND ?= software

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

run: $(READY_RUN) ## one shop on this machine: hub, kiosk, twins of its devices
	$(BIN)/first-stop run --data $(SHOP)

test: $(READY_TEST) ## every test, in its short form
	$(BIN)/pytest -q -n 2 --dist loadfile

check: $(READY_TEST) ## style, types, the direction between rooms, QML
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m ui.touch.gallery.lint

shots: $(READY_TEST) ## pictures of every screen into build/shots
	$(BIN)/python -m ui.touch.gallery

bench: $(READY_TEST) ## ratios beside the named peers, also into build/bench.json
	$(BIN)/python -m tests.bench

corpus: $(READY_TEST) ## the importer against real public forms, where they are at hand
	$(BIN)/pytest -q tests/kiosk/forms/test_corpus.py

torture: $(READY_TEST) ## the table of what must never happen, in its long form; ROW=2 is one row of it
	$(BIN)/python -m tests.torture $(ROW)

clean: ## forgets what was built, not what a shop has kept
	rm -rf build/setup build/shots build/qml

$(READY_RUN): pyproject.toml assets/deploy/system-packages.txt $(wildcard assets/translations/*.ts)
	assets/deploy/install-system-packages run
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	$(BIN)/python -m ui.touch.translations --compile
	@mkdir -p $(@D) && touch $@

$(READY_TEST): $(READY_RUN)
	assets/deploy/install-system-packages run test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@mkdir -p $(@D) && touch $@

.PHONY: help run test check shots bench corpus torture clean
