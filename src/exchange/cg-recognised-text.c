/* cg-recognised-text.c: what Tesseract says of a page, as the text of a page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-recognised-text.h"

#include <stdlib.h>
#include <string.h>

#include "cg-fold.h"

/* The columns: level, page, block, paragraph, line, word, left, top, width, height, confidence,
 * text. */
enum
{
  COLUMN_LEVEL,
  COLUMN_BLOCK = 2,
  COLUMN_PARAGRAPH,
  COLUMN_LINE,
  COLUMN_LEFT = 6,
  COLUMN_TOP,
  COLUMN_WIDTH,
  COLUMN_HEIGHT,
  COLUMN_CONFIDENCE,
  COLUMN_TEXT,
  N_COLUMNS,
};

/* Of a word, as the first column says. */
#define LEVEL_WORD 5

typedef struct
{
  int line[3]; /* block, paragraph, line */
  double left;
  double top;
  double right;
  double bottom;
  double confidence;
  char *text;
} Word;

static void
word_clear (gpointer data)
{
  g_free (((Word *) data)->text);
}

/* ---- the words ---- */

static gboolean
read_number (const char *text, int *number)
{
  char *end;
  long value = strtol (text, &end, 10);

  *number = (int) CLAMP (value, -1000000, 1000000);
  return end != text && *end == '\0';
}

static gboolean
read_word (const char *line, Word *word)
{
  g_auto (GStrv) columns = g_strsplit (line, "\t", N_COLUMNS);
  int numbers[COLUMN_HEIGHT + 1];

  if (g_strv_length (columns) != N_COLUMNS)
    return FALSE;
  for (int i = 0; i <= COLUMN_HEIGHT; i++)
    if (!read_number (columns[i], &numbers[i]))
      return FALSE;

  g_strstrip (columns[COLUMN_TEXT]);
  if (numbers[COLUMN_LEVEL] != LEVEL_WORD || *columns[COLUMN_TEXT] == '\0' ||
      !g_utf8_validate (columns[COLUMN_TEXT], -1, NULL))
    return FALSE;

  *word = (Word){ { numbers[COLUMN_BLOCK], numbers[COLUMN_PARAGRAPH], numbers[COLUMN_LINE] },
                  numbers[COLUMN_LEFT],
                  numbers[COLUMN_TOP],
                  numbers[COLUMN_LEFT] + MAX (numbers[COLUMN_WIDTH], 0),
                  numbers[COLUMN_TOP] + MAX (numbers[COLUMN_HEIGHT], 0),
                  CLAMP (g_ascii_strtod (columns[COLUMN_CONFIDENCE], NULL), 0, 100),
                  g_strdup (columns[COLUMN_TEXT]) };
  return TRUE;
}

static gboolean
is_same_line (const Word *word, const Word *other)
{
  return memcmp (word->line, other->line, sizeof word->line) == 0;
}

/* A word that is said to reach into the next ends where that begins. */
static void
trim_words (GArray *words)
{
  for (guint i = 0; i + 1 < words->len; i++)
    {
      Word *word = &g_array_index (words, Word, i);
      const Word *next = &g_array_index (words, Word, i + 1);

      if (is_same_line (word, next) && next->left > word->left)
        word->right = MIN (word->right, next->left);
    }
}

static GArray *
read_words (const char *tsv)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));

  g_array_set_clear_func (words, word_clear);
  while (*tsv != '\0')
    {
      const char *end = strchrnul (tsv, '\n');
      g_autofree char *line = g_strndup (tsv, (gsize) (end - tsv));
      Word word;

      if (read_word (line, &word))
        g_array_append_val (words, word);
      tsv = *end == '\n' ? end + 1 : end;
    }

  trim_words (words);
  return words;
}

/* ---- the text ---- */

typedef struct
{
  GString *text;
  GArray *boxes; /* of float, four a character */
  double scale;
} Page;

static void
add_character (Page *page, gunichar c, double left, double top, double right, double bottom)
{
  const float box[] = { (float) (left / page->scale), (float) (top / page->scale),
                        (float) (right / page->scale), (float) (bottom / page->scale) };

  g_string_append_unichar (page->text, c);
  g_array_append_vals (page->boxes, box, G_N_ELEMENTS (box));
}

static void
add_word (Page *page, const Word *word)
{
  glong n = g_utf8_strlen (word->text, -1);
  double step = (word->right - word->left) / (double) n;
  double left = word->left;

  for (const char *p = word->text; *p != '\0'; p = g_utf8_next_char (p), left += step)
    add_character (page, g_utf8_get_char (p), left, word->top, left + step, word->bottom);
}

static gboolean
is_loose (gunichar c)
{
  return g_unichar_isdigit (c) || g_unichar_ispunct (c);
}

/* Whether what stands at the end of one word and at the beginning of the next is parted. */
static gboolean
is_parted (const char *text, const char *next)
{
  gunichar before = g_utf8_get_char (g_utf8_prev_char (text + strlen (text)));
  gunichar after = g_utf8_get_char (next);
  gboolean chinese_before = cg_fold_is_ideographic (before);
  gboolean chinese_after = cg_fold_is_ideographic (after);

  if (chinese_before && chinese_after)
    return FALSE;
  if (chinese_before)
    return !is_loose (after);

  return !chinese_after || !is_loose (before);
}

/* What stands between two words has the place between them. */
static void
add_between (Page *page, const Word *word, const Word *next)
{
  if (!is_same_line (word, next))
    add_character (page, '\n', word->right, word->top, word->right, word->bottom);
  else if (is_parted (word->text, next->text))
    add_character (page, ' ', word->right, word->top, MAX (word->right, next->left), word->bottom);
}

/* Of a word of one character it is not said which way its line goes. */
static int
count_way (const Word *word)
{
  glong n = g_utf8_strlen (word->text, -1);

  if (n < 2)
    return 0;
  return word->right - word->left >= word->bottom - word->top ? (int) n : -(int) n;
}

static CgSureness
measure_sureness (GArray *words)
{
  double sum = 0;
  int upright = 0;

  for (guint i = 0; i < words->len; i++)
    {
      sum += g_array_index (words, Word, i).confidence;
      upright += count_way (&g_array_index (words, Word, i));
    }

  return (CgSureness){ words->len > 0 ? sum / words->len : 0, upright >= 0 };
}

CgPageWords *
cg_recognised_text_read (const char *tsv, double scale, guint page, CgSureness *sureness)
{
  g_autoptr (GArray) words = read_words (tsv);
  Page self = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (float)), scale };
  CgPageWords *read;

  *sureness = measure_sureness (words);
  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);

      if (i > 0)
        add_between (&self, word - 1, word);
      add_word (&self, word);
    }

  read = cg_page_words_new (page, CG_PAGE_SOURCE_OCR, self.text->str);
  read->n_boxes = self.boxes->len / 4;
  read->boxes = (float *) (gpointer) g_array_free (self.boxes, FALSE);
  g_string_free (self.text, TRUE);
  return read;
}
