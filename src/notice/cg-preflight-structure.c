/* cg-preflight-structure.c: checks of headings and attachments.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-preflight-private.h"

#include <stdlib.h>
#include <string.h>

#include "cg-numeral.h"

/* ---- 结构层次序数 (7.3.3) ---- */

#define N_LEVELS 5

/* The number that a heading of any level begins with; 0 if it cannot be read. */
static int
number_of (const char *text)
{
  g_autofree char *digits = cg_numeral_to_digits (text);
  gsize start = strcspn (digits, "0123456789");

  return start < strlen (digits) ? atoi (digits + start) : 0;
}

/* The words that a heading of @level with @number begins with. */
static char *
words_of (int level, int number)
{
  static const char *const digits[] = { "", "一", "二", "三", "四", "五", "六", "七", "八", "九" };
  g_autofree char *tens =
      g_strconcat (number >= 20 ? digits[number / 10 % 10] : "", number >= 10 ? "十" : "", NULL);
  g_autofree char *chinese = g_strconcat (tens, digits[number % 10], NULL);

  switch (level)
    {
    case 1:
      return g_strdup_printf ("%s、", chinese);
    case 2:
      return g_strdup_printf ("（%s）", chinese);
    case 3:
      return g_strdup_printf ("%d.", number);
    default:
      return g_strdup_printf ("（%d）", number);
    }
}

/* Characters of the number with its marks, as “（一）”. */
static guint
number_length (const char *text)
{
  const char *end = text;

  while (*end != '\0' && !cg_preflight_among ("、.．）)", g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  if (*end != '\0')
    end = g_utf8_next_char (end);

  return (guint) g_utf8_strlen (text, end - text);
}

static void
add_order (CgPreflight *self, const CgNoticeBlock *block, int due)
{
  guint length = number_length (block->text);
  g_autofree char *found = g_utf8_substring (block->text, 0, length);
  g_autofree char *wanted = words_of (block->level, due);

  cg_preflight_add (self, CG_FINDING_HEADING_ORDER, CG_NOTICE_FIELD_BODY, block->offset,
                    block->offset + length, found, wanted);
}

/* Each level counts from one below the heading above it. After a wrong number it goes on from
 * there, so that one slip is told once. */
static void
check_heading (CgPreflight *self, const CgNoticeBlock *block, int *last)
{
  int number = number_of (block->text);

  if (number != last[block->level] + 1)
    add_order (self, block, last[block->level] + 1);
  last[block->level] = number;
  for (int deeper = block->level + 1; deeper < N_LEVELS; deeper++)
    last[deeper] = 0;
}

/* “1、” and “（一）、” are no numbers of the standard. */
static void
check_heading_mark (CgPreflight *self, const CgNoticeBlock *block)
{
  g_autoptr (GRegex) regex = g_regex_new (
      "^([0-9]{1,2}、|[（(][一二三四五六七八九十0-9]{1,3}[）)][、.．]|[一二三四五六七八九十]{1,3}"
      "[.．])",
      0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *found = NULL;

  if (!g_regex_match (regex, block->text, 0, &match))
    return;

  found = g_match_info_fetch (match, 0);
  cg_preflight_add (self, CG_FINDING_HEADING_MARK, CG_NOTICE_FIELD_BODY, block->offset,
                    block->offset + (guint) g_utf8_strlen (found, -1), found, NULL);
}

static void
check_headings (CgPreflight *self)
{
  const GPtrArray *blocks = cg_notice_document_get_blocks (self->document);
  int last[N_LEVELS] = { 0 };

  for (guint i = 0; i < blocks->len; i++)
    {
      const CgNoticeBlock *block = g_ptr_array_index (blocks, i);

      if (block->level > 0)
        check_heading (self, block, last);
      check_heading_mark (self, block);
    }
}

/* ---- 附件说明 (7.3.4) ---- */

/* The name of an attachment and where it is written. */
typedef struct
{
  CgNoticeField field;
  guint source; /* its first character in the field */
  char *text;   /* without the spaces around it */
} Name;

static void
add_in_name (
    CgPreflight *self, CgFindingId id, const Name *name, guint start, guint end, const char *detail)
{
  cg_preflight_add (self, id, name->field, name->source + start, name->source + end, detail, NULL);
}

static void
check_name_end (CgPreflight *self, const Name *name, guint length)
{
  const char *last = g_utf8_offset_to_pointer (name->text, length - 1);
  g_autofree char *mark = g_strdup (last);

  if (cg_preflight_among ("，。、；：？！,.;:?!", g_utf8_get_char (last)))
    add_in_name (self, CG_FINDING_ATTACHMENT_END, name, length - 1, length, mark);
}

static void
check_name (CgPreflight *self, const Name *name)
{
  guint length = (guint) g_utf8_strlen (name->text, -1);
  g_autoptr (GRegex) regex = g_regex_new ("^(附件)?[0-9]+[.．、：:]|^附件[0-9]*[：:]", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (length == 0)
    return;

  check_name_end (self, name, length);
  if (g_str_has_prefix (name->text, "《") && g_str_has_suffix (name->text, "》"))
    add_in_name (self, CG_FINDING_ATTACHMENT_BOOK_MARKS, name, 0, length, name->text);
  if (g_regex_match (regex, name->text, 0, &match))
    {
      g_autofree char *number = g_match_info_fetch (match, 0);

      add_in_name (self, CG_FINDING_ATTACHMENT_NUMBER, name, 0, (guint) g_utf8_strlen (number, -1),
                   number);
    }
}

/* The names in the list of attachments, where their texts do not lie with the document. */
static guint
check_list (CgPreflight *self)
{
  g_auto (GStrv) names =
      g_strsplit (cg_preflight_text (self, CG_NOTICE_FIELD_ATTACHMENTS), "\n", -1);
  guint source = 0, n = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      guint length = (guint) g_utf8_strlen (names[i], -1);
      Name name = { CG_NOTICE_FIELD_ATTACHMENTS, source, g_strchomp (names[i]) };

      check_name (self, &name);
      n += *names[i] != '\0';
      source += length + 1;
    }

  return n;
}

static guint
check_names (CgPreflight *self)
{
  guint n = cg_notice_document_count_attachments (self->document);

  if (n == 0)
    return check_list (self);

  for (guint i = 0; i < n; i++)
    {
      CgNoticeField field = cg_notice_field_attachment_title (i);
      g_autofree char *title = g_strchomp (g_strdup (cg_preflight_text (self, field)));
      Name name = { field, 0, title };

      check_name (self, &name);
    }

  return n;
}

/* “附件3” in the text of a document with two of them. */
static void
check_references (CgPreflight *self, guint n)
{
  const char *text = cg_preflight_text (self, CG_NOTICE_FIELD_BODY);
  g_autoptr (GRegex) regex = g_regex_new ("附件([0-9]{1,2})", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *words = g_match_info_fetch (match, 0);
      g_autofree char *number = g_match_info_fetch (match, 1);
      int start, end;

      if (atoi (number) >= 1 && atoi (number) <= (int) n)
        continue;
      g_match_info_fetch_pos (match, 0, &start, &end);
      cg_preflight_add (self, CG_FINDING_ATTACHMENT_REFERENCE, CG_NOTICE_FIELD_BODY,
                        (guint) g_utf8_strlen (text, start), (guint) g_utf8_strlen (text, end),
                        words, NULL);
    }
}

void
cg_preflight_check_structure (CgPreflight *self)
{
  check_headings (self);
  check_references (self, check_names (self));
}
