"""An earlier survey, as JSON, and what has changed since."""

from __future__ import annotations

from pathlib import Path

import msgspec

from enfcmp.errors import InputError
from enfcmp.lists.source import Wanted, read_text
from enfcmp.message import Message, msg
from enfcmp.model import Survey
from enfcmp.survey.changed_cells import EarlierSurvey, since_earlier

_SURVEY = Wanted(msg("a survey (.json)"), msg("a survey with `schema: enfcmp.survey/1`"))


def read_earlier_survey(path: Path) -> EarlierSurvey:
    """Raises `InputError` where there is none."""
    try:
        return msgspec.json.decode(read_text(path, _SURVEY), type=EarlierSurvey)
    except msgspec.DecodeError as error:
        message = msg("this is no survey as JSON (`enfcmp survey -o FILE.json`): {reason}", reason=str(error))
        raise InputError.of(message, str(path)) from None


def with_changes(now: Survey, earlier: EarlierSurvey, path: Path) -> Survey:
    """The survey with what has changed since the one at `path`; raises `InputError` where they cannot be compared."""
    if (said := _apart(now, earlier)) is not None:
        raise InputError.of(said, str(path))
    return msgspec.structs.replace(now, since=since_earlier(now, earlier, path.name))


def _apart(now: Survey, earlier: EarlierSurvey) -> Message | None:
    if now.induced or earlier.induced:
        return msg("a reference that is made of the lists changes with them; name one with --reference in both surveys")
    if earlier.reference != now.reference:
        return msg(
            "this survey is on {was}, not on {now}; name another survey with --since, or {was} with --reference",
            was=earlier.reference,
            now=now.reference,
        )
    if earlier.is_part:
        return msg("this survey tells only some matters or lists; write one without --matter, --list and --province")
    if earlier.level != now.level:
        return msg("this survey has --level {was}, not {now}; add --level {was}", was=earlier.level, now=now.level)
    return None
