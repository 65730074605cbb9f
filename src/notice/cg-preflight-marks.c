/* cg-preflight-marks.c: checks of punctuation, blanks and characters that cannot be printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-preflight-private.h"

#include "cg-notice-punctuation.h"

/* What people write; the elements that the program writes itself are left out. */
static gboolean
is_written (CgNoticeField field)
{
  switch (field)
    {
    case CG_NOTICE_FIELD_COPY_NUMBER:
    case CG_NOTICE_FIELD_SECRECY:
    case CG_NOTICE_FIELD_URGENCY:
    case CG_NOTICE_FIELD_DOC_NUMBER:
    case CG_NOTICE_FIELD_HEAD_SIGNER:
    case CG_NOTICE_FIELD_SIGN_DATE:
    case CG_NOTICE_FIELD_PRINT_DATE:
      return FALSE;
    default:
      return TRUE;
    }
}

/* A text by its characters. */
typedef struct
{
  CgPreflight *preflight;
  CgNoticeField field;
  gunichar *text;
  guint length;
} Text;

static void
add (const Text *text, CgFindingId id, guint start, guint end)
{
  g_autofree char *words =
      g_ucs4_to_utf8 (text->text + start, (glong) (end - start), NULL, NULL, NULL);

  cg_preflight_add (text->preflight, id, text->field, start, end, words, NULL);
}

/* 0 before the beginning and after the end. */
static gunichar
at (const Text *text, guint index)
{
  return index < text->length ? text->text[index] : 0;
}

static gunichar
before (const Text *text, guint index)
{
  return index > 0 ? text->text[index - 1] : 0;
}

/* ---- half-width marks, straight quotes, blanks (GB/T 15834) ---- */

static gboolean
is_latin (gunichar character)
{
  return character < 0x80 && g_ascii_isalnum ((char) character);
}

/* A stop beside a Chinese character is of Chinese text; full stops and brackets only where
 * neither side is a digit or a Latin letter, as in 12.5 and “(app)”. */
static gboolean
is_among_chinese (const Text *text, guint index)
{
  gunichar left = before (text, index), right = at (text, index + 1);
  gboolean han = cg_preflight_is_han (left) || cg_preflight_is_han (right);

  if (!cg_preflight_among (".()", text->text[index]))
    return han;

  return han && !is_latin (left) && !is_latin (right);
}

/* “1.” and “12.” begin headings of the third level. */
static gboolean
is_heading_dot (const Text *text, guint index)
{
  if (text->text[index] != '.' || !g_unichar_isdigit (before (text, index)))
    return FALSE;
  while (index > 0 && g_unichar_isdigit (text->text[index - 1]))
    index--;

  return index == 0 || g_unichar_isspace (text->text[index - 1]);
}

static void
check_half_width (const Text *text, guint index)
{
  gunichar mark = text->text[index];
  gboolean last = index + 1 == text->length;

  if (mark == '"' || mark == '\'')
    {
      /* After a digit it is a unit, as in 5'. */
      if (!g_unichar_isdigit (before (text, index)) &&
          (cg_preflight_is_han (before (text, index)) ||
           cg_preflight_is_han (at (text, index + 1))))
        add (text, CG_FINDING_STRAIGHT_QUOTE, index, index + 1);
      return;
    }
  /* The closing colon of the recipients has a finding of its own. */
  if (mark == ':' && last && text->field == CG_NOTICE_FIELD_RECIPIENTS)
    return;
  if (cg_preflight_among (",.;:?!()", mark) && is_among_chinese (text, index) &&
      !is_heading_dot (text, index))
    add (text, CG_FINDING_HALF_PUNCTUATION, index, index + 1);
}

/* A line's indent does not count, since the page makes its own; in 附注 blanks part its
 * items, and tabs part the cells of a table. */
static void
check_blank (const Text *text, guint index)
{
  guint end = index;

  if (text->field == CG_NOTICE_FIELD_NOTE ||
      !cg_preflight_among (" \u3000\u00a0", text->text[index]) ||
      !cg_preflight_is_han (before (text, index)))
    return;

  while (cg_preflight_among (" \u3000\u00a0", at (text, end)))
    end++;
  if (cg_preflight_is_han (at (text, end)))
    add (text, CG_FINDING_BLANK_BETWEEN, index, end);
}

/* ---- doubled and unpaired marks ---- */

