#!/usr/bin/python3
# bad_pdfs.py: one bad PDF of each kind, the same bytes every time.
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: bad_pdfs.py FOLDER

Writes the files into FOLDER. Nothing is taken from elsewhere: each is put together here,
so that one thing is wrong with it and the rest is sound. The kinds are functions of the
modules bad_files, bad_pages and bad_streams; a file has the name of its function.
"""
import os
import sys

import bad_files
import bad_pages
import bad_streams


def kinds():
    """Yields (name, function) of every kind, sorted by name."""
    for module in (bad_files, bad_pages, bad_streams):
        for name in sorted(vars(module)):
            if name.startswith("bad_") and callable(getattr(module, name)):
                yield name[4:].replace("_", "-"), getattr(module, name)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for name, make in kinds():
        with open(os.path.join(sys.argv[1], name + ".pdf"), "wb") as file:
            file.write(make())


if __name__ == "__main__":
    main()
