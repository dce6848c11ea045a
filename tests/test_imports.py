"""The rules of the house, read from syntax trees: who may import what, and what stands nowhere else."""

import ast
import re
import subprocess
import sys
import tomllib
from functools import cache

from tests.places import ROOT

HOUSE = ROOT / "handouts"
FILES = sorted(HOUSE.rglob("*.py"))

RULES = {
    "handouts/__init__.py": set(),
    "handouts/diagnostics": {"handouts.diagnostics"},
    "handouts/storage": {"handouts.diagnostics", "handouts.storage"},
    "handouts/locale/cldr.py": {"babel"},
    "handouts/locale": {"handouts.locale"},
    "handouts/look": {"handouts.look"},
    "handouts/briefing/model": {
        "pydantic",
        "pydantic_core",
        "handouts.briefing.inline",
        "handouts.briefing.text",
        "handouts.briefing.markup_errors",
        "handouts.briefing.model",
        "handouts.diagnostics",
        "handouts.locale.quotes",
    },
    "handouts/briefing/source": {
        "yaml",
        "handouts.briefing.source",
        "handouts.briefing.text",
        "handouts.diagnostics",
    },
    "handouts/briefing/logo.py": {
        "PIL",
        "handouts.briefing.text",
        "handouts.diagnostics",
    },
    "handouts/briefing": {
        "pydantic",
        "pydantic_core",
        "handouts.briefing",
        "handouts.diagnostics",
        "handouts.locale",
    },
    "handouts/outline": {
        "handouts.briefing.model",
        "handouts.briefing.text",
        "handouts.locale.model",
        "handouts.outline",
    },
    "handouts/tagging": {"PIL", "handouts.tagging", "reportlab"},
    "handouts/handout/typeset": {  # what both editions set pages with: it knows no sections
        "segno",
        "handouts.briefing.logo",
        "handouts.briefing.text",
        "handouts.diagnostics",
        "handouts.handout.typeset",
        "handouts.locale.model",
        "handouts.look",
        "handouts.outline.contact",
        "handouts.outline.document",
        "handouts.outline.parts",
        "handouts.tagging",
    },
    **{
        f"handouts/handout/{edition}": {  # the editions never import each other
            "handouts.briefing.text",
            "handouts.diagnostics",
            f"handouts.handout.{edition}",
            "handouts.handout.typeset",
            "handouts.locale.model",
            "handouts.look",
            "handouts.outline.paper",
            "handouts.outline.parts",
            "handouts.tagging",
        }
        for edition in ("standard", "large_print")
    },
    "handouts/handout": {
        "handouts.briefing.logo",
        "handouts.diagnostics",
        "handouts.handout",
        "handouts.locale.model",
        "handouts.look",
        "handouts.outline.document",
        "handouts.tagging",
    },
    "handouts/deck/ooxml": {"PIL", "lxml", "pptx", "handouts.deck.ooxml", "handouts.look"},
    "handouts/deck/layouts": {"handouts.deck.layouts", "handouts.deck.ooxml", "handouts.look"},
    "handouts/deck/typeset": {  # it knows places and texts, but no slides
        "handouts.briefing.text",
        "handouts.deck.layouts",
        "handouts.deck.typeset",
        "handouts.diagnostics",
        "handouts.look",
    },
    "handouts/deck/plan": {  # it knows nothing of how slides are written
        "handouts.briefing.text",
        "handouts.deck.layouts",
        "handouts.deck.plan",
        "handouts.deck.typeset",
        "handouts.diagnostics",
        "handouts.locale.model",
        "handouts.look",
        "handouts.outline",
    },
    "handouts/deck/draw": {
        "pptx",
        "segno",
        "handouts.briefing.logo",
        "handouts.deck.draw",
        "handouts.deck.layouts",
        "handouts.deck.ooxml",
        "handouts.deck.plan.model",
        "handouts.deck.typeset.text",
        "handouts.diagnostics",
        "handouts.locale.model",
        "handouts.look",
        "handouts.outline.Outline",
        "handouts.outline.parts",
    },
    "handouts/deck/accessibility": {
        "handouts.deck.accessibility",
        "handouts.deck.ooxml",
        "handouts.diagnostics",
        "handouts.look",
    },
    "handouts/deck/template/intake": {
        "PIL",
        "lxml",
        "pptx",
        "handouts.deck.ooxml",
        "handouts.deck.template.intake",
        "handouts.diagnostics",
    },
    "handouts/deck/template": {
        "lxml",
        "pptx",
        "handouts.deck.base",
        "handouts.deck.layouts",
        "handouts.deck.ooxml",
        "handouts.deck.template",
        "handouts.diagnostics",
        "handouts.look",
    },
    "handouts/deck": {
        "pptx",
        "handouts.briefing.logo",
        "handouts.deck",
        "handouts.diagnostics",
        "handouts.locale.model",
        "handouts.look",
        "handouts.outline.Outline",
    },
    "handouts/verify": {"lxml", "handouts.verify"},
    "handouts/jobs/options.py": set(),
    "handouts/jobs": {
        "handouts.briefing",
        "handouts.deck",
        "handouts.diagnostics",
        "handouts.handout",
        "handouts.jobs",
        "handouts.locale",
        "handouts.look",
        "handouts.outline",
        "handouts.storage",
        "handouts.verify",
    },
    "handouts/cli": {
        "handouts.__version__",
        "handouts.briefing.schema",
        "handouts.cli",
        "handouts.diagnostics",
        "handouts.jobs",
        "handouts.storage",
    },
}
"""What files may import beside the standard library. The first rule whose path fits a file holds."""

