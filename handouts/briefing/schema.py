"""JSON Schema of the content, for editors that complete and check it while one types."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from handouts.briefing.model import Briefing


@cache
def schema() -> dict[str, Any]:
    """The schema as data (JSON Schema draft 2020-12)."""
    made = Briefing.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "title": "Handout content"}


def schema_text() -> str:
    """The schema as the text of content/briefing.schema.json."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


def allowed_keys(path: str, data: Any) -> list[str]:
    """The keys that the model knows at a path of the raw content `data`, without those already there."""
    nodes = list(_resolve(schema(), data))
    for segment in filter(None, path.split(".")):
        if isinstance(data, list):
            data = data[int(segment)] if segment.isdigit() and int(segment) < len(data) else None
            inner = [node["items"] for node in nodes if "items" in node]
        else:
            data = data.get(segment) if isinstance(data, dict) else None
            inner = [found for node in nodes if (found := _property(node, segment)) is not None]
        nodes = [deep for node in inner for deep in _resolve(node, data)]
    names = [name for node in nodes for name in node.get("properties", {})]
    return [name for name in dict.fromkeys(names) if not (isinstance(data, dict) and name in data)]


def _property(node: dict[str, Any], name: str) -> dict[str, Any] | None:
    found = node.get("properties", {}).get(name, node.get("additionalProperties"))
    return found if isinstance(found, dict) else None


def _resolve(node: dict[str, Any], data: Any) -> Iterator[dict[str, Any]]:
    """Follow references and choices; of a choice with a discriminator take the one the data names."""
    if "$ref" in node:
        yield from _resolve(schema()["$defs"][node["$ref"].rpartition("/")[2]], data)
        return
    choices = node.get("anyOf", node.get("oneOf"))
    if choices is None:
        yield node
        return
    tag = node.get("discriminator", {}).get("propertyName")
    chosen = (
        node.get("discriminator", {}).get("mapping", {}).get(data.get(tag))
        if tag and isinstance(data, dict)
        else None
    )
    for choice in [{"$ref": chosen}] if chosen else choices:
        yield from _resolve(choice, data)
