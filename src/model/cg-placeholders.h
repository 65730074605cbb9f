/* cg-placeholders.h: the placeholders of templates as people read and type them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stored is `{addressee}`, whatever the language; shown and typed is 【主送单位】.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgPlaceholderKind:
 * @CG_PLACEHOLDER_TEXT: stands for a text
 * @CG_PLACEHOLDER_LIST: what is between its beginning and end is written for each item
 * @CG_PLACEHOLDER_NUMBER: a running number
 */
typedef enum
{
  CG_PLACEHOLDER_TEXT,
  CG_PLACEHOLDER_LIST,
  CG_PLACEHOLDER_NUMBER,
} CgPlaceholderKind;

/**
 * CgPlaceholder:
 * @kind: what it is
 * @tag: as stored, without braces
 * @words: as people read it, without brackets
 * @group: what it is listed under, translated
 * @within: (nullable): the list whose items have it
 * @item: (nullable): of a list what its items say
 */
typedef struct
{
  CgPlaceholderKind kind;
  const char *tag;
  const char *words;
  const char *group;
  const char *within;
  const char *item;
} CgPlaceholder;

/**
 * CgPlaceholderUse:
 * @CG_PLACEHOLDER_WRITE: it is written
 * @CG_PLACEHOLDER_IF: something is written only where it is not empty
 * @CG_PLACEHOLDER_UNLESS: something is written only where it is empty
 */
typedef enum
{
  CG_PLACEHOLDER_WRITE,
  CG_PLACEHOLDER_IF,
  CG_PLACEHOLDER_UNLESS,
} CgPlaceholderUse;

/**
 * cg_placeholders_get:
 * @n: (out): how many there are
 *
 * All names that a template may use, by groups: those of the case and the office, the lists,
 * the numbers, then the fields of the records by the field table. Any thread.
 *
 * Returns: (transfer none) (array length=n): the placeholders.
 */
const CgPlaceholder *cg_placeholders_get (gsize *n);

/**
 * cg_placeholder_snippet:
 * @use: what for; numbers are always written
 *
 * Returns: (transfer full): the text to put into a template, as it is stored; of a list all of
 *   its section. Any thread.
 */
char *cg_placeholder_snippet (const CgPlaceholder *placeholder, CgPlaceholderUse use);

/**
 * cg_placeholders_to_words:
 * @text: a template's text as it is stored
 *
 * `{addressee}` becomes 【主送单位】, `{?decision}`, `{!decision}` and `{#problems}` the words
 * for a condition and a repetition, `{/decision}` those for its end, `{n1:cn}` a running
 * number; names of the case and the unit (`{case.title}`) the labels of their fields. Others
 * stay as they are, and so does all of @text if the words could not be read back to it (it
 * holds 【主送单位】 as plain text). Any thread.
 *
 * Returns: (transfer full): the text for people.
 */
char *cg_placeholders_to_words (const char *text);

/**
 * cg_placeholders_from_words:
 * @words: a text as somebody typed it
 *
 * The reverse. What stands in 【】 and is no name stays plain text; names in braces are left
 * alone. Any thread.
 *
 * Returns: (transfer full): the text to be stored.
 */
char *cg_placeholders_from_words (const char *words);

/**
 * cg_placeholders_describe_plain:
 * @text: a template's text as it is stored
 *
 * Returns: (transfer full) (nullable): a sentence that the first thing in 【】 is no name and
 *   is printed as it stands (it may be misspelt); %NULL when there is none. Any thread.
 */
char *cg_placeholders_describe_plain (const char *text);

G_END_DECLS
