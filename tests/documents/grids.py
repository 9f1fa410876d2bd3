"""Grids written as rows of texts: ^ is merged with the cell above, < with the one to its left, "" is empty."""

from enfcmp.model import DocumentPlace, Grid, GridCell, PublishedDocument


def grid(*rows, name="", page=None, hidden=()):
    """A grid of these rows; `hidden` are rows that are not shown."""
    cells = []
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            if text in {"^", "<"}:
                continue
            height = 1
            while row + height < len(rows) and rows[row + height][column] == "^":
                height += 1
            width = 1
            while column + width < len(texts) and texts[column + width] == "<":
                width += 1
            place = DocumentPlace(
                page=page, table=1, row=row + 1, column=column + 1, text=f"{name}{row + 1}.{column + 1}"
            )
            state = "hidden" if row in hidden else "shown"
            cells.append(
                GridCell(row=row, column=column, rows=height, columns=width, text=text, place=place, state=state)
            )
    return Grid(name=name, page=page, height=len(rows), width=len(rows[0]), cells=tuple(cells))


def document(*grids, loose=(), counted=()):
    """A document of these grids."""
    return PublishedDocument(format="docx", grids=tuple(grids), loose=tuple(loose), counted=counted)


def counted(found):
    """The characters that a document prints, as they were counted the second time; None where they were not."""
    return sum(each.characters for each in found.counted) if found.counted else None
