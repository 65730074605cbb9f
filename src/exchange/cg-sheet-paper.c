/* cg-sheet-paper.c: a list as paper: its records as rows of a table laid out into pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sheet-paper.h"

#include <glib/gi18n.h>

#include "cg-anchored.h"
#include "cg-export-end.h"
#include "cg-fault.h"
#include "cg-sheet-cells.h"
#include "cg-sheet-compared.h"

/* The columns that number the rows and say what became of a record, px at 100 %. */
#define SERIAL_WIDTH 36
#define CHANGE_WIDTH 60

/* The measures of so many problems are read at once. */
#define BLOCK 256

typedef struct
{
  CgSheetTable *table;
  const CgSheetPaper *how;
  CgTablePaper *paper;
  char *group; /* (nullable): of the last row */
  guint n_rows;
  CgSheetMeasures *measures; /* (nullable): of the problems before @next */
  gsize next;                /* of the table's ids */
} Maker;

/* What a list of all is called on paper. */
static const struct
{
  CgEntity entity;
  const char *title;
} titles[] = {
  { CG_ENTITY_CASE, NC_ ("paper", "Ledger of accountability cases") },
  { CG_ENTITY_PROBLEM, NC_ ("paper", "Rectification ledger") },
  { CG_ENTITY_MEASURE, NC_ ("paper", "List of rectification measures") },
  { CG_ENTITY_INSTITUTION, NC_ ("paper", "Checklist of institutions") },
};

const char *
cg_sheet_paper_title (CgEntity entity)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (titles[i].entity == entity)
      return g_dpgettext2 (NULL, "paper", titles[i].title);

  return cg_entity_label (entity);
}

static void
set_notes (const CgSheetTable *table, const CgSheetPaper *how, CgTablePaper *paper)
{
  g_autofree char *office = cg_store_setting (table->store, CG_SETTING_OFFICE);
  g_autofree char *day = cg_date_format_long (table->today);
  g_autofree char *left = g_strdup_printf (_ ("Reporting unit: %s"), office);
  g_autofree char *middle = g_strdup_printf (_ ("Date: %s"), day);
  g_autofree char *right =
      how->past != NULL ? cg_sheet_compared_range (how->past) : g_strdup (_ ("Unit: items"));

  if (how->above)
    {
      cg_table_paper_set_note (paper, CG_TABLE_ABOVE_LEFT, left);
      cg_table_paper_set_note (paper, CG_TABLE_ABOVE_MIDDLE, middle);
      cg_table_paper_set_note (paper, CG_TABLE_ABOVE_RIGHT, right);
    }
  if (how->below)
    {
      cg_table_paper_set_note (paper, CG_TABLE_BELOW_LEFT, _ ("Filled in by (signature):"));
      cg_table_paper_set_note (paper, CG_TABLE_BELOW_MIDDLE, _ ("Reviewed by (signature):"));
      cg_table_paper_set_note (paper, CG_TABLE_BELOW_RIGHT, _ ("Person in charge (signature):"));
    }
}

static CgTablePaper *
make_paper (const CgSheetTable *table, const CgSheetPaper *how)
{
  CgTablePaper *paper = cg_table_paper_new (how->title != NULL ? how->title : table->title);

  cg_table_paper_set_size (paper, how->size);
  cg_table_paper_set_nothing (paper, _ ("None (nil report)"));
  set_notes (table, how, paper);
  cg_table_paper_add_column (paper, C_ ("column", "No."), CG_TABLE_SHORT, SERIAL_WIDTH);
  if (how->past != NULL)
    cg_table_paper_add_column (paper, C_ ("column", "Change"), CG_TABLE_SHORT, CHANGE_WIDTH);
  for (guint i = 0; i < table->columns->len; i++)
    {
      const CgSheetColumn *column = cg_sheet_table_column (table, i);

      cg_table_paper_add_column (paper, column->title,
                                 cg_sheet_cell_kind (table->entity, column->field), column->width);
    }

  return paper;
}

