/* cg-text-diff.c: what became of a text: what stayed, what was struck out, what was added.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cg-text-diff.h"

#include "cg-sequence-diff.h"

#include <string.h>

/* Characters are compared while the tables for it have no more cells than this all together. */
#define MOST_CELLS_IN_ALL (G_GUINT64_CONSTANT (1) << 24)
#define MOST_CELLS (G_GUINT64_CONSTANT (1) << 22)

/* A text cut into paragraphs, or a part of one cut into characters. */
typedef struct
{
  const char *text;
  GArray *ends; /* of gsize: the byte after each */
  GArray *ids;  /* of guint */
  gboolean *changed;
  gsize start; /* byte at which the first begins */
} Pieces;

typedef struct
{
  const char *before;
  const char *after;
  GArray *runs;
  guint64 cells; /* that may still be used */
} Diff;

/* ---- pieces ---- */

static const char *
end_of_paragraph (const char *text, const char *end)
{
  const char *newline = memchr (text, '\n', (gsize) (end - text));

  return newline != NULL ? newline + 1 : end;
}

/* A figure or a Latin word is read as a whole. */
static const char *
end_of_character (const char *text, const char *end)
{
  const char *next = g_utf8_next_char (text);

  while (g_ascii_isalnum (*text) && next < end && g_ascii_isalnum (*next) &&
         g_ascii_isdigit (*text) == g_ascii_isdigit (*next))
    next++;
  return next;
}

/* @known: piece → its number, for both texts */
static guint
number_of (GHashTable *known, const char *text, gsize length)
{
  char *piece = g_strndup (text, length);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (known, piece));

  if (number != 0)
    {
      g_free (piece);
      return number;
    }

  number = g_hash_table_size (known) + 1;
  g_hash_table_insert (known, piece, GUINT_TO_POINTER (number));
  return number;
}

static void
cut (Pieces *pieces,
     const char *text,
     gsize start,
     gsize end,
     const char *(*end_of) (const char *text, const char *end),
     GHashTable *known)
{
  pieces->text = text;
  pieces->start = start;
  pieces->ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  pieces->ids = g_array_new (FALSE, FALSE, sizeof (guint));
  while (start < end)
    {
      gsize next = (gsize) (end_of (text + start, text + end) - text);
      guint number = number_of (known, text + start, next - start);

      g_array_append_val (pieces->ends, next);
      g_array_append_val (pieces->ids, number);
      start = next;
    }
  pieces->changed = g_new0 (gboolean, pieces->ids->len);
}

static void
pieces_clear (Pieces *pieces)
{
  g_array_unref (pieces->ends);
  g_array_unref (pieces->ids);
  g_free (pieces->changed);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pieces, pieces_clear)

/* The byte at which the piece @i begins; that after the last one where there is none. */
static gsize
start_of (const Pieces *pieces, guint i)
{
  return i == 0 ? pieces->start : g_array_index (pieces->ends, gsize, i - 1);
}

static void
compare (const Pieces *before, const Pieces *after)
{
  CgSequence left = { (guint *) before->ids->data, before->changed, before->ids->len };
  CgSequence right = { (guint *) after->ids->data, after->changed, after->ids->len };

  cg_sequence_diff (&left, &right);
}

/* ---- stretches: of the same, or of what was changed ---- */

typedef struct
{
  gboolean same;
  guint before;
  guint n_before;
  guint after;
  guint n_after;
} Stretch;

/* The stretch that begins there. */
static Stretch
next_stretch (const Pieces *before, const Pieces *after, guint i, guint j)
{
  guint n = before->ids->len, m = after->ids->len;
  Stretch stretch = { .before = i, .after = j };

  while (i < n && j < m && !before->changed[i] && !after->changed[j])
    {
      i++;
      j++;
    }
  stretch.same = i > stretch.before;
  while (!stretch.same && i < n && before->changed[i])
    i++;
  while (!stretch.same && j < m && after->changed[j])
    j++;
  stretch.n_before = i - stretch.before;
  stretch.n_after = j - stretch.after;
  return stretch;
}

static GArray *
find_stretches (const Pieces *before, const Pieces *after)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));

  for (guint i = 0, j = 0; i < before->ids->len || j < after->ids->len;)
    {
      Stretch stretch = next_stretch (before, after, i, j);

      g_array_append_val (stretches, stretch);
      i += stretch.n_before;
      j += stretch.n_after;
    }

  return stretches;
}

