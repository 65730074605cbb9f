/* cg-anchor.h: the journal's head on paper: what proves the state of the log on that day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Digits of a checksum (SHA-256), and how many of them tell one from all others on paper. */
#define CG_ANCHOR_DIGITS 64
#define CG_ANCHOR_LEAST_DIGITS 16

/**
 * CgAnchor:
 * @seq: how many entries the journal had: the number of its last one
 * @digits: the checksum of that entry in hexadecimal, small letters, or its beginning
 *
 * A value without parts to be freed.
 */
typedef struct
{
  gint64 seq;
  char digits[CG_ANCHOR_DIGITS + 1];
} CgAnchor;

/**
 * cg_anchor_words:
 * @anchor: an anchor with all its digits
 *
 * Returns: (transfer full): it in short groups, to be read out and typed:
 *   `1024-3fa2-9c1d-07be-55a1`. Any thread.
 */
char *cg_anchor_words (const CgAnchor *anchor);

/**
 * cg_anchor_code:
 * @anchor: an anchor with all its digits
 *
 * Returns: (transfer full): it for a machine: `cugai:1024:` and all digits. Any thread.
 */
char *cg_anchor_code (const CgAnchor *anchor);

/**
 * cg_anchor_parse:
 * @text: what stands on paper, in either form, with whatever stands around it or between
 * @anchor: (out): what it says
 * @error: %CG_FAULT_ANCHOR_FORM
 *
 * Returns: whether it is an anchor. Any thread.
 */
gboolean cg_anchor_parse (const char *text, CgAnchor *anchor, GError **error);

G_END_DECLS
