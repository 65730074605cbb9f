/* cg-banner.h: a sentence on the place it concerns, with the way out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CG_TYPE_BANNER (cg_banner_get_type ())
G_DECLARE_FINAL_TYPE (CgBanner, cg_banner, CG, BANNER, GtkWidget)

typedef enum
{
  CG_BANNER_NOTE,  /* something to know: a read-only store, a past date, sample data */
  CG_BANNER_FAULT, /* something went wrong or was refused */
} CgBannerKind;

/**
 * CgBanner::activated:
 *
 * The banner's button was pressed.
 */

/**
 * CgBanner::second-activated:
 *
 * The second button was pressed.
 */

/**
 * CgBanner::dismissed:
 *
 * The user closed the banner (only one shown with cg_banner_set_dismissible()).
 */

/**
 * cg_banner_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): a banner that shows nothing and takes no room.
 */
GtkWidget *cg_banner_new (void);

/**
 * cg_banner_show:
 * @kind: what kind of thing is said
 * @sentence: one whole sentence in the user's language
 * @button: (nullable): label of the way out, as 重试
 *
 * Shows the sentence; a screen reader is told at once. Showing another replaces it.
 */
void cg_banner_show (CgBanner *self, CgBannerKind kind, const char *sentence, const char *button);

/**
 * cg_banner_show_error:
 * @error: an error whose message is a sentence (%CG_FAULT)
 * @button: (nullable): label of the way out
 */
void cg_banner_show_error (CgBanner *self, const GError *error, const char *button);
void cg_banner_hide (CgBanner *self);

/**
 * cg_banner_get_sentence:
 *
 * Returns: (transfer none) (nullable): what is shown, %NULL when nothing is.
 */
const char *cg_banner_get_sentence (CgBanner *self);

/**
 * cg_banner_set_second:
 * @button: (nullable): label of another way out, after the first; none at first
 */
void cg_banner_set_second (CgBanner *self, const char *button);

/**
 * cg_banner_set_dismissible:
 * @dismissible: whether the user may close it; %FALSE at first
 */
void cg_banner_set_dismissible (CgBanner *self, gboolean dismissible);

G_END_DECLS
