/* cg-page-headings.c: the headings that stand on a page, and the outline that they make together.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-headings.h"

#include <string.h>

/* Characters of a title that are kept, and of a short line with “1.”. */
#define LONGEST 40
#define SHORT_LINE 26

/* A line ends at the right margin if less than this many of its heights are left, and begins at
 * the left margin up to as many. */
#define AT_RIGHT 1.6
#define AT_LEFT 0.8

/* Lines of one paragraph are at most this many heights apart. */
#define CLOSE 1.6

typedef struct
{
  char *words; /* without spaces around */
  guint n;     /* characters */
  CgPageBox box;
} Line;

static void
line_clear (gpointer data)
{
  g_free (((Line *) data)->words);
}

typedef struct
{
  GArray *lines;
  double left, right; /* margins of what is written */
} Page;

static const Line *
line_at (const Page *page, guint i)
{
  return &g_array_index (page->lines, Line, i);
}

static double
height_of (const Line *line)
{
  return line->box.y2 - line->box.y1;
}

/* ---- lines ---- */

static void
unite (CgPageBox *box, CgPageBox other)
{
  box->x1 = MIN (box->x1, other.x1);
  box->y1 = MIN (box->y1, other.y1);
  box->x2 = MAX (box->x2, other.x2);
  box->y2 = MAX (box->y2, other.y2);
}

