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
