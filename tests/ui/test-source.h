/* test-source.h: a pick source over nine units in a tree, which makes missing ones.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-pick-source.h"

G_DECLARE_FINAL_TYPE (TestSource, test_source, TEST, SOURCE, GObject)

TestSource *test_source_new (void);

/* What is made from now on is refused with this sentence. */
void test_source_refuse (TestSource *self, const char *sentence);

/* What is looked for from now on cannot be read, with this sentence; NULL: it can again. */
void test_source_break (TestSource *self, const char *sentence);

/* Name of one of the nine units, 1 to 9. */
const char *test_source_name (gint64 id);
