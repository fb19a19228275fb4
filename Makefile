# Dateline's own tasks. `make` lists them. Needs Python 3.11+ and nothing else: .venv is made by make, from requirements/*.lock.
# Written for the oldest make still in use (GNU make 3.81, on macOS).

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATELINE := $(BIN)/python -m generator
PIP := $(BIN)/python -m pip -qq --no-input --disable-pip-version-check

CORE := $(VENV)/core.stamp
NLP := $(VENV)/nlp.stamp
DEV := $(VENV)/dev.stamp

# A folder that was moved, or a Python that is gone, leaves a broken environment behind: then it is made anew.
STALE := $(shell test -x $(BIN)/python && test "$$(cat $(VENV)/made-for 2>/dev/null)" = "$$(pwd -P)" || echo stale)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help install nlp parse check build serve publish test lint check-site bench score screenshots lock tools wheel clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(CORE) ## make .venv with what parse, check, build and serve need

nlp: ## try again to install what finds names that no rule and no list knows; `make build` tries once
	@rm -f $(NLP)
	@$(MAKE) --no-print-directory $(NLP)

parse: $(CORE) ## read content/articles and write the events and actors found
	$(DATELINE) parse

check: $(CORE) ## check everything in content/
	$(DATELINE) check

build: $(CORE) $(NLP) ## parse, check, and write the site to site/
	$(DATELINE) parse
	$(DATELINE) check
	$(DATELINE) build

serve: $(CORE) ## show the site on this machine, made again at each save
	$(DATELINE) serve

publish: build ## build, refuse what is not committed, then push: the Pages workflow puts the site online
	@test -z "$$(git status --porcelain)" || { git status --short; \
	  echo "make publish: commit these first (parse may have written some): only what is committed is published" >&2; exit 1; }
	git push origin HEAD

test: $(DEV) ## run all tests
	$(BIN)/python -m pytest -n auto --dist worksteal

lint: $(DEV) ## ruff and mypy --strict
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

check-site: $(DEV) ## axe and vnu on every kind of page; links by linkinator; Lighthouse, mobile, on three pages
	$(BIN)/python -m pytest tests/browser -q
	$(BIN)/python -m tools.check_site

bench: $(DEV) ## measure the speed of check and build on invented projects
	$(BIN)/python -m bench.check
	$(BIN)/python -m bench.site 100 1000

score: $(DEV) ## score extraction against the corpora of ../shared, where they are
	$(BIN)/python -m bench.score

screenshots: $(DEV) ## make docs/*.png again, with the chromium that is installed here
	$(BIN)/python -m tools.screenshots

lock: $(DEV) ## choose the newest versions that pyproject.toml allows, for all platforms, with their hashes
	$(LOCK) --extra backend --output-file requirements/core.lock
	$(LOCK) --extra nlp --constraint requirements/core.lock --output-file requirements/nlp.lock
	$(LOCK) --extra backend --extra dev --constraint requirements/core.lock --output-file requirements/dev.lock

tools: tests/node/node_modules/.package-lock.json ## get the Node tools that some tests need and are skipped without: axe, vnu, linkinator, Lighthouse, yaml-language-server

wheel: $(CORE) ## make dist/*.whl, to install Dateline elsewhere
	$(PIP) wheel --no-deps --no-build-isolation --wheel-dir dist .

clean: ## remove .venv and all caches; content/ and site/ stay
	rm -rf $(VENV) dist tests/node/node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -type d -name __pycache__ -prune -exec rm -rf {} +

LOCK := $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate pyproject.toml
# Wheels alone: no compiler is asked for, and no set-up code of a package runs.
FROM_LOCK := install --only-binary :all: --require-hashes --requirement

$(VENV)/made-for:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Dateline needs Python 3.11 or newer; $(PYTHON) is not. If you have one: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@echo "Making the virtual environment $(VENV)"
	@$(PYTHON) -m venv --clear $(VENV)
	@pwd -P > $@

ifeq ($(STALE),stale)
.PHONY: $(VENV)/made-for
endif

$(CORE): $(VENV)/made-for requirements/core.lock pyproject.toml
	@echo "Installing requirements/core.lock"
	@$(PIP) $(FROM_LOCK) requirements/core.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# An extra: where it has no wheels, or no network, everything goes on without it.
$(NLP): $(CORE) requirements/nlp.lock
	@echo "Installing requirements/nlp.lock"
	@$(PIP) $(FROM_LOCK) requirements/nlp.lock || \
	  echo "That could not be installed, and everything works without it: names that no list knows may be missed. To try again: make nlp" >&2
	@touch $@

$(DEV): $(CORE) requirements/dev.lock
	@echo "Installing requirements/dev.lock"
	@$(PIP) $(FROM_LOCK) requirements/dev.lock
	@touch $@

tests/node/node_modules/.package-lock.json: tests/node/package-lock.json
	cd tests/node && npm ci --silent --ignore-scripts --no-audit --no-fund
	@touch $@
