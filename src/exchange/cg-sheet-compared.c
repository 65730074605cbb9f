/* cg-sheet-compared.c: the rows of a paper on which a list is compared with a past day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sheet-compared.h"

#include <glib/gi18n.h>

#include "cg-fault.h"
#include "cg-sheet-cells.h"

/* So many records are read at once, then and now. */
#define BLOCK 256

typedef struct
{
  CgTablePaper *paper;
  CgSheetTable *table;
  CgAsof *past;
  CgComparison *comparison;
  CgSheetMeasures *then; /* (nullable): of the block in hand */
  CgSheetMeasures *now;
  guint n_rows;
} Filler;

char *
cg_sheet_compared_range (CgAsof *past)
{
  gint64 first, last;

  cg_asof_get_entries (past, &first, &last);
  if (first == 0)
    return g_strdup (_ ("Basis: nothing in the journal since"));

  return g_strdup_printf (_ ("Basis: journal entries %ld to %ld"), (long) first, (long) last);
}

/* ---- a row ---- */

static char *
words_of (const Filler *self, const CgRecord *record, int field)
{
  if (cg_sheet_is_measures (self->table, field))
    return cg_sheet_measures_cell (self->table, record, NULL, self->now);

  return cg_sheet_cell_words (self->table, record, field);
}

static char *
words_or_none (char *words)
{
  if (*words != '\0')
    return words;

  g_free (words);
  return g_strdup (C_ ("value", "(none)"));
}

/* What a field said on the day. */
static char *
words_then (const Filler *self, const CgRecord *then, const CgRecord *now, int field)
{
  if (cg_sheet_is_measures (self->table, field))
    return words_or_none (cg_sheet_measures_cell (self->table, now, self->then, self->now));

  return words_or_none (cg_sheet_cell_words (self->table, then, field));
}

static void
add_same (GPtrArray *was, GPtrArray *cells, char *words)
{
  g_ptr_array_add (was, NULL);
  g_ptr_array_add (cells, words);
}

/* The first sentences of a record that is void are struck through, its reason stands below. */
static void
add_voided (
    const Filler *self, GPtrArray *was, GPtrArray *cells, const CgRecord *then, const CgRecord *now)
{
  const CgRecord *shown = now != NULL ? now : then;
  gboolean told = FALSE;

  for (guint i = 0; i < self->table->columns->len; i++)
    {
      int field = cg_sheet_table_column (self->table, i)->field;

      if (told || cg_sheet_cell_kind (self->table->entity, field) != CG_TABLE_TEXT)
        {
          add_same (was, cells, words_of (self, shown, field));
          continue;
        }
      g_ptr_array_add (was, words_or_none (words_of (self, shown, field)));
      g_ptr_array_add (cells, cg_compared_why_voided (now));
      told = TRUE;
    }
}

static void
add_fields (const Filler *self,
            GPtrArray *was,
            GPtrArray *cells,
            gint64 id,
            const CgRecord *then,
            const CgRecord *now)
{
  guint64 fields = then != NULL ? cg_comparison_get_fields (self->comparison, id) : 0;

  for (guint i = 0; i < self->table->columns->len; i++)
    {
      int field = cg_sheet_table_column (self->table, i)->field;

      if (!(fields >> field & 1))
        {
          add_same (was, cells, words_of (self, now, field));
          continue;
        }
      g_ptr_array_add (was, words_then (self, then, now, field));
      g_ptr_array_add (cells, words_or_none (words_of (self, now, field)));
    }
}

static void
add_row (Filler *self, gint64 id, const CgRecord *then, const CgRecord *now)
{
  CgCompared kind = cg_comparison_get_kind (self->comparison, id);
  g_autoptr (GPtrArray) was = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  add_same (was, cells, g_strdup_printf ("%u", ++self->n_rows));
  add_same (was, cells, g_strdup (cg_compared_label (kind)));
  if (kind == CG_COMPARED_VOIDED || now == NULL)
    add_voided (self, was, cells, then, now);
  else
    add_fields (self, was, cells, id, then, now);
  cg_table_paper_add_changed_row (self->paper, (const char *const *) was->pdata,
                                  (const char *const *) cells->pdata);
}

/* ---- what stands over the table ---- */

/* As many as are struck through in the columns of the paper. */
static gsize
count_values (const Filler *self)
{
  guint n = self->table->columns->len;
  g_autofree guint64 *cells = g_new0 (guint64, n + 1);

  for (guint i = 0; i < n; i++)
    cells[i] = G_GUINT64_CONSTANT (1) << cg_sheet_table_column (self->table, i)->field;

  return cg_comparison_count_cells (self->comparison, cells, n);
}

