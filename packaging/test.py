"""Check and test Companion: `python3 packaging/test.py [-- ARGS]`; with ARGS, pytest alone.

This file keeps to words that old Pythons read too, so that they can say what is wrong.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python is what this line is for
    sys.stderr.write("Companion needs Python 3.11 or newer, and this is ")
    sys.stderr.write(sys.version.split()[0] + ".\n")
    sys.exit(2)

if __name__ == "__main__":
    try:
        from checking import main

        code = main(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)
