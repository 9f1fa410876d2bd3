"""A blank list file is a list file: it has every field, and its notes are no part of it."""

import msgspec
import pytest
import yaml

from enfcmp import i18n
from enfcmp.lists.blank_list import EXAMPLE, blank_list
from enfcmp.lists.read_list import read_list
from enfcmp.lists.source import FileText
from enfcmp.model import Jurisdiction, PrintedBasis, PrintedItem, PrintedList, PrintedProvision


@pytest.fixture(params=["zh", "en"])
def text(request):
    """It in one of the languages."""
    i18n.use(request.param)
    yield blank_list("city")
    i18n.use("en")


def read(text, tmp_path):
    return read_list(FileText(tmp_path / "city.yaml", text, "")).printed


def test_it_is_read_without_a_fault(text, tmp_path):
    """And its item has a basis."""
    said = []
    printed = read_list(FileText(tmp_path / "city.yaml", text, ""), said.append).printed

    assert [] == said
    assert ("city", [EXAMPLE]) == (printed.id, [item.name[: len(EXAMPLE)] for item in printed.items])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_whole_file(golden, lang):
    """It is what was looked at when the golden file was made."""
    i18n.use(lang)
    text = blank_list("city")
    i18n.use("en")

    golden(f"blank-list-{lang}.yaml", text)


def test_every_field_is_there(text):
    """In the order of the model."""
    content = yaml.safe_load(text)
    (item,) = content["items"]
    (basis,) = item["bases"]

    for kind, found in (
        (PrintedList, content),
        (Jurisdiction, content["jurisdiction"]),
        (PrintedItem, item),
        (PrintedBasis, basis),
        (PrintedProvision, basis["provisions"][0]),
    ):
        assert {field.encode_name for field in msgspec.structs.fields(kind)} == set(found)


def test_languages_say_the_same(tmp_path):
    """The list is the same, whatever its notes."""
    i18n.use("zh")
    chinese = blank_list("city")
    i18n.use("en")

    assert read(chinese, tmp_path) == read(blank_list("city"), tmp_path)
    assert ["#" in line for line in chinese.splitlines()] == ["#" in line for line in blank_list("city").splitlines()]
    assert "# 照原文\n" in chinese
    assert "# as printed\n" in blank_list("city")