/* 。” and ），： are right; of stops in a row only …… and ！！ or ？！ are. */
static void
check_doubled (const Text *text, guint index)
{
  gunichar left = text->text[index], right = at (text, index + 1);
  gboolean stops =
      cg_preflight_among ("，。、；：", left) && cg_preflight_among ("，。、；：？！", right);
  gboolean after_cry =
      cg_preflight_among ("？！", left) && cg_preflight_among ("，。、；：", right);
  gboolean pairs = left == right && cg_preflight_among ("《》“”‘’", left);

  if (stops || after_cry || pairs)
    add (text, CG_FINDING_DOUBLED_MARK, index, index + 2);
}

static const char openers[] = "《“‘（〔【〈";
static const char closers[] = "》”’）〕】〉";

static gunichar
closer_of (gunichar opener)
{
  glong index = g_utf8_pointer_to_offset (openers, g_utf8_strchr (openers, -1, opener));

  return g_utf8_get_char (g_utf8_offset_to_pointer (closers, index));
}

/* Half-width brackets were told of already; they pair with their own kind or the wide ones. */
static gunichar
wide (gunichar mark)
{
  return mark == '(' ? 0xff08 : mark == ')' ? 0xff09 : mark;
}

/* The last opener in @open that @mark closes, or -1. */
static int
find_opener (const Text *text, const GArray *open, gunichar mark)
{
  for (int i = (int) open->len - 1; i >= 0; i--)
    if (closer_of (wide (text->text[g_array_index (open, guint, i)])) == mark)
      return i;

  return -1;
}

static void
close_mark (const Text *text, GArray *open, guint index)
{
  int opener = find_opener (text, open, wide (text->text[index]));

  if (opener < 0)
    {
      add (text, CG_FINDING_UNPAIRED_MARK, index, index + 1);
      return;
    }

  for (guint i = (guint) opener + 1; i < open->len; i++)
    add (text, CG_FINDING_UNPAIRED_MARK, g_array_index (open, guint, i),
         g_array_index (open, guint, i) + 1);
  g_array_set_size (open, (guint) opener);
}

/* Marks pair within a paragraph. “1）” needs no opener. */
static void
check_pairs (const Text *text)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i <= text->length; i++)
    {
      gunichar mark = wide (at (text, i));

      if (cg_preflight_among (openers, mark))
        g_array_append_val (open, i);
      else if (cg_preflight_among (closers, mark) &&
               !(mark == 0xff09 && g_unichar_isdigit (before (text, i)) &&
                 find_opener (text, open, mark) < 0))
        close_mark (text, open, i);
      if (i < text->length && text->text[i] != '\n')
        continue;

      for (guint k = 0; k < open->len; k++)
        add (text, CG_FINDING_UNPAIRED_MARK, g_array_index (open, guint, k),
             g_array_index (open, guint, k) + 1);
      g_array_set_size (open, 0);
    }
}

static void
check_text (const Text *text)
{
  for (guint i = 0; i < text->length; i++)
    {
      check_half_width (text, i);
      check_blank (text, i);
      check_doubled (text, i);
    }
  check_pairs (text);
}

static void
text_init (Text *text, CgPreflight *self, CgNoticeField field)
{
  glong length;

  text->preflight = self;
  text->field = field;
  text->text = g_utf8_to_ucs4_fast (cg_preflight_text (self, field), -1, &length);
  text->length = (guint) length;
}

static void
check_field_marks (CgPreflight *self, CgNoticeField field)
{
  Text text;

  if (!is_written (field))
    return;

  text_init (&text, self, field);
  check_text (&text);
  g_free (text.text);
}

void
cg_preflight_check_marks (CgPreflight *self)
{
  cg_preflight_each_field (self, check_field_marks);
}

/* ---- what cannot be printed ---- */

static gboolean
is_unprintable (gunichar character)
{
  return character == 0xfffd ||
         (g_unichar_iscntrl (character) && !cg_preflight_among ("\t\n\r", character));
}

static void
check_field_characters (CgPreflight *self, CgNoticeField field)
{
  const char *text = cg_preflight_text (self, field);

  for (guint i = 0; *text != '\0'; text = g_utf8_next_char (text), i++)
    if (is_unprintable (g_utf8_get_char (text)))
      {
        g_autofree char *code = g_strdup_printf ("U+%04X", g_utf8_get_char (text));

        cg_preflight_add (self, CG_FINDING_CONTROL_CHARACTER, field, i, i + 1, code, NULL);
      }
}

void
cg_preflight_check_characters (CgPreflight *self)
{
  cg_preflight_each_field (self, check_field_characters);
}
