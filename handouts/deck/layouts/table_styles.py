"""The deck's own table styles: rules below rows, role colours in the heading row."""

from handouts.deck.layouts.common import RULE_LINE
from handouts.deck.layouts.theme import colour, fill
from handouts.deck.ooxml.markup import HEAD, NAMESPACES, emu, guid, quoted
from handouts.look.tokens import Look
from handouts.look.units import Points

COMPARISON = guid("table style: comparison")
SCOPE = guid("table style: scope of practice")
_BOLD, _PLAIN = ' b="on"', ' b="off"'
_NONE = "<a:ln><a:noFill/></a:ln>"
_SIDES = ("left", "right", "top", "bottom", "insideH", "insideV")


def table_styles_xml(look: Look) -> str:
    """The part with both styles."""
    return (
        f'{HEAD}<a:tblStyleLst {NAMESPACES} def="{COMPARISON}">'
        f"{_style(look, COMPARISON, 'Comparison', first_column_bold=True, gaps=True)}"
        f"{_style(look, SCOPE, 'Scope of practice', first_column_bold=False, gaps=False)}</a:tblStyleLst>"
    )


def _style(look: Look, identity: str, name: str, *, first_column_bold: bool, gaps: bool) -> str:
    rules = {"bottom": _rule(look, "line", RULE_LINE), "insideH": _rule(look, "line", RULE_LINE)}
    heading = {"bottom": _NONE}
    if gaps:
        heading["insideV"] = _rule(look, "white", Points(4.5))
    bold = _BOLD if first_column_bold else _PLAIN
    return (
        f'<a:tblStyle styleId="{identity}" styleName={quoted(name)}>'
        f"<a:wholeTbl>{_text(look, 'ink')}{_cell(rules, '<a:noFill/>')}</a:wholeTbl>"
        f"<a:firstCol>{_text(look, 'ink', bold)}{_cell({})}</a:firstCol>"
        f"<a:firstRow>{_text(look, 'white', _BOLD)}"
        f"{_cell(heading, fill(look, 'lane1'))}</a:firstRow>"
        f"<a:neCell>{_text(look, 'white')}{_cell({}, fill(look, 'lane2'))}</a:neCell>"
        f"<a:nwCell>{_text(look, 'ink2', _PLAIN)}{_cell({'bottom': _NONE}, '<a:noFill/>')}</a:nwCell>"
        "</a:tblStyle>"
    )


def _text(look: Look, token: str, bold: str = "") -> str:
    return f'<a:tcTxStyle{bold}><a:fontRef idx="minor"/>{colour(look, token)}</a:tcTxStyle>'


def _cell(borders: dict[str, str], paint: str = "") -> str:
    sides = "".join(f"<a:{side}>{borders[side]}</a:{side}>" for side in _SIDES if side in borders)
    inner = f"<a:fill>{paint}</a:fill>" if paint else ""
    return f"<a:tcStyle><a:tcBdr>{sides}</a:tcBdr>{inner}</a:tcStyle>"


def _rule(look: Look, token: str, width: Points) -> str:
    return f'<a:ln w="{emu(width)}" cmpd="sng">{fill(look, token)}</a:ln>'
