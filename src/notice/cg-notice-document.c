/* cg-notice-document.c: what a notice says, element by element, before it is laid out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-document.h"

#include <string.h>

struct _CgNoticeDocument
{
  gatomicrefcount references;
  CgNoticeForm form;
  gboolean sealed;
  char *texts[CG_N_NOTICE_FIELDS];
  GPtrArray *blocks;
};

G_DEFINE_BOXED_TYPE (CgNoticeDocument,
                     cg_notice_document,
                     cg_notice_document_ref,
                     cg_notice_document_unref)

/* The place of a date that is written by hand when the paper is signed. */
#define BLANK_DATE "\u3000\u3000年\u3000月\u3000日"

static void
block_free (gpointer data)
{
  CgNoticeBlock *block = data;

  g_free (block->text);
  g_free (block);
}

CgNoticeDocument *
cg_notice_document_new (CgNoticeForm form)
{
  CgNoticeDocument *document = g_new0 (CgNoticeDocument, 1);

  g_atomic_ref_count_init (&document->references);
  document->form = form;
  document->sealed = TRUE;
  document->blocks = g_ptr_array_new_with_free_func (block_free);
  cg_notice_document_set_date (document, CG_NOTICE_FIELD_SIGN_DATE, 0);

  return document;
}

CgNoticeDocument *
cg_notice_document_ref (CgNoticeDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  g_atomic_ref_count_inc (&document->references);
  return document;
}

void
cg_notice_document_unref (CgNoticeDocument *document)
{
  g_return_if_fail (document != NULL);

  if (!g_atomic_ref_count_dec (&document->references))
    return;

  for (int field = 0; field < CG_N_NOTICE_FIELDS; field++)
    g_free (document->texts[field]);
  g_ptr_array_unref (document->blocks);
  g_free (document);
}

CgNoticeForm
cg_notice_document_get_form (const CgNoticeDocument *document)
{
  g_return_val_if_fail (document != NULL, CG_NOTICE_FORM_RED_HEAD);

  return document->form;
}

static void
take_text (CgNoticeDocument *document, CgNoticeField field, char *text)
{
  g_free (document->texts[field]);
  document->texts[field] = text;
}

void
cg_notice_document_set_text (CgNoticeDocument *document, CgNoticeField field, const char *text)
{
  g_return_if_fail (document != NULL);
  g_return_if_fail (field > CG_NOTICE_FIELD_NONE && field < CG_N_NOTICE_FIELDS);
  g_return_if_fail (field != CG_NOTICE_FIELD_BODY);

  take_text (document, field, text != NULL ? g_utf8_make_valid (text, -1) : NULL);
}

const char *
cg_notice_document_get_text (const CgNoticeDocument *document, CgNoticeField field)
{
  g_return_val_if_fail (document != NULL, "");
  g_return_val_if_fail (field > CG_NOTICE_FIELD_NONE && field < CG_N_NOTICE_FIELDS, "");

  return document->texts[field] != NULL ? document->texts[field] : "";
}

void
cg_notice_document_set_date (CgNoticeDocument *document, CgNoticeField field, CgDate date)
{
  gboolean signing = field == CG_NOTICE_FIELD_SIGN_DATE;

  g_return_if_fail (document != NULL);
  g_return_if_fail (signing || field == CG_NOTICE_FIELD_PRINT_DATE);

  if (date == 0)
    take_text (document, field, signing ? g_strdup (BLANK_DATE) : NULL);
  else
    take_text (document, field, cg_date_format_long (date));
}

/* Characters of @text in @set, from @text on. */
static gsize
span (const char *text, const char *set)
{
  const char *end = text;

  while (*end != '\0' && g_utf8_strchr (set, -1, g_utf8_get_char (end)) != NULL)
    end = g_utf8_next_char (end);

  return end - text;
}

#define CHINESE_NUMERALS "一二三四五六七八九十百"
#define DIGITS "0123456789"

/* No heading has a longer number. */
#define LONGEST_NUMBER 9

/* What @set spells and @closer ends. A "." that a digit follows belongs to a number as 12.5. */
static gboolean
numbered (const char *text, const char *set, const char *closer)
{
  gsize length = span (text, set);
  const char *rest = text + length;

  return length > 0 && length <= LONGEST_NUMBER && g_str_has_prefix (rest, closer) &&
         !(*closer == '.' && g_ascii_isdigit (rest[1]));
}

int
cg_notice_heading_level (const char *text)
{
  g_return_val_if_fail (text != NULL, 0);

  if (numbered (text, CHINESE_NUMERALS, "、"))
    return 1;
  if (numbered (text, DIGITS, ".") || numbered (text, DIGITS, "．"))
    return 3;

  for (int wide = 0; wide < 2; wide++)
    {
      const char *opener = wide ? "（" : "(";
      const char *closer = wide ? "）" : ")";

      if (!g_str_has_prefix (text, opener))
        continue;
      if (numbered (text + strlen (opener), CHINESE_NUMERALS, closer))
        return 2;
      if (numbered (text + strlen (opener), DIGITS, closer))
        return 4;
    }

  return 0;
}

/* The heading of “（一）主体责任悬空。党组会……” ends with its first full stop. */
static guint
heading_length (const char *text)
{
  const char *stop = strstr (text, "。");

  return stop == NULL ? g_utf8_strlen (text, -1) : g_utf8_strlen (text, stop - text) + 1;
}

static const char *
skip_spaces (const char *text, const char *end)
{
  while (text < end && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

static const char *
trim_spaces (const char *start, const char *end)
{
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return end;
}

static void
add_block (CgNoticeDocument *document, const char *start, const char *end, guint offset)
{
  CgNoticeBlock *block = g_new0 (CgNoticeBlock, 1);

  block->text = g_strndup (start, end - start);
  block->offset = offset;
  block->level = cg_notice_heading_level (block->text);
  block->head = block->level > 0 ? heading_length (block->text) : 0;
  g_ptr_array_add (document->blocks, block);
}

void
cg_notice_document_set_body (CgNoticeDocument *document, const char *text)
{
  const char *line;
  guint offset = 0;

  g_return_if_fail (document != NULL);

  take_text (document, CG_NOTICE_FIELD_BODY, g_utf8_make_valid (text != NULL ? text : "", -1));
  g_ptr_array_set_size (document->blocks, 0);

  line = document->texts[CG_NOTICE_FIELD_BODY];
  while (*line != '\0')
    {
      const char *end = strchrnul (line, '\n');
      const char *start = skip_spaces (line, end);
      const char *last = trim_spaces (start, end);

      if (last > start)
        add_block (document, start, last, offset + g_utf8_strlen (line, start - line));
      offset += g_utf8_strlen (line, end - line) + 1;
      line = *end == '\n' ? end + 1 : end;
    }
}

GPtrArray *
cg_notice_document_get_blocks (const CgNoticeDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  return document->blocks;
}

void
cg_notice_document_set_sealed (CgNoticeDocument *document, gboolean sealed)
{
  g_return_if_fail (document != NULL);

  document->sealed = sealed;
}

gboolean
cg_notice_document_get_sealed (const CgNoticeDocument *document)
{
  g_return_val_if_fail (document != NULL, FALSE);

  return document->sealed;
}
