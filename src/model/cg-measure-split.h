/* cg-measure-split.h: the measures that stand numbered in one text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_measure_split:
 * @text: what stands in a cell
 *
 * Parts `1.…2.…`, `（一）…（二）…`, `一是…二是…`, `①…②…` where the numbers run from one without
 * a gap, each at the beginning of a line or sentence. Pure.
 *
 * Returns: (transfer full) (element-type utf8): the measures, without their numbers; the whole
 *   text where it is not numbered.
 */
GPtrArray *cg_measure_split (const char *text);

G_END_DECLS
