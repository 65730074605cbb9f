/* cg-fold-private.h: the fold of one character, for those who need to know what became of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What nearly all characters fold to, alone and at once, a white one to a space; 0 for one that
 * needs the tables, or has to do with its neighbours. */
gunichar cg_fold_common (gunichar c);

/* Whether @c counts as white space, the two tokens of the index included. */
gboolean cg_fold_is_space (gunichar c);

/* Whether a space between these two characters is kept. */
gboolean cg_fold_space_stays (gunichar before, gunichar after);

/* Whether @c is part of the character before it: a mark, or nothing that is seen. */
gboolean cg_fold_continues (gunichar c);

G_END_DECLS
