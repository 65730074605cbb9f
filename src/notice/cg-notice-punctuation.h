/* cg-notice-punctuation.h: where a line of Chinese may break (避头尾), private to the layout.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a character asks for in a line (GB/T 15834-2011, 5.1). */
typedef enum
{
  CG_NOTICE_NO_BEGIN = 1 << 0, /* may not begin a line */
  CG_NOTICE_NO_END = 1 << 1,   /* may not end a line */
  CG_NOTICE_SQUEEZE = 1 << 2,  /* may give up its blank half at a line's end */
  CG_NOTICE_WORD = 1 << 3,     /* half-width: not parted from its like */
  CG_NOTICE_LETTER = 1 << 4,   /* of a word and not of a number */
  CG_NOTICE_BLANK = 1 << 5,    /* a space: never at a line's beginning, unseen at its end */
  CG_NOTICE_PAIR = 1 << 6,     /* not parted from the same character: —— and …… */
  CG_NOTICE_JOINT = 1 << 7,    /* a long word may break after it, as "-" */
  CG_NOTICE_GLUED = 1 << 8,    /* by what follows it in this text: see cg_notice_glues() */
} CgNoticeTraits;

CgNoticeTraits cg_notice_traits (gunichar character);

/* Whether a line may end with the first and the next begin with the second. */
gboolean cg_notice_may_break (gunichar before, gunichar after);

/* Whether @character belongs to the one before it: marks, variation selectors. */
gboolean cg_notice_extends (gunichar character);

/* Whether @character, which prints nothing, keeps its neighbours together: U+2060. */
gboolean cg_notice_glues (gunichar character);

/* Whether @character prints nothing: control characters, byte order and direction marks. */
gboolean cg_notice_is_invisible (gunichar character);

G_END_DECLS
