/* cg-recurrence.c: which problems come again: pairs of a kind among many problems.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of one category, in the order of their days, are gone through once. What went before
 * hangs in chains by unit, by superior of the unit, by system, region and field of work, so that
 * a problem meets only those that are close to it.
 */
#include "config.h"

#include "cg-recurrence.h"

#include <string.h>

#include "cg-choices.h"

/* Units that name each other as superiors would be climbed for ever. */
#define MOST_LEVELS 16

/* One chain for each way of being close; a unit is met from above and from below. */
typedef enum
{
  BY_UNIT,
  BY_SUPERIOR, /* rows whose unit lies below it */
  BY_SYSTEM,
  BY_REGION,
  BY_DOMAIN,
  N_CHAINS,
} Chain;

typedef struct
{
  const CgRecurrenceRow *rows;
  const CgRecurrenceRule *rule;
  GArray *pairs;
  GHashTable *heads[N_CHAINS]; /* key → last row of the chain, + 1 */
  GArray *links;               /* of Link */
  GHashTable *cases;           /* those counted for the present row */
  guint from;                  /* of the row's pairs */
} Pairing;

/* A row in a chain, and the one before it. */
typedef struct
{
  guint row;
  guint before; /* index of a link, + 1 */
} Link;

guint
cg_recurrence_parse_sames (const char *setting)
{
  g_auto (GStrv) words = g_strsplit_set (setting, " ,", -1);
  guint bits = 0;

  for (CgRecurrenceSame same = 0; same < CG_N_RECURRENCE_SAMES; same++)
    if (g_strv_contains ((const char *const *) words, cg_recurrence_same_id (same)))
      bits |= 1u << same;

  return bits != 0 ? bits : (1u << CG_N_RECURRENCE_SAMES) - 1;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const CgRecurrenceRow *left = a, *right = b;

  if (left->category != right->category)
    return left->category < right->category ? -1 : 1;
  if (left->decided_on != right->decided_on)
    return left->decided_on < right->decided_on ? -1 : 1;
  return (left->problem > right->problem) - (left->problem < right->problem);
}

/* ---- chains ---- */

static const CgRecurrenceUnit *
unit_of (const Pairing *self, gint64 unit)
{
  return g_hash_table_lookup (self->rule->units, &unit);
}

static gint64
key_of (const Pairing *self, const CgRecurrenceRow *row, Chain chain)
{
  const CgRecurrenceUnit *unit = unit_of (self, row->unit);

  switch (chain)
    {
    case BY_SYSTEM:
      return unit != NULL ? unit->system : 0;
    case BY_REGION:
      return unit != NULL ? unit->region : 0;
    case BY_DOMAIN:
      return row->domain;
    default:
      return row->unit;
    }
}

static void
hang (Pairing *self, Chain chain, gint64 key, guint row)
{
  gpointer place = GSIZE_TO_POINTER ((gsize) key);
  Link link = { row, GPOINTER_TO_UINT (g_hash_table_lookup (self->heads[chain], place)) };

  g_array_append_val (self->links, link);
  g_hash_table_insert (self->heads[chain], place, GUINT_TO_POINTER (self->links->len));
}

static void
hang_up (Pairing *self, guint index)
{
  const CgRecurrenceRow *row = &self->rows[index];
  const CgRecurrenceUnit *unit = unit_of (self, row->unit);

  for (Chain chain = 0; chain < N_CHAINS; chain++)
    if (chain != BY_SUPERIOR && key_of (self, row, chain) != 0)
      hang (self, chain, key_of (self, row, chain), index);

  for (guint level = 0; unit != NULL && unit->parent != 0 && level < MOST_LEVELS; level++)
    {
      hang (self, BY_SUPERIOR, unit->parent, index);
      unit = unit_of (self, unit->parent);
    }
}

/* ---- pairs ---- */

static gboolean
is_paired (const Pairing *self, guint earlier)
{
  for (guint i = self->from; i < self->pairs->len; i++)
    if (g_array_index (self->pairs, CgRecurrencePair, i).earlier == earlier)
      return TRUE;

  return FALSE;
}

static void
meet (Pairing *self, guint index, guint earlier_index, CgRecurrenceSame same)
{
  const CgRecurrenceRow *row = &self->rows[index], *earlier = &self->rows[earlier_index];
  const CgRecurrenceRule *rule = self->rule;
  CgRecurrencePair pair = { index, earlier_index, CG_RECURRENCE_UNCHECKED, same, 0 };

  if (earlier->case_id == row->case_id || earlier->decided_on >= row->decided_on ||
      is_paired (self, earlier_index))
    return;
  if (rule->is_dismissed != NULL && rule->is_dismissed (row->problem, earlier->problem, rule->data))
    return;

  g_hash_table_add (self->cases, GSIZE_TO_POINTER ((gsize) earlier->case_id));
  if (earlier->closed_on != 0 && earlier->closed_on <= row->decided_on)
    pair.kind = CG_RECURRENCE_RELAPSE;
  if (self->pairs->len - self->from < CG_RECURRENCE_MOST)
    g_array_append_val (self->pairs, pair);
}

