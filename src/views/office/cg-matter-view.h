/* cg-matter-view.h: the matter in hand: what it is, its facts, and the next step at its foot.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-wrap.h"

G_BEGIN_DECLS

#define CG_TYPE_MATTER_VIEW (cg_matter_view_get_type ())
G_DECLARE_FINAL_TYPE (CgMatterView, cg_matter_view, CG, MATTER_VIEW, AdwBin)

/**
 * cg_matter_view_new:
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a head, a body that scrolls, and a foot; all empty.
 */
GtkWidget *cg_matter_view_new (void);

/**
 * cg_matter_view_set_head:
 * @glyph: (transfer floating) (nullable): what stands before the title
 * @kind: (nullable): what kind of matter it is
 * @title: what it is about
 * @state: (nullable): a tag behind it
 */
void cg_matter_view_set_head (
    CgMatterView *self, GtkWidget *glyph, const char *kind, const char *title, const char *state);

/**
 * cg_matter_view_set_sentences:
 * @sentence: (nullable): its facts, to be read
 * @remark: (nullable): what was decided, or what else is to be known
 */
void cg_matter_view_set_sentences (CgMatterView *self, const char *sentence, const char *remark);

/**
 * cg_matter_view_set_error:
 * @sentence: (nullable): why the last step was not done, said above the foot
 */
void cg_matter_view_set_error (CgMatterView *self, const char *sentence);

/**
 * cg_matter_view_add_facts:
 * @facts: (array zero-terminated=1): a caption and its value, and so on; a pair whose value is ""
 *   is left out
 *
 * Returns: (transfer none): a card at the end of the body
 */
GtkWidget *cg_matter_view_add_facts (CgMatterView *self, const char *const *facts);

/**
 * cg_matter_view_add_words:
 * @css_class: how it looks
 *
 * Returns: (transfer none): words at the end of the body, that wrap
 */
GtkLabel *cg_matter_view_add_words (CgMatterView *self, const char *css_class);

/**
 * cg_matter_view_add_next:
 *
 * Returns: (transfer none): at the foot, what the steps behind it are for, or what is missing yet
 */
GtkLabel *cg_matter_view_add_next (CgMatterView *self);

/**
 * cg_matter_view_clear:
 *
 * Empties body and foot, and takes back the error.
 */
void cg_matter_view_clear (CgMatterView *self);

/**
 * cg_matter_view_get_body:
 *
 * Returns: (transfer none): a column below the sentences
 */
GtkBox *cg_matter_view_get_body (CgMatterView *self);

/**
 * cg_matter_view_get_foot:
 *
 * Returns: (transfer none): the row of its steps; to be hidden where there is none
 */
CgWrap *cg_matter_view_get_foot (CgMatterView *self);

G_END_DECLS
