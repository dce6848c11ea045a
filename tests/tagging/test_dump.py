"""The readable tree."""

from handouts.tagging import dump
from tests.tagging.sample import everything

EXPECTED = """\
Document
  H1 "EMT or paramedic?"
  P
    "Both work under the "
    Link
      "national scope of practice model"
      -> https://www.ems.gov/ (National model, ems.gov)
      -> https://www.ems.gov/ (National model, ems.gov)
    "."
    Reference
      Link
        "1"
        -> #source-1 (Source 1)
    " An "
    Span expansion="emergency medical technician" "EMT"
    " gives “basic” care."
  L numbering=Disc
    LI
      Lbl "•"
      LBody
        P "Opens the airway"
        L numbering=Decimal
          LI
            Lbl "1."
            LBody "with a mask"
    LI
      Lbl "•"
      LBody
        P "Gives oxygen"
        L numbering=Decimal
          LI
            Lbl "1."
            LBody "with a mask"
  Figure alt="Paramedic courses are longer." "1,200 hours"
  H2 "What each may do"
  Table
    THead
      TR
        TH scope=Column "Skill"
        TH scope=Column "EMT"
        TH scope=Column "Paramedic"
    TBody
      TR
        TH scope=Row "Oxygen"
        TD
          Span actual="Yes"
        TD
          Span actual="Yes"
      TR
        TH scope=Row "Drugs"
        TD "A few"
        TD pages=1,2 "Many, as the medical director orders."
  H2 "Sources"
  Note id=source-1
    Lbl "1"
    P lang=es "Modelo nacional (2019)"
"""


def test_the_tree_reads_like_the_document() -> None:
    assert dump(everything().tree) == EXPECTED