/* ---- runs ---- */

static void
append_run (GArray *runs, CgDiffKind kind, gsize before, gsize after, gsize length)
{
  CgDiffRun run = { kind, before, after, length };
  CgDiffRun *last = runs->len > 0 ? &g_array_index (runs, CgDiffRun, runs->len - 1) : NULL;

  if (length == 0)
    return;
  if (last != NULL && last->kind == kind)
    last->length += length;
  else
    g_array_append_val (runs, run);
}

static void
append_stretch (Diff *diff, const Pieces *before, const Pieces *after, const Stretch *stretch)
{
  gsize from = start_of (before, stretch->before);
  gsize to = start_of (before, stretch->before + stretch->n_before);
  gsize after_from = start_of (after, stretch->after);
  gsize after_to = start_of (after, stretch->after + stretch->n_after);

  if (stretch->same)
    {
      append_run (diff->runs, CG_DIFF_SAME, from, after_from, to - from);
      return;
    }

  append_run (diff->runs, CG_DIFF_REMOVED, from, after_from, to - from);
  append_run (diff->runs, CG_DIFF_ADDED, to, after_from, after_to - after_from);
}

/* ---- characters ---- */

static guint
weight (const Stretch *stretch)
{
  return MAX (stretch->n_before, stretch->n_after);
}

static void
mark_changed (const Pieces *before, const Pieces *after, const Stretch *stretch)
{
  for (guint i = 0; i < stretch->n_before; i++)
    before->changed[stretch->before + i] = TRUE;
  for (guint j = 0; j < stretch->n_after; j++)
    after->changed[stretch->after + j] = TRUE;
}

/* Characters that two sentences happen to share tell nothing: what stayed must be as long as what
 * changed on one side of it. */
static gboolean
drop_chance_matches (const Pieces *before, const Pieces *after)
{
  g_autoptr (GArray) stretches = find_stretches (before, after);
  gboolean dropped = FALSE;

  for (guint i = 1; i + 1 < stretches->len; i++)
    {
      const Stretch *here = &g_array_index (stretches, Stretch, i);

      if (here->same && weight (here) < weight (here - 1) && weight (here) < weight (here + 1))
        {
          mark_changed (before, after, here);
          dropped = TRUE;
          i++;
        }
    }

  return dropped;
}

/* ---- where a change stands ---- */

/* Pieces that went, or that came, one after another. */
typedef struct
{
  const Pieces *pieces;
  guint from;
  guint to;
} Slide;

/* “ab[cab]” says the same as “[abc]ab”. */
static gboolean
slide_left (Slide *slide)
{
  const guint *ids = (guint *) slide->pieces->ids->data;

  if (slide->from == 0 || slide->pieces->changed[slide->from - 1] ||
      ids[slide->from - 1] != ids[slide->to - 1])
    return FALSE;

  slide->pieces->changed[--slide->from] = TRUE;
  slide->pieces->changed[--slide->to] = FALSE;
  return TRUE;
}

static gboolean
slide_right (Slide *slide)
{
  const guint *ids = (guint *) slide->pieces->ids->data;

  if (slide->to == slide->pieces->ids->len || slide->pieces->changed[slide->to] ||
      ids[slide->from] != ids[slide->to])
    return FALSE;

  slide->pieces->changed[slide->from++] = FALSE;
  slide->pieces->changed[slide->to++] = TRUE;
  return TRUE;
}

static gboolean
is_newline (const Pieces *pieces, guint i)
{
  return pieces->text[start_of (pieces, i)] == '\n';
}

static gboolean
stands_between_paragraphs (const Slide *slide)
{
  return is_newline (slide->pieces, slide->from) || is_newline (slide->pieces, slide->to - 1);
}

/* A paragraph that came or went is told from its beginning to its end, where that says the same. */
static void
slide_to_paragraph (const Pieces *pieces, guint from, guint n)
{
  Slide slide = { pieces, from, from + n };

  while (!stands_between_paragraphs (&slide) && slide_right (&slide))
    continue;
  while (!stands_between_paragraphs (&slide) && slide_left (&slide))
    continue;
  while (!stands_between_paragraphs (&slide) && slide.from < from)
    slide_right (&slide);
}

