"""The structure tree as indented text, for golden files and for reading what a screen reader would say."""

from handouts.tagging.tree import Element, LinkArea, Mark, TagTree


def dump(tree: TagTree) -> str:
    """One line for each element with its properties and, in quotes, the text drawn in it."""
    return "\n".join(_lines(tree.document, 0)) + "\n"


def _lines(element: Element, depth: int) -> list[str]:
    indent = "  " * depth
    head = indent + " ".join([element.role, *_properties(element)])
    parts: list[str | Element | LinkArea] = []
    for kid in element.reading_order():
        if not isinstance(kid, Mark):
            parts.append(kid)
        elif text := "".join(run.text for run in kid.runs):
            if parts and isinstance(parts[-1], str):
                parts[-1] += text
            else:
                parts.append(text)
    if len(parts) == 1 and isinstance(parts[0], str):
        return [f'{head} "{parts[0]}"']
    lines = [head]
    for part in parts:
        if isinstance(part, Element):
            lines += _lines(part, depth + 1)
        elif isinstance(part, LinkArea):
            arrow = "#" if part.internal else ""
            lines.append(f"{indent}  -> {arrow}{part.target} ({part.contents})")
        else:
            lines.append(f'{indent}  "{part}"')
    return lines


def _properties(element: Element) -> list[str]:
    shown = {
        "id": element.identifier,
        "scope": element.scope,
        "rows": element.row_span if element.row_span > 1 else None,
        "columns": element.col_span if element.col_span > 1 else None,
        "headers": ",".join(element.headers) or None,
        "numbering": element.numbering,
        "lang": element.lang,
        "title": _quoted(element.title),
        "alt": _quoted(element.alt),
        "actual": _quoted(element.actual_text),
        "expansion": _quoted(element.expansion),
    }
    pages = sorted({mark.page + 1 for mark in element.marks})
    spread = [f"pages={','.join(map(str, pages))}"] if len(pages) > 1 else []
    return [f"{key}={value}" for key, value in shown.items() if value is not None] + spread


def _quoted(text: str | None) -> str | None:
    return None if text is None else f'"{text}"'