/* Kinds that only a filter lets come and go are named where there are any. */
static void
append_kind (GString *text, CgComparison *comparison, CgCompared kind)
{
  gsize n = cg_comparison_count (comparison, kind);

  if (n > 0 || (kind != CG_COMPARED_ENTERED && kind != CG_COMPARED_LEFT))
    g_string_append_printf (text, _ ("; %s %zu"), cg_compared_label (kind), n);
}

static char *
counts_words (const Filler *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  CgComparison *comparison = self->comparison;
  gsize then, now, listed = cg_ids_length (self->table->ids);

  cg_comparison_get_lengths (comparison, &then, &now);
  g_string_append_printf (text, _ ("Then %zu, now %zu"), then, now);
  g_string_append_printf (
      text, _ ("; %s %zu (%zu values)"), cg_compared_label (CG_COMPARED_CHANGED),
      cg_comparison_count (comparison, CG_COMPARED_CHANGED), count_values (self));
  for (guint kind = CG_COMPARED_ADDED; kind < CG_N_COMPARED; kind++)
    append_kind (text, comparison, (CgCompared) kind);
  append_kind (text, comparison, CG_COMPARED_SAME);
  if (listed != cg_comparison_count_kinds (comparison, CG_COMPARED_DIFFERENT))
    g_string_append_printf (text, _ ("; listed here: %zu"), listed);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
set_legend (const Filler *self)
{
  g_autofree char *then = cg_date_format_long (cg_asof_get_date (self->past));
  g_autofree char *now = cg_date_format_long (self->table->today);
  g_autofree char *was = g_strdup_printf (C_ ("comparison", "value on %s"), then);
  g_autofree char *is = g_strdup_printf (C_ ("comparison", "value on %s"), now);

  cg_table_paper_set_legend (self->paper, _ ("Legend: "), was, is,
                             _ ("Rows that were added or voided are marked under “Change”, "
                                "voided ones with the reason."));
}

char *
cg_sheet_compared_title (const char *list, CgDate then, CgDate now)
{
  g_autofree char *first = cg_date_format_long (then);
  g_autofree char *last = cg_date_format_long (now);

  /* Translators: the name of a list, and two days. */
  return g_strdup_printf (C_ ("comparison", "%s: %s compared with %s"), list, first, last);
}

/* ---- all of them ---- */

static void
add_pair (gint64 id, const CgRecord *then, const CgRecord *now, gpointer data)
{
  if (then != NULL || now != NULL)
    add_row (data, id, then, now);
}

static void
forget_measures (Filler *self)
{
  g_clear_pointer (&self->then, cg_sheet_measures_free);
  g_clear_pointer (&self->now, cg_sheet_measures_free);
}

static gboolean
read_measures (Filler *self, const gint64 *ids, gsize n, GError **error)
{
  forget_measures (self);
  if (!cg_sheet_has_measures (self->table))
    return TRUE;

  self->then = cg_sheet_measures_read (self->table->store, self->past, ids, n, error);
  if (self->then != NULL)
    self->now = cg_sheet_measures_read (self->table->store, NULL, ids, n, error);
  return self->now != NULL;
}

static gboolean
add_block (Filler *self, const gint64 *ids, gsize n, GError **error)
{
  gboolean good = read_measures (self, ids, n, error) &&
                  cg_asof_each_pair (self->past, self->table->store, self->table->entity, ids, n,
                                     add_pair, self, error);

  forget_measures (self);
  return good;
}

gboolean
cg_sheet_compared_fill (CgTablePaper *paper,
                        CgSheetTable *table,
                        CgAsof *past,
                        CgComparison *comparison,
                        CgSheetJob *job,
                        GError **error)
{
  Filler self = { .paper = paper, .table = table, .past = past, .comparison = comparison };
  gsize n = cg_ids_length (table->ids);
  g_autofree char *counts = counts_words (&self);

  cg_table_paper_add_line (paper, counts);
  set_legend (&self);
  for (gsize i = 0; i < n; i += BLOCK)
    {
      if (g_cancellable_is_cancelled (job->cancellable))
        {
          cg_fault_set (error, CG_FAULT_CANCELLED);
          return FALSE;
        }
      if (!add_block (&self, cg_ids_data (table->ids) + i, MIN (BLOCK, n - i), error))
        return FALSE;
    }

  return TRUE;
}
