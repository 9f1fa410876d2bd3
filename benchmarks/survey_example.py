"""Write the twelve made counties of docs/survey.md anew: python benchmarks/survey_example.py [FOLDER].

They are the lists of survey_lists.py under names of their own, in two made provinces; one cites an instrument that is
repealed. No place, bureau or law of it is real, but for that instrument.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from survey_lists import make

FOLDER = Path(__file__).resolve().parents[1] / "docs/examples/counties"
_LISTS, _ROWS, _SEED = 12, 14, 21
_EAST = 7  # counties of the first province
_HEAD = "# made up: no place, bureau or law in it is real; written by benchmarks/survey_example.py\n"
_NUMBERS = "一二三四五六七八九十"
_NOISE = """\
- number: "{number}"
  name: '对集市高音喇叭噪声的监督检查'
  type: 行政检查
  bases:
  - instrument: '《中华人民共和国环境噪声污染防治法》'
    provisions:
    - at: 第四十五条
"""
_NOISY = 5  # the county that still inspects under the repealed law


def write(folder: Path) -> None:
    """The catalogue and the counties, each as a list file."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made_in:
        made = make(Path(made_in), _LISTS, _ROWS, _SEED)
        _put(folder / "catalogue.yaml", _renamed(made.catalogue, "catalogue", "示例省集市事项", "示例省"))
        for at, path in enumerate(made.paths, 1):
            name, province = f"county-{at:02}", "示例东省" if at <= _EAST else "示例西省"
            text = _renamed(path, name, f"示例{_numbered(at)}县", province)
            _put(
                folder / f"{name}.yaml",
                text + (_NOISE.format(number=text.count("\n- number") + 1) if at == _NOISY else ""),
            )


def _renamed(path: Path, name: str, place: str, province: str) -> str:
    items = path.read_text("utf-8").partition("items:\n")[2]
    called = place if place.endswith("县") else province
    head = f"schema: enfcmp.list/1\nid: {name}\njurisdiction: {{name: {called}, province: {province}}}\n"
    return f"{_HEAD}{head}bureau: {called}集市管理局\ntitle: 集市管理行政执法事项清单（虚构示例）\nitems:\n{items}"


def _numbered(at: int) -> str:
    return _NUMBERS[at - 1] if at <= len(_NUMBERS) else f"十{_NUMBERS[at - len(_NUMBERS) - 1]}"


def _put(path: Path, text: str) -> None:
    path.write_text(re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(Path(sys.argv[1]) if sys.argv[1:] else FOLDER)