/* Goes a chain back to the beginning of the window. */
static void
meet_chain (Pairing *self, guint index, Chain chain, gint64 key, CgRecurrenceSame same)
{
  CgDate first = cg_date_add_months (self->rows[index].decided_on, -(int) self->rule->months);
  guint link =
      GPOINTER_TO_UINT (g_hash_table_lookup (self->heads[chain], GSIZE_TO_POINTER ((gsize) key)));

  while (key != 0 && link != 0)
    {
      const Link *at = &g_array_index (self->links, Link, link - 1);

      if (self->rows[at->row].decided_on < first)
        return;
      meet (self, index, at->row, same);
      link = at->before;
    }
}

static void
meet_superiors (Pairing *self, guint index)
{
  const CgRecurrenceUnit *unit = unit_of (self, self->rows[index].unit);

  for (guint level = 0; unit != NULL && unit->parent != 0 && level < MOST_LEVELS; level++)
    {
      meet_chain (self, index, BY_UNIT, unit->parent, CG_RECURRENCE_SAME_SUBORDINATE);
      unit = unit_of (self, unit->parent);
    }
}

static gboolean
is_asked (const Pairing *self, const CgRecurrenceRow *row)
{
  gint64 asked = self->rule->of_case;

  return asked == 0 || (asked < 0 ? row->problem == 0 : row->case_id == asked);
}

static void
count_cases (Pairing *self)
{
  guint cases = g_hash_table_size (self->cases) + 1;

  for (guint i = self->from; i < self->pairs->len; i++)
    {
      CgRecurrencePair *pair = &g_array_index (self->pairs, CgRecurrencePair, i);

      pair->cases = cases;
      if (cases >= CG_RECURRENCE_CHRONIC_CASES)
        pair->kind = CG_RECURRENCE_CHRONIC;
    }
}

static void
pair_row (Pairing *self, guint index)
{
  static const struct
  {
    Chain chain;
    CgRecurrenceSame same;
  } ways[] = {
    { BY_UNIT, CG_RECURRENCE_SAME_UNIT },     { BY_SUPERIOR, CG_RECURRENCE_SAME_SUBORDINATE },
    { BY_SYSTEM, CG_RECURRENCE_SAME_SYSTEM }, { BY_REGION, CG_RECURRENCE_SAME_REGION },
    { BY_DOMAIN, CG_RECURRENCE_SAME_DOMAIN },
  };
  const CgRecurrenceRow *row = &self->rows[index];

  self->from = self->pairs->len;
  g_hash_table_remove_all (self->cases);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      if (!(self->rule->sames >> ways[i].same & 1))
        continue;
      meet_chain (self, index, ways[i].chain, key_of (self, row, ways[i].chain), ways[i].same);
      if (ways[i].chain == BY_SUPERIOR)
        meet_superiors (self, index);
    }
  count_cases (self);
}

GArray *
cg_recurrence_pair_up (CgRecurrenceRow *rows, guint n, const CgRecurrenceRule *rule)
{
  Pairing self = { rows,
                   rule,
                   g_array_new (FALSE, FALSE, sizeof (CgRecurrencePair)),
                   { NULL },
                   g_array_new (FALSE, FALSE, sizeof (Link)),
                   g_hash_table_new (NULL, NULL),
                   0 };

  if (n > 0)
    qsort (rows, n, sizeof *rows, compare_rows);
  for (Chain chain = 0; chain < N_CHAINS; chain++)
    self.heads[chain] = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && rows[i].category != rows[i - 1].category)
        {
          for (Chain chain = 0; chain < N_CHAINS; chain++)
            g_hash_table_remove_all (self.heads[chain]);
          g_array_set_size (self.links, 0);
        }
      if (is_asked (&self, &rows[i]))
        pair_row (&self, i);
      hang_up (&self, i);
    }

  for (Chain chain = 0; chain < N_CHAINS; chain++)
    g_hash_table_unref (self.heads[chain]);
  g_hash_table_unref (self.cases);
  g_array_unref (self.links);
  return self.pairs;
}

const char *
cg_recurrence_kind_id (CgRecurrenceKind kind)
{
  gsize n;

  return cg_choices_get (CG_CHOICES_RECURRENCE_KIND, &n)[kind].id;
}

const char *
cg_recurrence_same_id (CgRecurrenceSame same)
{
  gsize n;

  return cg_choices_get (CG_CHOICES_RECURRENCE_SAME, &n)[same].id;
}
