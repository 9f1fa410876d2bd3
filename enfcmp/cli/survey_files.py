"""-o of `survey`: one file, or a workbook a province beside it where the lists of all are too many for one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from enfcmp.cli import streams
from enfcmp.i18n import say
from enfcmp.message import msg

if TYPE_CHECKING:
    from enfcmp.cli.options import CommonOptions
    from enfcmp.cli.writing import WrittenFile
    from enfcmp.model import Survey
    from enfcmp.outputs import Output

_MOST = 256  # lists whose columns a person goes through in one workbook
_NO_NAME = re.compile(r'[\\/:*?"<>|\s]+')


def write_survey(file: WrittenFile, shown: Survey, inputs: tuple[Path, ...], options: CommonOptions) -> None:
    """The file that a person named, with those of provinces where there are some; all of them or none."""
    from enfcmp.outputs import require_apart, write_together
    from enfcmp.report.view.survey_document import survey_document

    parts = list(_parts(file, shown))
    if not parts:
        file.write(shown, survey_document(shown, file.format), inputs, options)
        return
    files = [(file.file, shown, False), *((output, part, True) for output, part in parts)]
    require_apart(output for output, _part, _has_matrix in files)
    for output, _part, _has_matrix in files:
        output.spare(inputs)
    write_together(
        [
            (output, file.content(part, survey_document(part, file.format, has_matrix=has_matrix)))
            for output, part, has_matrix in files
        ]
    )
    if not options.quiet:
        names = "\n".join(str(output.path) for output, _part in parts)
        streams.tell(
            say(
                msg(
                    "The result is in {path}, the matrix by province in:\n{files}",
                    path=str(file.file.path),
                    files=names,
                )
            )
        )


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
