"""What is typed, the files that are read and written, and the machine it runs on."""

from handouts.diagnostics.codes import Code
from handouts.diagnostics.explain.model import Explanation, Form

COMMAND = {
    Code.USAGE: Explanation(
        "The command was not understood",
        "Nothing was read or written. The message names the word that is not known; --help lists all.",
        "python make_docs.py --paper legal",
        "python make_docs.py --paper letter",
        Form.COMMAND,
    ),
    Code.BAD_EPOCH: Explanation(
        "SOURCE_DATE_EPOCH is not a number",
        "Some build systems set this variable to a number of seconds. A word there means that something was"
        " set up wrong. The documents take their dates from the content, so it can be left out.",
        "SOURCE_DATE_EPOCH=yesterday python make_docs.py",
        "python make_docs.py",
        Form.COMMAND,
    ),
    Code.NO_CONTENT: Explanation(
        "There is no content file",
        "Without a file name, every file in the folder content/ is built. There is none: perhaps you are in"
        " another folder.",
        "python make_docs.py",
        "python make_docs.py somewhere/pool-staff.yaml",
        Form.COMMAND,
    ),
    Code.SAME_NAME: Explanation(
        "Two files would make the same documents",
        "Documents take their name from the content file. With two files of one name, one would replace the"
        " other's documents.",
        "python make_docs.py content/pool-staff.yaml old/pool-staff.yaml",
        "python make_docs.py content/pool-staff.yaml",
        Form.COMMAND,
    ),
    Code.TEMPLATE_ENDING: Explanation(
        "A template needs the ending .potx",
        "By the ending PowerPoint knows that it is a template, and opens a new deck from it instead of the"
        " file itself.",
        "python make_docs.py --write-template agency.pptx",
        "python make_docs.py --write-template agency.potx",
        Form.COMMAND,
    ),
    Code.TEMPLATE_EXISTS: Explanation(
        "There is already a template of that name",
        "It may hold hours of somebody's work in PowerPoint, so it is not replaced.",
        "python make_docs.py --write-template house.potx",
        "python make_docs.py --write-template house-new.potx",
        Form.COMMAND,
    ),
    Code.WOULD_OVERWRITE: Explanation(
        "A document would replace what it is made from",
        "The logo, the template or the content would be gone after the build, and the next one could not be"
        " made.",
        "python make_docs.py --schema briefing.schema.json",
        "python make_docs.py --schema content/pool-staff.yaml",
        Form.COMMAND,
    ),
    Code.NO_FOLDER: Explanation(
        "The folder you are in is gone",
        "It was deleted or renamed while the terminal stood in it, so that no name in it can be found.",
        "cd old-folder, which somebody then deleted",
        "cd to a folder that is there, and try again.",
        Form.WORDS,
    ),
    Code.CANNOT_READ: Explanation(
        "A file cannot be read",
        "It is not there, you may not read it, or it is no ordinary file. Most often the name has a slip.",
        "python make_docs.py content/pol-staff.yaml",
        "python make_docs.py content/pool-staff.yaml",
        Form.COMMAND,
    ),
    Code.CANNOT_WRITE: Explanation(
        "A document cannot be written",
        "The disk is full, the folder is protected, or the earlier document is open in another program. The"
        " earlier documents are as they were.",
        "python make_docs.py --out content/pool-staff.yaml",
        "python make_docs.py --out documents",
        Form.COMMAND,
    ),
    Code.PARTLY_WRITTEN: Explanation(
        "Some documents are new, others old",
        "The disk failed while documents were replaced, and again when they were to be put back. Do not hand"
        " any of them out before the next build: two of them may not say the same.",
        "The network drive was lost in the middle of writing.",
        "Mend the disk or choose another folder, and build again.",
        Form.WORDS,
    ),
    Code.UNSOUND_DOCUMENT: Explanation(
        "A finished document is not as it should be",
        "Each document is read again before it is written. This one has a fault, so it was not handed out."
        " That is a mistake of the program, not yours.",
        "A document did not pass its last check.",
        "Please report it, with the content file and the message.",
        Form.WORDS,
    ),
    Code.MISSING_PACKAGE: Explanation(
        "A part of the program is not installed",
        "The program stands on a few packages that Python fetches once. The message says what to type.",
        "python make_docs.py, with a Python that has none of them",
        "Type what the message says, in the folder of make_docs.py, and try again.",
        Form.WORDS,
    ),
    Code.NO_MEMORY: Explanation(
        "There is not enough memory",
        "The machine could not hold the document while it was made. The earlier documents are as they were.",
        "Many other programs are open.",
        "Close some of them, or build one document at a time with --only.",
        Form.WORDS,
    ),
}
