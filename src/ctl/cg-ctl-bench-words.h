/* cg-ctl-bench-words.h: texts of realistic length for a filled store, the same on every run.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_bench_words_unit:
 * @index: which unit
 *
 * Returns: (transfer full): a fictitious unit's full name, another for each @index.
 */
char *cg_bench_words_unit (guint index);

/**
 * cg_bench_words_person:
 * @rand: where the choice comes from
 *
 * Returns: (transfer full): a name such as 沈某甲.
 */
char *cg_bench_words_person (GRand *rand);

/* Each of these returns (transfer full) a sentence or two put together by @rand. */
char *cg_bench_words_case (GRand *rand, const char *unit);
char *cg_bench_words_brief (GRand *rand, const char *unit);
char *cg_bench_words_problem (GRand *rand);
char *cg_bench_words_standard (GRand *rand);
char *cg_bench_words_measure (GRand *rand);
char *cg_bench_words_completion (GRand *rand);

/**
 * cg_bench_words_remark:
 * @rand: where the choice comes from
 *
 * Returns: (transfer full) (nullable): of one in 2000 a remark that has 旧档, of one in 20 another
 *   that has 跨年, else nothing: words to search for that are rare, and not so rare.
 */
char *cg_bench_words_remark (GRand *rand);

G_END_DECLS
