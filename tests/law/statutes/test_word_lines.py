"""The lines of a Word document as it prints, whatever wraps its words."""

import io
import zipfile

import pytest

from enfcmp.law.statutes.layout import articles
from enfcmp.law.statutes.word_lines import word_lines

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NUMBERING = (
    f'<w:numbering {SPACE}><w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>'
    '<w:lvlText w:val="第%1条"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def document(body):
    """A DOCX file with this body, and a numbering."""
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{OFFICE}.document.main+xml"/>'
        f'<Override PartName="/word/numbering.xml" ContentType="{OFFICE}.numbering+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{KINDS}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{KINDS}/numbering" Target="numbering.xml"/></Relationships>',
        "word/numbering.xml": NUMBERING,
        "word/document.xml": f"<w:document {SPACE}><w:body>{body}</w:body></w:document>",
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return stream.getvalue()


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content, properties=""):
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(content)}</w:p>"


def numbered(level, text):
    return paragraph(run(text), properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>')


def control(content):
    return f"<w:sdt><w:sdtContent>{content}</w:sdtContent></w:sdt>"


STRUCK_OUT = '<w:del w:id="2" w:author="x"><w:r><w:delText>占用</w:delText></w:r></w:del>'
FIRST = "第一条\u3000侵占基金的，责令追回。"
BEGIN = run("第一条\u3000侵占")
ENDING = run("基金的，责令追回。")


@pytest.mark.parametrize(
    "body",
    [
        paragraph(run(FIRST)),
        paragraph(control(run("第一条\u3000")), run("侵占"), ENDING),
        control(paragraph(run(FIRST))),
        control(control(paragraph(control(run(FIRST))))),
        paragraph(run("第一条\u3000"), f'<w:ins w:id="1" w:author="x">{run("侵占")}</w:ins>', STRUCK_OUT, ENDING),
        paragraph(run("第一条\u3000"), f'<w:moveTo w:id="1" w:author="x">{run("侵占")}</w:moveTo>', ENDING),
        paragraph(run(FIRST), f'<w:moveFrom w:id="1" w:author="x">{run("甲")}</w:moveFrom>'),
        paragraph(f'<w:smartTag w:element="x">{BEGIN}</w:smartTag>', ENDING),
        paragraph(f'<w:hyperlink w:anchor="x">{BEGIN}</w:hyperlink>', ENDING),
        paragraph(run("第一条\u3000侵占"), properties='<w:rPr><w:del w:id="3" w:author="x"/></w:rPr>')
        + paragraph(ENDING),
        f"<w:tbl><w:tr><w:tc>{paragraph(run(FIRST))}</w:tc></w:tr></w:tbl>",
        numbered(0, "侵占基金的，责令追回。"),
    ],
    ids=[
        "plain",
        "a control around words",
        "a control around a paragraph",
        "controls in controls",
        "tracked changes",
        "moved here",
        "moved away",
        "a smart tag",
        "a link",
        "the end of a paragraph struck out",
        "in a table",
        "a number that Word makes",
    ],
)
def test_an_article_is_read_as_it_prints(body):
    assert [FIRST] == word_lines(document(body))


def test_numbers_of_entries_that_word_makes():
    body = (
        numbered(0, "有下列情形的，处罚款：")
        + numbered(1, "未登记的；")
        + numbered(1, "未备案的。")
        + numbered(0, "乙。")
    )
    (first, second) = articles(word_lines(document(body)))

    assert ["（一）未登记的；", "（二）未备案的。"] == [each.text for each in first.paragraphs[0].subparagraphs]
    assert (2, "乙。") == (second.number, second.whole)


def test_a_table_without_articles_is_none_of_the_text():
    body = paragraph(run(FIRST)) + f"<w:tbl><w:tr><w:tc>{paragraph(run('一级'))}</w:tc></w:tr></w:tbl>"

    assert [FIRST] == word_lines(document(body))
