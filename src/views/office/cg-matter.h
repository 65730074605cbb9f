/* cg-matter.h: one matter in the list of a tab: what its row says, and what it is about.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-record.h"

G_BEGIN_DECLS

/**
 * CgMatter:
 *
 * A row of two lines: title and word, text and side. What may be %NULL is not shown.
 */
typedef struct
{
  char *key;        /* names it from one reading to the next; "A-B" is also found by "A" */
  guint group;      /* its place among the tab's groups */
  const char *kind; /* (nullable): the segment it stands under; static */
  char *title;
  char *word;     /* (nullable): bold, at the end of the first line */
  char *text;     /* (nullable) */
  char *side;     /* (nullable): at the end of the second line */
  char *tip;      /* (nullable): shown when the row is rested on */
  char *found_by; /* (nullable): what else the search finds it by */
  gboolean waits; /* somebody has to do something: the title is bold */

  GtkWidget *(*make_glyph) (gpointer data); /* (nullable): what stands before the word */
  gpointer data;                            /* what it is about */
  GDestroyNotify free_data;                 /* (nullable) */
} CgMatter;

/**
 * cg_matter_new:
 * @key: (transfer full): its key
 * @group: its group
 * @title: (nullable): copied
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer full): a matter of nothing yet.
 */
CgMatter *cg_matter_new (char *key, guint group, const char *title);
void cg_matter_free (CgMatter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgMatter, cg_matter_free)

/**
 * cg_matter_tell:
 * @fields: (array): of @record, ended by -1
 *
 * The text of its second line is what those of the fields say that are not empty.
 */
void cg_matter_tell (CgMatter *self, const CgRecord *record, const int *fields);

/**
 * cg_matter_has_text:
 * @text: (nullable): what is looked for
 *
 * Returns: whether its row, or what else it is found by, holds @text after folding.
 */
gboolean cg_matter_has_text (const CgMatter *self, const char *text);

/**
 * cg_matter_is:
 * @key: (nullable): a key, or the first part of one
 *
 * Returns: whether @key names it.
 */
gboolean cg_matter_is (const CgMatter *self, const char *key);

G_END_DECLS
