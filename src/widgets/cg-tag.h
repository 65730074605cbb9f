/* cg-tag.h: a tag (内部, 县级, 纠而复发): a short word in a frame.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  CG_TAG_PLAIN,
  CG_TAG_MARK, /* 密级 and 内部 only: vermilion */
  CG_TAG_WARN, /* 查而不止, 纠而复发, 屡治屡犯: bold */
  CG_TAG_NOW,  /* 现值 */
} CgTagKind;

/**
 * cg_tag_new:
 * @kind: what it says
 * @text: the word, translated
 *
 * Main thread.
 *
 * Returns: (transfer floating): a label of the class `tag`.
 */
GtkWidget *cg_tag_new (CgTagKind kind, const char *text);

G_END_DECLS
