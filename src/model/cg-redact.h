/* cg-redact.h: a text without the names of a case, and what of them is still in one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * domain.md 6.4: a typical case is told to others with pseudonyms, the same in all of it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In the order of the choices: %CG_CHOICES_PSEUDONYM_KIND. */
typedef enum
{
  CG_NAME_PERSON, /* 甲某 */
  CG_NAME_UNIT,   /* 甲单位 */
  CG_NAME_PLACE,  /* 甲地 */
  CG_NAME_NUMBER, /* 编号甲 */
  CG_N_NAMES,
} CgNameKind;

/**
 * CgRedactedName:
 * @original: as it stands in the file
 * @pseudonym: (nullable): what stands for it; %NULL: not given yet
 * @same_as: names with the same number are the same person, unit or place: 县水利局, 某县水利局
 */
typedef struct
{
  CgNameKind kind;
  char *original;
  char *pseudonym;
  gint64 same_as;
} CgRedactedName;

CgRedactedName *
cg_redacted_name_new (CgNameKind kind, const char *original, const char *pseudonym, gint64 same_as);
void cg_redacted_name_free (CgRedactedName *name);

/**
 * cg_redact_propose:
 * @names: (element-type CgRedactedName): all names of a case
 *
 * Gives a pseudonym to each name without one: that of another name of the same, else the first that
 * is free. What was given before stays. Any thread, as all of this.
 */
void cg_redact_propose (GPtrArray *names);

/**
 * cg_redact_text:
 * @text: a text of the case
 * @names: (element-type CgRedactedName): with pseudonyms
 *
 * Returns: (transfer full): the text with each name replaced, the longest first.
 */
char *cg_redact_text (const char *text, GPtrArray *names);

/**
 * cg_redact_find:
 * @text: what is about to leave: a text, a title, a file's name
 * @names: (element-type CgRedactedName): what must not be in it
 *
 * Finds the names in any width and case, with spaces between, and what looks like a telephone, an
 * identity card or an official number whoever it belongs to.
 *
 * Returns: (transfer full) (element-type utf8): what stands in it, each once, in the order of
 *   @names.
 */
GPtrArray *cg_redact_find (const char *text, GPtrArray *names);

/**
 * cg_redact_find_names:
 * @text: a letter that is about to leave, which has numbers of its own
 * @names: (element-type CgRedactedName): what must not be in it
 * @own: (element-type utf8): what may: who writes it and to whom, whatever names are in that
 *
 * Returns: (transfer full) (element-type utf8): as cg_redact_find(), names only.
 */
GPtrArray *cg_redact_find_names (const char *text, GPtrArray *names, GPtrArray *own);

/* Where something stands in a text: from @start up to @end, in characters. */
typedef struct
{
  guint start;
  guint end;
} CgRedactSpan;

/**
 * cg_redact_spans:
 * @text: the text of a case, or the one without its names
 * @names: (element-type CgRedactedName): with pseudonyms
 * @pseudonyms: whether pseudonyms are looked for, and not the names
 *
 * Returns: (transfer full) (element-type CgRedactSpan): where they stand in @text, as
 *   cg_redact_text() replaces them.
 */
GArray *cg_redact_spans (const char *text, GPtrArray *names, gboolean pseudonyms);

/**
 * cg_redact_locate:
 * @text: a text
 * @what: what cg_redact_find() found in it
 * @span: (out): where
 *
 * Returns: whether it stands there.
 */
gboolean cg_redact_locate (const char *text, const char *what, CgRedactSpan *span);

G_END_DECLS
