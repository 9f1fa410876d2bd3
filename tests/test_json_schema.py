"""The JSON Schemas that are published."""

import json
from pathlib import Path

import jsonschema
import pytest

ROOT = Path(__file__).resolve().parent.parent
SCHEMAS = {
    "data/list.schema.json": "urn:enfcmp:list:1",
    "data/settings.schema.json": "urn:enfcmp:settings:1",
    "docs/report.schema.json": "urn:enfcmp:report:1",
}


def test_all_of_them():
    """A schema that is added is added here too."""
    assert sorted(SCHEMAS) == sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("d*/*.schema.json"))


@pytest.mark.parametrize(("file", "name"), SCHEMAS.items())
def test_name(file, name):
    """Each is a schema, and has a name of its own by which others can refer to it."""
    schema = json.loads((ROOT / file).read_text(encoding="utf-8"))

    assert name == schema["$id"]
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator({"$ref": name}, registry=registry(schema)).is_valid({})


def registry(schema):
    """What knows the schema by its name alone."""
    from referencing import Registry, Resource

    return Resource.from_contents(schema) @ Registry()