RENDERERS = (
    "handouts/handout",
    "handouts/deck",
    "handouts/tagging",
    "handouts/look",
    "handouts/briefing",
    "handouts/outline",
    "handouts/verify",
)
FILE_WORDS = {"read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink", "touch", "rename"}
OUTSIDE_WORLD = {
    "asyncio",
    "ftplib",
    "http",
    "multiprocessing",
    "requests",
    "smtplib",
    "socket",
    "ssl",
    "subprocess",
    "telnetlib",
    "urllib.request",
    "urllib3",
    "xmlrpc",
}
FONTS = re.compile(
    "Source ?Sans|Calibri|Carlito|Arial|Helvetica|Times New|Courier|Segoe|Aptos|DejaVu|Liberation|Verdana"
)
LANGUAGE = re.compile("[$%“”‘’„«»–]")
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b|^(?=.*[A-Fa-f])[0-9A-Fa-f]{6}$|^#[0-9A-Fa-f]{3}$")


def name(path):
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def under(path, folder):
    return name(path) == folder or name(path).startswith(folder + "/")


def imports(path):
    """Names of all modules that a file imports, at its top or inside functions."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)}:{node.lineno}: imports are absolute"
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def texts(path):
    """String constants with their lines; docstrings and the texts that explain a constant left out."""
    explaining = {id(n.value) for n in ast.walk(tree(path)) if isinstance(n, ast.Expr)}
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explaining:
            yield node.lineno, node.value


def allowed(module, rule):
    top = module.partition(".")[0]
    return top in sys.stdlib_module_names or any(
        module == one or module.startswith(one + ".") for one in rule
    )


def asked(path):
    """What a file asks for: "from handouts.briefing import model" for handouts.briefing.model."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def strangers(path):
    rule = next(rule for place, rule in RULES.items() if under(path, place))
    return [one for one in asked(path) if not allowed(one, rule)]


def test_the_whole_house_is_read():
    assert len(FILES) >= 120
    for place in RULES:
        assert any(under(path, place) for path in FILES), f"{place} is gone: mend the rules"


def test_files_import_only_what_their_place_allows():
    found = {name(path): strangers(path) for path in FILES}
    assert {path: modules for path, modules in found.items() if modules} == {}


def test_no_files_import_each_other_in_a_circle():
    files = {
        name(path).removesuffix(".py").removesuffix("/__init__").replace("/", "."): path for path in FILES
    }
    needs = {
        module: {one if one in files else one.rpartition(".")[0] for one in asked(path)} & files.keys()
        for module, path in files.items()
    }
    assert sum(map(len, needs.values())) >= 500
    while free := [module for module, below in needs.items() if not below & needs.keys()]:
        for module in free:
            del needs[module]
    assert needs == {}


DISTRIBUTIONS = {"PIL": "pillow", "pptx": "python-pptx", "yaml": "pyyaml", "pydantic_core": "pydantic"}


def test_what_is_imported_is_declared():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.match(r"[\w-]+", text)[0].lower() for text in project["dependencies"]}
    tops = {module.partition(".")[0] for path in FILES for module in imports(path)}
    foreign = tops - set(sys.stdlib_module_names) - {"handouts"}
    assert {DISTRIBUTIONS.get(top, top) for top in foreign} == declared


def test_explanations_are_loaded_by_nobody_who_builds():
    for path in FILES:
        if not under(path, "handouts/diagnostics/explain") and not under(path, "handouts/cli"):
            assert not [m for m in imports(path) if m.startswith("handouts.diagnostics.explain")], name(path)


def test_only_one_file_knows_yaml():
    knowing = [name(path) for path in FILES if any(m.partition(".")[0] == "yaml" for m in imports(path))]
    assert knowing == ["handouts/briefing/source/yaml_reader.py"]


def test_the_two_renderers_never_import_each_other():
    for path in FILES:
        if under(path, "handouts/handout"):
            assert not [m for m in imports(path) if m.startswith("handouts.deck")]
        if under(path, "handouts/deck"):
            assert not [m for m in imports(path) if m.startswith(("handouts.handout", "handouts.tagging"))]


def test_renderers_neither_read_nor_write_files():
    read = 0
    for path in FILES:
        if not any(under(path, place) for place in RENDERERS) or name(path) == "handouts/look/metrics.py":
            continue
        read += 1
        assert not {"shutil", "tempfile", "glob", "handouts.storage"} & set(imports(path)), name(path)
        assert not [module for module in imports(path) if module.startswith("handouts.storage.")], name(path)
        for node in ast.walk(tree(path)):
            if not isinstance(node, ast.Call):
                continue
            where = f"{name(path)}:{node.lineno}"
            if isinstance(node.func, ast.Name):
                assert node.func.id not in ("open", "exec", "eval", "__import__"), where
            elif isinstance(node.func, ast.Attribute):
                assert node.func.attr not in FILE_WORDS, where
                if node.func.attr == "open" and ast.unparse(node.func) != "self._marks.open":
                    assert ast.unparse(node.func) == "Image.open", where
                    assert "BytesIO" in ast.unparse(node), f"{where}: only bytes are opened"
    assert read >= 100


