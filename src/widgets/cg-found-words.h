/* cg-found-words.h: what is said of the places found that are in sight; the inside of CgFoundView.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-pdf-finder.h"

G_BEGIN_DECLS

/* Characters shown on each side of a place. */
#define CG_FOUND_AROUND 14

/* Widgets that are used again; between begin() and end() those in sight are said. Main thread. */
typedef struct _CgFoundWords CgFoundWords;

/* Nothing said yet; @parent, which is not kept alive, has the widgets as children. */
CgFoundWords *cg_found_words_new (GtkWidget *parent);

/* Takes the widgets away from their parent. */
void cg_found_words_clear (CgFoundWords *self);
void cg_found_words_free (CgFoundWords *self);

/* px of a line */
int cg_found_words_line (CgFoundWords *self);

/* Makes what is needed to say so many at once: to be called where the parent may be laid out anew,
 * for a widget that comes asks for that. */
void cg_found_words_reserve (CgFoundWords *self, guint n_heads, guint n_places);

void cg_found_words_begin (CgFoundWords *self);

/* The page, from 0, and how many places it has, in the line @area. */
void cg_found_words_say_head (CgFoundWords *self, guint page, guint n, const graphene_rect_t *area);

/* A place with what is around it. Returns: (transfer none): who says it. */
GtkWidget *cg_found_words_say_place (CgFoundWords *self,
                                     CgPdfFinder *finder,
                                     guint page,
                                     guint index,
                                     gboolean in_hand,
                                     const graphene_rect_t *area);

/* What is not said any more is not told to a screen reader either. */
void cg_found_words_end (CgFoundWords *self);

/* For the parent's own. */
void cg_found_words_snapshot (CgFoundWords *self, GtkSnapshot *snapshot);

G_END_DECLS
