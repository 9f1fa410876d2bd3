"""-o of `survey`: one file, or a workbook a province beside it where the lists of all are too many for one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from enfcmp.cli import streams
from enfcmp.i18n import on_one_line, say
from enfcmp.message import msg

if TYPE_CHECKING:
    from enfcmp.cli.options import CommonOptions
    from enfcmp.cli.writing import WrittenFile
    from enfcmp.model import Survey
    from enfcmp.outputs import Output

_MOST = 256  # lists whose columns a person goes through in one workbook
_NO_NAME = re.compile(r'[\\/:*?"<>|\s]+')


SurveyFiles = tuple[tuple["Output", bytes], ...]
"""The file that a person named, then those of provinces where there are some, with what they are to hold."""


def survey_files(file: WrittenFile, shown: Survey, inputs: tuple[Path, ...]) -> SurveyFiles:
    """Raises `InputError` where one of them would replace an input, or what nobody named and holds something else."""
    from enfcmp.outputs import require_apart
    from enfcmp.report.view.survey_document import survey_document

    parts = tuple(_parts(file, shown))
    outputs = file.file, *(output for output, _part in parts)
    require_apart(outputs)
    for output in outputs:
        output.spare(inputs)
    content = file.content(shown, survey_document(shown, file.format, has_matrix=not parts))
    beside = tuple((output, file.content(part, survey_document(part, file.format))) for output, part in parts)
    _require_new(beside, file.file.path)
    return (file.file, content), *beside


def write_survey(files: SurveyFiles, options: CommonOptions) -> None:
    """All of them or none, then where they are."""
    from enfcmp.outputs import write_together

    write_together(files)
    if options.quiet:
        return
    (path, *beside) = (on_one_line(str(output.path)) for output, _content in files)
    if beside:
        names = "\n".join(beside)
        streams.tell(say(msg("The result is in {path}, the matrix by province in:\n{files}", path=path, files=names)))
    else:
        streams.tell(say(msg("The result is in {path}.", path=path)))


def _require_new(beside: SurveyFiles, named: Path) -> None:
    """A person has named one file, and does not see which others are replaced; one with the same bytes may stay."""
    from enfcmp.errors import Fault, InputError
    from enfcmp.outputs import former_content

    message = msg(
        "it is there already, and only {named} was named; move it away, or name another file", named=str(named)
    )
    faults = [
        Fault(message, str(output.path))
        for output, content in beside
        if former_content(output.path) not in {None, content}
    ]
    if faults:
        raise InputError(faults)


def _parts(file: WrittenFile, shown: Survey) -> Iterator[tuple[Output, Survey]]:
    """A workbook for each province; none where one is enough, or no list tells a province."""
    from enfcmp.outputs import Output
    from enfcmp.survey.slices import SurveyPart, sliced

    lists = {each.list for each in shown.outliers}
    provinces = sorted({province for each, province in shown.provinces.items() if each in lists})
    if file.format != "xlsx" or len(lists) <= _MOST or len(provinces) <= 1:
        return
    path = file.file.path
    for province in provinces:
        name = f"{path.stem}-{_NO_NAME.sub('_', province)}{path.suffix}"
        yield Output(path.with_name(name)), sliced(shown, SurveyPart(provinces=(province,)))
    rest = tuple(each for each in shown.lists if each in lists and each not in shown.provinces)
    if rest:
        yield Output(path.with_name(f"{path.stem}-0{path.suffix}")), sliced(shown, SurveyPart(lists=rest))
