"""The published JSON Schema is that of the model, and a report fits it."""

import json
from pathlib import Path

import jsonschema

from enfcmp.json_schema import json_schema

PUBLISHED = Path(__file__).resolve().parents[2] / "docs" / "report.schema.json"


def test_published():
    """`make schema` writes it anew."""
    assert json_schema("report") == PUBLISHED.read_text(encoding="utf-8")


def test_a_report_fits(run):
    """The whole report of the two shipped lists."""
    _, out, _ = run("report", "--from", "datong", "--to", "changji", "-o", "-", "--format", "json")

    jsonschema.validate(json.loads(out), json.loads(PUBLISHED.read_text(encoding="utf-8")))