static void
slide_to_paragraphs (const Pieces *before, const Pieces *after)
{
  g_autoptr (GArray) stretches = find_stretches (before, after);

  for (guint i = 0; i < stretches->len; i++)
    {
      const Stretch *stretch = &g_array_index (stretches, Stretch, i);

      if (!stretch->same && stretch->n_before == 0)
        slide_to_paragraph (after, stretch->after, stretch->n_after);
      else if (!stretch->same && stretch->n_after == 0)
        slide_to_paragraph (before, stretch->before, stretch->n_before);
    }
}

static void
compare_characters (Diff *diff, gsize from, gsize to, gsize after_from, gsize after_to)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) stretches = NULL;
  g_auto (Pieces) before = { 0 };
  g_auto (Pieces) after = { 0 };

  cut (&before, diff->before, from, to, end_of_character, known);
  cut (&after, diff->after, after_from, after_to, end_of_character, known);
  compare (&before, &after);
  while (drop_chance_matches (&before, &after))
    continue;
  slide_to_paragraphs (&before, &after);

  stretches = find_stretches (&before, &after);
  for (guint i = 0; i < stretches->len; i++)
    append_stretch (diff, &before, &after, &g_array_index (stretches, Stretch, i));
}

/* ---- paragraphs ---- */

static guint64
cells_of (const Pieces *before, const Pieces *after, const Stretch *stretch)
{
  gsize n =
      start_of (before, stretch->before + stretch->n_before) - start_of (before, stretch->before);
  gsize m = start_of (after, stretch->after + stretch->n_after) - start_of (after, stretch->after);

  /* A Chinese character has three bytes. */
  return (guint64) (n / 3 + 1) * (m / 3 + 1);
}

static void
compare_paragraphs (Diff *diff, const Pieces *before, const Pieces *after, const Stretch *stretch)
{
  guint64 cells = cells_of (before, after, stretch);

  if (stretch->same || stretch->n_before == 0 || stretch->n_after == 0 ||
      cells > MIN (MOST_CELLS, diff->cells))
    {
      append_stretch (diff, before, after, stretch);
      return;
    }

  diff->cells -= cells;
  compare_characters (diff, start_of (before, stretch->before),
                      start_of (before, stretch->before + stretch->n_before),
                      start_of (after, stretch->after),
                      start_of (after, stretch->after + stretch->n_after));
}

/* As many went as came: each became its fellow. */
static void
compare_stretch (Diff *diff, const Pieces *before, const Pieces *after, const Stretch *stretch)
{
  if (stretch->same || stretch->n_before != stretch->n_after)
    {
      compare_paragraphs (diff, before, after, stretch);
      return;
    }

  for (guint i = 0; i < stretch->n_before; i++)
    {
      Stretch pair = { FALSE, stretch->before + i, 1, stretch->after + i, 1 };

      compare_paragraphs (diff, before, after, &pair);
    }
}

GArray *
cg_text_diff (const char *before, const char *after)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (CgDiffRun));
  Diff diff = { before, after, runs, MOST_CELLS_IN_ALL };
  g_autoptr (GArray) stretches = NULL;
  g_auto (Pieces) left = { 0 };
  g_auto (Pieces) right = { 0 };

  cut (&left, before, 0, strlen (before), end_of_paragraph, known);
  cut (&right, after, 0, strlen (after), end_of_paragraph, known);
  compare (&left, &right);
  stretches = find_stretches (&left, &right);
  for (guint i = 0; i < stretches->len; i++)
    compare_stretch (&diff, &left, &right, &g_array_index (stretches, Stretch, i));

  return runs;
}

guint
cg_text_diff_count (const GArray *runs)
{
  guint places = 0;

  for (guint i = 0; i < runs->len; i++)
    if (g_array_index (runs, CgDiffRun, i).kind != CG_DIFF_SAME &&
        (i == 0 || g_array_index (runs, CgDiffRun, i - 1).kind == CG_DIFF_SAME))
      places++;

  return places;
}

const char *
cg_text_diff_text (const CgDiffRun *run, const char *before, const char *after)
{
  return run->kind == CG_DIFF_REMOVED ? before + run->before : after + run->after;
}
