/* cg-typical-scan.h: the redacted version of a typical case, and what of the case is still in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever leaves the office of it (a file, a notice, a request for approval) is scanned by this.
 * All functions here may be called from any thread.
 */
#pragma once

#include "cg-typical-text.h"

G_BEGIN_DECLS

typedef enum
{
  CG_TYPICAL_IN_TEXT,
  CG_TYPICAL_IN_TITLE, /* which is in a PDF's metadata too */
  CG_TYPICAL_IN_FILE_NAME,
} CgTypicalPlace;

typedef struct
{
  CgTypicalPlace place;
  char *what; /* the name, or what looks like a number */
} CgTypicalLeak;

/**
 * cg_typical_body:
 *
 * Returns: (transfer full): the text as a person has redacted it, else the one with its names
 *   replaced.
 */
char *cg_typical_body (const CgTypicalText *text);

/**
 * cg_typical_title:
 *
 * Returns: (transfer full): its title with the names replaced.
 */
char *cg_typical_title (const CgTypicalText *text);

/**
 * cg_typical_scan:
 * @file_name: (nullable): the name of the file that it would be written to
 *
 * Returns: (transfer full) (element-type CgTypicalLeak): what leaks, by places.
 */
GPtrArray *cg_typical_scan (const CgTypicalText *text, const char *file_name);

/**
 * cg_typical_scan_letter:
 * @title: of the letter that tells of it
 * @words: all else that the letter says
 * @own: (element-type utf8): who writes the letter and to whom, by any of their names
 *
 * Returns: (transfer full) (nullable): what of the case's names stands where, in words; %NULL where
 *   none does.
 */
char *cg_typical_scan_letter (const CgTypicalText *text,
                              const char *title,
                              const char *words,
                              GPtrArray *own);

/**
 * cg_typical_place_words:
 *
 * Returns: what the place is called.
 */
const char *cg_typical_place_words (CgTypicalPlace place);

/**
 * cg_typical_check:
 * @file_name: (nullable): as for cg_typical_scan()
 * @error: %CG_FAULT_TYPICAL_LEAKS, with each place and what stands there
 *
 * Returns: whether nothing leaks.
 */
gboolean cg_typical_check (const CgTypicalText *text, const char *file_name, GError **error);

G_END_DECLS
