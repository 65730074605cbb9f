/* cg-sequence-diff.c: what two sequences of numbers have in common, at a bounded cost.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A small part is compared by the table of longest common subsequences. A large one is cut first
 * where a thing stands that both have once (the patience diff of Bram Cohen).
 */
#include "cg-sequence-diff.h"

/* A table of so many cells at most, one byte each. */
#define MOST_CELLS (1u << 20)

/* Parts are cut into parts so often at most: each time all of it is read. */
#define MOST_CUTS 24

/* Of each sequence the part from (included) to (not included). */
typedef struct
{
  guint before_from;
  guint before_to;
  guint after_from;
  guint after_to;
} Part;

static void
mark (const CgSequence *sequence, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    sequence->changed[i] = TRUE;
}

/* ---- a small part ---- */

typedef enum
{
  STEP_BOTH,
  STEP_BEFORE,
  STEP_AFTER,
} Step;

/* By cell what the longest common rest begins with. */
static guint8 *
make_table (const guint *before, guint n, const guint *after, guint m)
{
  guint8 *steps = g_malloc ((gsize) n * m);
  g_autofree guint *row = g_new0 (guint, m + 1);

  for (guint i = n; i-- > 0;)
    {
      guint diagonal = 0;

      for (guint j = m; j-- > 0;)
        {
          guint below = row[j];

          if (before[i] == after[j])
            {
              steps[(gsize) i * m + j] = STEP_BOTH;
              row[j] = diagonal + 1;
            }
          else
            {
              steps[(gsize) i * m + j] = below >= row[j + 1] ? STEP_BEFORE : STEP_AFTER;
              row[j] = MAX (below, row[j + 1]);
            }
          diagonal = below;
        }
    }

  return steps;
}

static void
compare_by_table (const CgSequence *before, const CgSequence *after, const Part *part)
{
  guint n = part->before_to - part->before_from;
  guint m = part->after_to - part->after_from;
  g_autofree guint8 *steps =
      make_table (before->ids + part->before_from, n, after->ids + part->after_from, m);
  guint i = 0, j = 0;

  while (i < n && j < m)
    {
      Step step = steps[(gsize) i * m + j];

      if (step == STEP_BEFORE)
        before->changed[part->before_from + i] = TRUE;
      else if (step == STEP_AFTER)
        after->changed[part->after_from + j] = TRUE;
      i += step != STEP_AFTER;
      j += step != STEP_BEFORE;
    }
  mark (before, part->before_from + i, part->before_to);
  mark (after, part->after_from + j, part->after_to);
}

/* ---- a large part ---- */

/* Where a thing stands in a part: how often, and the last place. */
typedef struct
{
  guint n_before;
  guint n_after;
  guint before;
} Place;

/* A thing that both have once; @previous is the anchor before it in the longest row, or -1. */
typedef struct
{
  guint before;
  guint after;
  int previous;
} Anchor;

static Place *
place_of (GHashTable *places, guint id)
{
  Place *place = g_hash_table_lookup (places, GUINT_TO_POINTER (id));

  if (place == NULL)
    {
      place = g_new0 (Place, 1);
      g_hash_table_insert (places, GUINT_TO_POINTER (id), place);
    }
  return place;
}

/* In the order of @after. */
static GArray *
find_anchors (const CgSequence *before, const CgSequence *after, const Part *part)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GArray *anchors = g_array_new (FALSE, FALSE, sizeof (Anchor));

  for (guint i = part->before_from; i < part->before_to; i++)
    {
      Place *place = place_of (places, before->ids[i]);

      place->n_before++;
      place->before = i;
    }
  for (guint j = part->after_from; j < part->after_to; j++)
    place_of (places, after->ids[j])->n_after++;
  for (guint j = part->after_from; j < part->after_to; j++)
    {
      const Place *place = place_of (places, after->ids[j]);
      Anchor anchor = { place->before, j, -1 };

      if (place->n_before == 1 && place->n_after == 1)
        g_array_append_val (anchors, anchor);
    }

  return anchors;
}

/* How many of the piles have their top above in @before. */
static guint
find_pile (const GArray *piles, const GArray *anchors, guint before)
{
  guint low = 0, high = piles->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      guint top = g_array_index (piles, guint, middle);

      if (g_array_index (anchors, Anchor, top).before < before)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Of the anchors as many as stand in the same order in both: the last of them, or -1. */
static int
chain_anchors (GArray *anchors)
{
  g_autoptr (GArray) piles = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < anchors->len; i++)
    {
      Anchor *anchor = &g_array_index (anchors, Anchor, i);
      guint pile = find_pile (piles, anchors, anchor->before);

      if (pile > 0)
        anchor->previous = (int) g_array_index (piles, guint, pile - 1);
      if (pile == piles->len)
        g_array_append_val (piles, i);
      else
        g_array_index (piles, guint, pile) = i;
    }

  return piles->len > 0 ? (int) g_array_index (piles, guint, piles->len - 1) : -1;
}

static void compare (const CgSequence *before, const CgSequence *after, Part part, guint cuts);

/* From the last anchor back to the first. */
static void
compare_by_anchors (const CgSequence *before, const CgSequence *after, Part part, guint cuts)
{
  g_autoptr (GArray) anchors = find_anchors (before, after, &part);
  int last = chain_anchors (anchors);

  if (last < 0 || cuts == 0)
    {
      mark (before, part.before_from, part.before_to);
      mark (after, part.after_from, part.after_to);
      return;
    }

  for (int i = last; i >= 0;)
    {
      const Anchor *anchor = &g_array_index (anchors, Anchor, i);
      Part behind = { anchor->before + 1, part.before_to, anchor->after + 1, part.after_to };

      compare (before, after, behind, cuts - 1);
      part.before_to = anchor->before;
      part.after_to = anchor->after;
      i = anchor->previous;
    }
  compare (before, after, part, cuts - 1);
}

/* ---- both ---- */

static void
trim (const CgSequence *before, const CgSequence *after, Part *part)
{
  while (part->before_from < part->before_to && part->after_from < part->after_to &&
         before->ids[part->before_from] == after->ids[part->after_from])
    {
      part->before_from++;
      part->after_from++;
    }
  while (part->before_from < part->before_to && part->after_from < part->after_to &&
         before->ids[part->before_to - 1] == after->ids[part->after_to - 1])
    {
      part->before_to--;
      part->after_to--;
    }
}

static void
compare (const CgSequence *before, const CgSequence *after, Part part, guint cuts)
{
  guint64 cells;

  trim (before, after, &part);
  cells = (guint64) (part.before_to - part.before_from) * (part.after_to - part.after_from);
  if (cells > MOST_CELLS)
    compare_by_anchors (before, after, part, cuts);
  else
    compare_by_table (before, after, &part);
}

void
cg_sequence_diff (const CgSequence *before, const CgSequence *after)
{
  compare (before, after, (Part){ 0, before->n, 0, after->n }, MOST_CUTS);
}
