# Commands for whoever works on this: make setup, then make check. `make` lists them all.
# They are single lines: without make, read them here and run them by hand.
PYTHON ?= python3
BIN := .venv/bin
TARGET ?= content
SECONDS ?= 60

.PHONY: help setup check test slow speed build goldens images fuzz lock

help: ## list these commands
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' $(MAKEFILE_LIST) | expand -t 12

setup: ## an environment with the exact versions of CI, and the hooks that run before a commit
	$(PYTHON) -m venv .venv
	$(BIN)/pip install -q -c constraints.txt -e '.[dev]'
	$(BIN)/prek install

check: ## what a change must pass: style, types, quick tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

test: ## the quick tests
	$(BIN)/python -m pytest

slow: ## the long tests: random inputs, faults of the disk, LibreOffice, stress documents
	$(BIN)/python -m pytest -m slow

speed: ## the tests that measure time: on a quiet machine, one after another
	$(BIN)/python -m pytest -m speed -n 0

build: ## every document of content/, into output/
	$(BIN)/python make_docs.py --all

goldens: ## write anew what tests compare with; read the difference before you commit it
	UPDATE_GOLDEN=1 $(BIN)/python -m pytest -k 'golden or looks'
	$(BIN)/python make_docs.py --schema
	git diff --stat

images: build ## the pictures of the README, from output/ (needs LibreOffice)
	$(BIN)/python tools/make_images.py

fuzz: ## look for inputs that break a reader: make fuzz TARGET=markup SECONDS=600 (Linux)
	$(BIN)/pip install -q -c constraints.txt -e '.[fuzz]'
	$(BIN)/python tools/fuzz.py $(TARGET) --seconds $(SECONDS)

lock: ## the newest versions of all packages into constraints.txt
	rm -rf build/lock
	$(PYTHON) -m venv build/lock
	build/lock/bin/pip install -q -e '.[dev,fuzz]'
	{ sed -n '/^#/p' constraints.txt; build/lock/bin/pip freeze --exclude-editable; } >build/constraints.txt
	mv build/constraints.txt constraints.txt
