/* cg-sheet-compared.c: the rows of a paper on which a list is compared with a past day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sheet-compared.h"

#include <glib/gi18n.h>

#include "cg-fault.h"
#include "cg-record-words.h"

/* So many records are read at once, then and now. */
#define BLOCK 256

typedef struct
{
  CgTablePaper *paper;
  CgSheetTable *table;
  CgComparison *comparison;
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
  return cg_record_words (record, field, self->table->today, self->table->calendar);
}

static char *
words_or_none (const Filler *self, const CgRecord *record, int field)
{
  g_autofree char *words = words_of (self, record, field);

  return *words != '\0' ? g_steal_pointer (&words) : g_strdup (C_ ("value", "(none)"));
}

static void
add_same (GPtrArray *was, GPtrArray *cells, char *words)
{
  g_ptr_array_add (was, NULL);
  g_ptr_array_add (cells, words);
}

static char *
reason_of (const CgRecord *now)
{
  CgEntity entity = cg_record_get_entity (now);
  g_autofree char *reason = cg_record_display (now, CG_FIELD_VOID_REASON);

  return g_strdup_printf (_ ("%s: %s"), cg_field_label (entity, CG_FIELD_VOID_REASON), reason);
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

      if (told || !cg_field_is_text (cg_field_get (self->table->entity, field)) ||
          field == cg_entity_get (self->table->entity)->number_field)
        {
          add_same (was, cells, words_of (self, shown, field));
          continue;
        }
      g_ptr_array_add (was, words_or_none (self, shown, field));
      g_ptr_array_add (cells, now != NULL ? reason_of (now) : g_strdup (_ ("Taken back")));
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
      g_ptr_array_add (was, words_or_none (self, then, field));
      g_ptr_array_add (cells, words_or_none (self, now, field));
    }
}

static void
add_row (const Filler *self, gint64 id, const CgRecord *then, const CgRecord *now)
{
  CgCompared kind = cg_comparison_get_kind (self->comparison, id);
  g_autoptr (GPtrArray) was = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  add_same (was, cells, g_strdup (cg_compared_label (kind)));
  if (kind == CG_COMPARED_VOIDED || now == NULL)
    add_voided (self, was, cells, then, now);
  else
    add_fields (self, was, cells, id, then, now);
  cg_table_paper_add_changed_row (self->paper, (const char *const *) was->pdata,
                                  (const char *const *) cells->pdata);
}

/* ---- all of them ---- */

static void
add_pair (gint64 id, const CgRecord *then, const CgRecord *now, gpointer data)
{
  if (then != NULL || now != NULL)
    add_row (data, id, then, now);
}

static void
add_counts (const Filler *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize then, now;

  cg_comparison_get_lengths (self->comparison, &then, &now);
  g_string_append_printf (text, _ ("Then %zu, now %zu"), then, now);
  for (guint kind = CG_COMPARED_CHANGED; kind < CG_N_COMPARED; kind++)
    if (cg_comparison_count (self->comparison, kind) > 0)
      g_string_append_printf (text, _ ("; %s %zu"), cg_compared_label (kind),
                              cg_comparison_count (self->comparison, kind));
  cg_table_paper_add_group (self->paper, text->str);
}

gboolean
cg_sheet_compared_fill (CgTablePaper *paper,
                        CgSheetTable *table,
                        CgAsof *past,
                        CgComparison *comparison,
                        CgSheetJob *job,
                        GError **error)
{
  Filler self = { paper, table, comparison };
  gsize n = cg_ids_length (table->ids);

  add_counts (&self);
  for (gsize i = 0; i < n; i += BLOCK)
    {
      if (g_cancellable_is_cancelled (job->cancellable))
        {
          cg_fault_set (error, CG_FAULT_CANCELLED);
          return FALSE;
        }
      if (!cg_asof_each_pair (past, table->store, table->entity, cg_ids_data (table->ids) + i,
                              MIN (BLOCK, n - i), add_pair, &self, error))
        return FALSE;
    }

  return TRUE;
}