static char *
words_of (const Maker *self, const CgRecord *record, int field)
{
  return cg_sheet_cell_words (self->table, record, field);
}

static void
begin_group (Maker *self, const CgRecord *record)
{
  g_autofree char *words = words_of (self, record, self->how->group);

  if (g_strcmp0 (words, self->group) == 0)
    return;

  g_free (self->group);
  self->group = g_steal_pointer (&words);
  cg_table_paper_add_group (self->paper, *self->group != '\0' ? self->group : _ ("Not given"));
}

/* Records come in the order of the table's ids, but for those that are gone meanwhile. */
static gboolean
read_measures (Maker *self, gint64 problem, GError **error)
{
  const CgIds *ids = self->table->ids;
  gsize n = cg_ids_length (ids);

  while (self->next < n &&
         (self->measures == NULL || !cg_sheet_measures_has (self->measures, problem)))
    {
      gsize block = MIN (BLOCK, n - self->next);

      g_clear_pointer (&self->measures, cg_sheet_measures_free);
      self->measures = cg_sheet_measures_read (self->table->store, self->table->past,
                                               cg_ids_data (ids) + self->next, block, error);
      if (self->measures == NULL)
        return FALSE;
      self->next += block;
    }

  return TRUE;
}

static char *
cell_words (const Maker *self, const CgRecord *record, int field)
{
  return cg_sheet_is_measures (self->table, field)
             ? cg_sheet_measures_cell (self->table, record, NULL, self->measures)
             : words_of (self, record, field);
}

static gboolean
add_row (gpointer writer, const CgRecord *record, guint64 row, GError **error)
{
  Maker *self = writer;
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  if (self->how->group >= 0)
    begin_group (self, record);
  if (cg_sheet_has_measures (self->table) &&
      !read_measures (self, cg_record_get_id (record), error))
    return FALSE;

  g_ptr_array_add (cells, g_strdup_printf ("%u", ++self->n_rows));
  for (guint i = 0; i < self->table->columns->len; i++)
    g_ptr_array_add (cells,
                     cell_words (self, record, cg_sheet_table_column (self->table, i)->field));
  cg_table_paper_add_row (self->paper, (const char *const *) cells->pdata);
  return TRUE;
}

CgNoticePages *
cg_sheet_paper_layout (CgSheetTable *table,
                       const CgSheetPaper *how,
                       CgSheetJob *job,
                       GError **error)
{
  g_autoptr (CgTablePaper) paper = NULL;
  Maker self = { .table = table, .how = how };
  gboolean good;

  if (cg_ids_length (table->ids) > CG_TABLE_MOST_ROWS)
    {
      g_autofree char *most = g_strdup_printf ("%d", CG_TABLE_MOST_ROWS);

      cg_fault_set (error, CG_FAULT_TABLE_TOO_LONG, table->title, most);
      return NULL;
    }

  paper = self.paper = make_paper (table, how);
  good = how->past != NULL
             ? cg_sheet_compared_fill (paper, table, how->past, how->comparison, job, error)
             : cg_sheet_job_run (job, table, TRUE, add_row, &self, error);
  g_free (self.group);
  g_clear_pointer (&self.measures, cg_sheet_measures_free);
  return good
             ? cg_anchored_pages (table->store, cg_table_paper_layout (paper), how->anchored, error)
             : NULL;
}

gboolean
cg_sheet_paper_export (CgSheetTable *table,
                       const CgSheetPaper *how,
                       const char *path,
                       gint64 actor,
                       CgSheetJob *job,
                       guint *n_pages,
                       GError **error)
{
  g_autoptr (CgNoticePages) pages = cg_sheet_paper_layout (table, how, job, error);

  if (pages == NULL || !cg_notice_pages_write_pdf (pages, path, NULL, error))
    return FALSE;
  if (n_pages != NULL)
    *n_pages = cg_notice_pages_count (pages);

  return cg_export_note (table->store, table->entity, 0, path, actor, error);
}
