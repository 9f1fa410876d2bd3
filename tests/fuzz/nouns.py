"""JSON read back into the nouns of the model: it has the fields that they have, each of its type, and no others."""

import json
from functools import cache

import msgspec

from enfcmp import model
from enfcmp.message import Message

_ALONE = {  # what is a part of something else too
    "item": model.Item,
    "statute": model.StatuteOfTheDay,
    "standing": model.InstrumentStanding,
    "article": model.ArticleWithEdition,
    "rule": model.RuleWithExamples,
}
_SHELVES = {"lists": model.ListSummary, "statutes": model.StatuteEntry, "rules": model.RuleEntry}


def faults_of(text: str) -> str:
    """What is wrong with it; nothing where it is as the model says."""
    content = json.loads(text)
    name = content.pop("schema").removeprefix("enfcmp.").removesuffix("/1")
    if name in _SHELVES:
        kind, content = tuple[_SHELVES[name], ...], content[name]
    else:
        kind, content = _kinds()[name], {**({"schema": f"enfcmp.{name}/1"} if _tag(_kinds()[name]) else {}), **content}
    try:
        noun = msgspec.convert(content, kind, dec_hook=_sentence)
    except msgspec.ValidationError as error:
        return f"{name}: {error}"
    again = json.loads(msgspec.json.encode(noun, enc_hook=str))
    return "" if again == content else f"{name}: it does not read back the same"


@cache
def _kinds() -> dict[str, type]:
    nouns = [each for each in vars(model).values() if isinstance(each, type) and issubclass(each, msgspec.Struct)]
    tagged = {tag.removeprefix("enfcmp.").removesuffix("/1"): each for each in nouns if (tag := _tag(each))}
    return tagged | _ALONE


def _tag(kind: type) -> str | None:
    return str(kind.__struct_config__.tag) if kind.__struct_config__.tag_field == "schema" else None


def _sentence(kind: type, value: object) -> object:
    if kind is not Message:
        raise TypeError(kind)
    return Message(str(value).replace("{", "{{").replace("}", "}}"))