/* Characters from @start up to @end; one that has none but spaces is no line. */
static void
add_line (Page *page, CgPageText *text, guint start, guint end)
{
  g_autofree char *words = cg_page_text_slice (text, start, end);
  const char *p = words;
  Line line = { NULL, 0, { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE } };

  for (guint i = start; i < end && *p != '\0'; i++, p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      {
        unite (&line.box, cg_page_text_get_box (text, i));
        line.n++;
      }
  if (line.n == 0)
    return;

  for (p = words; g_unichar_isspace (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    ;
  line.words = g_strchomp (g_strdup (p));
  page->left = MIN (page->left, line.box.x1);
  page->right = MAX (page->right, line.box.x2);
  g_array_append_val (page->lines, line);
}

static void
cut_lines (Page *page, CgPageText *text)
{
  const char *p = cg_page_text_get_text (text);
  guint n = cg_page_text_get_n_characters (text), start = 0;

  for (guint i = 0; i < n; i++, p = g_utf8_next_char (p))
    if (*p == '\n')
      {
        add_line (page, text, start, i);
        start = i + 1;
      }
  add_line (page, text, start, n);
}

/* 。：；！？ and their like at the end of a sentence. */
static gboolean
ends_sentence (const Line *line)
{
  gunichar last = g_utf8_get_char (g_utf8_find_prev_char (line->words, strchr (line->words, 0)));

  return last == 0x3002 || last == 0xff1a || last == 0xff1b || last == 0xff01 || last == 0xff1f ||
         last == ':' || last == ';';
}

/* Whether the line goes on with the sentence of the one before. */
static gboolean
goes_on (const Page *page, guint i)
{
  const Line *line = line_at (page, i), *before;
  double height = height_of (line);

  if (i == 0)
    return FALSE;

  before = line_at (page, i - 1);
  return before->box.x2 >= page->right - AT_RIGHT * height && !ends_sentence (before) &&
         line->box.x1 <= page->left + AT_LEFT * height && line->box.y1 > before->box.y1 &&
         line->box.y1 - before->box.y2 < CLOSE * height;
}

/* ---- what a heading looks like ---- */

#define DIGIT "0-9\\x{ff10}-\\x{ff19}"
/* 〇零一二三四五六七八九十百千两 */
#define CHINESE                                                                                    \
  "\\x{3007}\\x{96f6}\\x{4e00}\\x{4e8c}\\x{4e09}\\x{56db}\\x{4e94}\\x{516d}\\x{4e03}"              \
  "\\x{516b}\\x{4e5d}\\x{5341}\\x{767e}\\x{5343}\\x{4e24}"
/* 第x, and what follows is no reference to it: 第三条规定, 第三条第二款, 第三章和 … */
#define ORDINAL(unit)                                                                              \
  "^\\x{7b2c}\\s*[" DIGIT CHINESE "]{1,7}\\s*" unit                                                \
  "(?![\\x{89c4}\\x{7684}\\x{4e4b}\\x{7b2c}\\x{6b3e}\\x{9879}\\x{3001}\\x{ff0c}\\x{81f3}"          \
  "\\x{548c}\\x{4e0e}\\x{6240}])"

typedef struct
{
  const char *pattern;
  guint rank;
  gboolean short_only;
} Shape;

static const Shape shapes[] = {
  { ORDINAL ("\\x{7f16}"), 0, FALSE },                                                  /* 编 */
  { "^\\x{9644}[\\x{4ef6}\\x{5f55}\\x{8868}]\\s*[" DIGIT CHINESE "]{0,3}$", 0, FALSE }, /* 附件 */
  { ORDINAL ("\\x{7ae0}"), 1, FALSE },                                                  /* 章 */
  { ORDINAL ("\\x{8282}"), 2, FALSE },                                                  /* 节 */
  { ORDINAL ("\\x{6761}"), 3, FALSE },                                                  /* 条 */
  { "^[" CHINESE "]{1,3}\\s*\\x{3001}\\s*\\S", 4, FALSE },                              /* 一、 */
  { "^[\\x{ff08}(]\\s*[" CHINESE "]{1,3}\\s*[\\x{ff09})]\\s*\\S", 5, FALSE }, /* （一） */
  { "^[" DIGIT "]{1,2}\\s*[.\\x{ff0e}\\x{3001}](?![" DIGIT "])\\s*\\S", 6, TRUE },
};

/* Dots that lead to the number of a page. */
#define LEADER "(?:\\.{4,}|\\x{2026}+|\\x{ff0e}{3,}|\\x{b7}{3,})\\s*[" DIGIT "]{0,4}$"

static GRegex *
get_regex (guint i)
{
  static GRegex *compiled[G_N_ELEMENTS (shapes) + 1];

  /* Each is made once, in whichever thread comes first. */
  if (g_once_init_enter (&compiled[i]))
    g_once_init_leave (&compiled[i],
                       g_regex_new (i < G_N_ELEMENTS (shapes) ? shapes[i].pattern : LEADER,
                                    G_REGEX_OPTIMIZE, 0, NULL));
  return compiled[i];
}

static const Shape *
shape_of (const Line *line)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (g_regex_match (get_regex (i), line->words, 0, NULL))
      return &shapes[i];

  return NULL;
}

static gboolean
is_heading (const Page *page, guint i, const Shape *shape)
{
  const Line *line = line_at (page, i);

  if (g_regex_match (get_regex (G_N_ELEMENTS (shapes)), line->words, 0, NULL) || goes_on (page, i))
    return FALSE;

  return !shape->short_only || (line->n <= SHORT_LINE && !ends_sentence (line) &&
                                (i + 1 == page->lines->len || !goes_on (page, i + 1)));
}

/* ---- what it says ---- */

/* Up to the first “。”; one of two lines is put together. */
static char *
title_of (const Page *page, guint i)
{
  g_autoptr (GString) title = g_string_new (line_at (page, i)->words);
  char *stop;
  glong n;

  if (strstr (title->str, "\xe3\x80\x82") == NULL && i + 1 < page->lines->len &&
      goes_on (page, i + 1))
    g_string_append (title, line_at (page, i + 1)->words);
  stop = strstr (title->str, "\xe3\x80\x82");
  if (stop != NULL)
    g_string_truncate (title, (gsize) (stop - title->str));
  g_string_replace (title, "\xe3\x80\x80", " ", 0);

  n = g_utf8_strlen (title->str, -1);
  if (n > LONGEST)
    {
      g_string_truncate (title,
                         (gsize) (g_utf8_offset_to_pointer (title->str, LONGEST) - title->str));
      g_string_append (title, "\xe2\x80\xa6");
    }
  return g_string_free (g_steal_pointer (&title), FALSE);
}

static void
heading_clear (gpointer data)
{
  g_free (((CgPageHeading *) data)->title);
}

GArray *
cg_page_headings_find (CgPageText *text)
{
  GArray *headings = g_array_new (FALSE, FALSE, sizeof (CgPageHeading));
  Page page = { g_array_new (FALSE, FALSE, sizeof (Line)), G_MAXDOUBLE, -G_MAXDOUBLE };

  g_array_set_clear_func (headings, heading_clear);
  g_array_set_clear_func (page.lines, line_clear);
  cut_lines (&page, text);
  for (guint i = 0; i < page.lines->len; i++)
    {
      const Shape *shape = shape_of (line_at (&page, i));
      CgPageHeading heading;

      if (shape == NULL || !is_heading (&page, i, shape))
        continue;

      heading = (CgPageHeading){ shape->rank, title_of (&page, i), line_at (&page, i)->box.y1 };
      g_array_append_val (headings, heading);
    }

  g_array_unref (page.lines);
  return headings;
}

guint
cg_heading_levels_enter (CgHeadingLevels *self, guint rank)
{
  while (self->n > 0 && self->ranks[self->n - 1] >= rank)
    self->n--;

  /* Ranks above a rank are fewer than there are shapes. */
  self->ranks[self->n] = rank;
  return self->n++;
}
