/* random-filter.h: filters, periods and texts by chance.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-filter.h"

G_BEGIN_DECLS

/* A Thursday. */
#define RANDOM_TODAY cg_date_from_ymd (2026, 11, 12)

/* Of every form that cg-relative-date.h names. */
char *random_period (GRand *random);

/* With signs, quotes and separators among words. */
char *random_text (GRand *random);

/* An operator that the field has, and mostly a value that is good for it. */
void random_filter (GRand *random, CgEntity entity, CgFilter *filter);

G_END_DECLS