def test_nothing_reaches_out_to_the_network_or_starts_a_program():
    for path in FILES:
        assert not OUTSIDE_WORLD & set(imports(path)), name(path)
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "os":
                assert node.attr not in ("system", "popen", "fork", "execv", "spawnv"), name(path)


def test_a_browser_is_opened_only_by_the_command():
    assert [name(path) for path in FILES if "webbrowser" in set(imports(path))] == [
        "handouts/cli/commands.py"
    ]


def test_colours_and_fonts_stand_in_the_look_alone():
    read = 0
    for path in FILES:
        # The check of finished decks reads colours out of files; it chooses none.
        if under(path, "handouts/look") or under(path, "handouts/deck/ooxml"):
            continue
        read += 1
        for line, text in texts(path):
            assert not COLOUR.search(text), f"{name(path)}:{line}: colours stand in handouts/look"
            assert not FONTS.search(text), f"{name(path)}:{line}: fonts stand in handouts/look"
    assert read >= 100


def test_what_each_language_writes_in_its_own_way_stands_in_its_data_file():
    printing = ("handouts/outline", "handouts/handout", "handouts/deck/plan", "handouts/deck/draw")
    places = [path for path in FILES if any(under(path, room) for room in printing)]
    assert len(places) >= 50
    for path in places:
        for line, text in texts(path):
            assert not LANGUAGE.search(text), f"{name(path)}:{line}: such signs stand in handouts/locale/data"


UNITS = {72: "handouts/look/units.py", 12700: "handouts/deck/ooxml/area.py", 914400: None}
"""Points in an inch, EMU in a point and in an inch, each with the one file that may convert by it."""
LEAST_PAGE = "handouts/deck/template/intake/open.py"
"""An inch in EMU is also the least side of a slide (ECMA-376 part 1, 19.7.18): a limit, not a unit."""


def conversions(tree):
    """Where EMU in a point or an inch stand, and where something is multiplied or divided by 72."""
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult | ast.Div):
            sides = [side.value for side in (node.left, node.right) if isinstance(side, ast.Constant)]
            if 72 in sides:
                yield node.lineno, 72
        if isinstance(node, ast.Constant) and node.value in (12700, 914400):
            yield node.lineno, node.value


def test_a_unit_is_converted_in_one_place():
    for path in FILES:
        for line, number in conversions(tree(path)):
            if number == 914400 and name(path) == LEAST_PAGE:
                continue
            assert name(path) == UNITS[number], f"{name(path)}:{line}: lengths are of handouts.look.units"
    found = conversions(ast.parse("a = 72 * b\nc = d / 72\ne = 12700\nf = 914_400.0\ng = 72"))
    assert sorted(found) == [(1, 72), (2, 72), (3, 12700), (4, 914400)]


def test_the_patterns_find_what_they_look_for():
    for colour in ("#C44A00", "C44A00", "fill:#c44a00;", "#fff"):
        assert COLOUR.search(colour)
    for other in ("100000", "914400", "facade7", "#1", "&#8217;", "F1"):
        assert not COLOUR.search(other), other
    assert FONTS.search("SourceSansPro-Bold")
    assert LANGUAGE.search("“{text}”")
    assert LANGUAGE.search("$")


def tracked():
    """Files that belong to the project: those of its version control, or all outside hidden folders."""
    run = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True)
    if run.returncode == 0:
        return [ROOT / line for line in run.stdout.decode().splitlines()]
    return [path for path in ROOT.rglob("*") if path.is_file() and "/." not in name(path)]


MACHINE = re.compile(
    "|".join(("/wor" + "k/", "/tm" + "p/", "/hom" + "e/", "/Use" + "rs/", "/roo" + "t/", r"\.\./sha" + "red"))
)


def test_no_file_names_a_path_of_one_machine():
    read = 0
    for path in tracked():
        if path.suffix in (".ttf", ".pdf", ".pptx", ".png", ".jpg") or not path.is_file():
            continue
        read += 1
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            assert not MACHINE.search(line), f"{name(path)}:{number}: {line.strip()[:80]}"
    assert read >= 150


def test_files_have_one_job_and_a_readable_length():
    for path in FILES:
        lines = path.read_text(encoding="utf-8").count("\n")
        assert lines <= 260, f"{name(path)} has {lines} lines: give a part of it its own file"
        assert lines == 0 or ast.get_docstring(tree(path)), f"{name(path)} does not say what it is for"


def test_no_room_is_crowded():
    rooms = {path.parent for path in FILES}
    assert len(rooms) >= 20
    for room in rooms:
        count = len(list(room.glob("*.py")))
        assert count <= 16, f"{name(room)} has {count} files: make two rooms of it"
