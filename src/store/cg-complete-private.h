/* cg-complete-private.h: what the parts of completing an edit share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-complete.h"

G_BEGIN_DECLS

/* one more row to be written */
CgRowWrite *cg_writes_add (CgWrites *self, CgEntity entity, gint64 id, gboolean insert);

void cg_row_write_set_integer (CgRowWrite *write, int field, gint64 integer);
void cg_row_write_set_text (CgRowWrite *write, int field, const char *text);

/* a value of another record, whether it is written by this edit or stands in the store */
gint64 cg_writes_other_integer (CgWrites *self, CgEntity entity, gint64 id, int field);

/* evidence that meets a requirement belongs to the problem and measure of that */
void cg_writes_follow_need (CgWrites *self, CgRowWrite *write);

/* adds the rows that @write brings with it */
gboolean cg_writes_bring_along (CgWrites *self, const CgRowWrite *write, GError **error);

G_END_DECLS
