/* cg-measures-page.c: all measures as a list: what has to be done, by whom, until when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-measures-page.h"

#include <glib/gi18n.h>

#include "cg-bulk-pane.h"
#include "cg-empty.h"
#include "cg-lamp-counts.h"
#include "cg-list-output.h"
#include "cg-pane-steps.h"
#include "cg-record-pane.h"

struct _CgMeasuresPage
{
  CgListPage parent_instance;

  CgRecordPane *pane;
};

G_DEFINE_FINAL_TYPE (CgMeasuresPage, cg_measures_page, CG_TYPE_LIST_PAGE)

/* The problem stands before what is done about it. */
static GPtrArray *
cg_measures_page_columns (CgListPage *page)
{
  GPtrArray *columns =
      cg_columns_of (CG_ENTITY_MEASURE, CG_MEASURE_LAMP, CG_MEASURE_PROBLEM,
                     CG_MEASURE_PROBLEM_TEXT, CG_MEASURE_TEXT, CG_MEASURE_UNIT, CG_MEASURE_PERSON,
                     CG_MEASURE_EFFECTIVE_DEADLINE, CG_MEASURE_STATUS, CG_MEASURE_COMPLETED_ON, -1);

  CgColumn *number = cg_columns_find (columns, CG_MEASURE_PROBLEM);

  number->title = g_strdup (cg_field_label (CG_ENTITY_PROBLEM, CG_PROBLEM_PROBLEM_NO));
  number->width = cg_field_get (CG_ENTITY_PROBLEM, CG_PROBLEM_PROBLEM_NO)->width;
  cg_columns_find (columns, CG_MEASURE_EFFECTIVE_DEADLINE)->title =
      g_strdup (C_ ("column", "Deadline"));
  cg_columns_freeze (columns, 2);
  cg_columns_set_roomy (columns, CG_MEASURE_PROBLEM_TEXT, CG_MEASURE_COMPLETED_ON, -1);
  return columns;
}

static void
cg_measures_page_sort (CgListPage *page, CgQuery *query)
{
  cg_query_add_sort (query, CG_MEASURE_LAMP, FALSE);
}

static void
cg_measures_page_show_record (CgListPage *page, CgRecord *record)
{
  cg_record_pane_set_record (CG_MEASURES_PAGE (page)->pane, record);
}

static void
cg_measures_page_open_record (CgListPage *page, gint64 id)
{
  g_autoptr (CgRecord) measure = cg_list_page_get_record (page);
  g_autofree char *place = NULL;

  if (measure == NULL || cg_record_get_id (measure) != id)
    return;

  place =
      g_strdup_printf ("ledger/%" G_GINT64_FORMAT, cg_record_integer (measure, CG_MEASURE_PROBLEM));
  cg_page_go (GTK_WIDGET (page), place);
}

/* ---- the widget ---- */

/* The list may show a record while it is being built. */
static void
cg_measures_page_constructed (GObject *object)
{
  CgMeasuresPage *self = CG_MEASURES_PAGE (object);
  CgPage *page = CG_PAGE (object);
  CgListPage *list = CG_LIST_PAGE (object);
  CgOffice *office = CG_OFFICE (cg_page_get_office (page));

  self->pane = CG_RECORD_PANE (g_object_ref_sink (cg_record_pane_new (office)));
  G_OBJECT_CLASS (cg_measures_page_parent_class)->constructed (object);

  cg_page_set_title (page, C_ ("page", "Rectification measures"));
  cg_page_set_search_hint (page, _ ("Find in the measures"));
  cg_page_set_actions (page, cg_list_output_new (CG_OUTPUT_SOURCE (list), "<Control>p"));
  cg_page_set_pane (page, cg_bulk_pane_new (list, GTK_WIDGET (self->pane), "ledger.measures"));
  cg_page_set_pane_title (page, cg_entity_label (CG_ENTITY_MEASURE), NULL);
  cg_pane_steps_attach (list);
  cg_list_page_set_status (
      list, cg_lamp_counts_new (office, cg_grid_get_listing (cg_list_page_get_grid (list))));
  cg_list_page_set_empty (
      list, cg_empty_new ("view-list-bullet-symbolic", _ ("No measure yet"),
                          _ ("Measures are entered with their problem, in the ledger.")));
}

static void
cg_measures_page_dispose (GObject *object)
{
  g_clear_object (&CG_MEASURES_PAGE (object)->pane);

  G_OBJECT_CLASS (cg_measures_page_parent_class)->dispose (object);
}

static void
cg_measures_page_class_init (CgMeasuresPageClass *klass)
{
  CgListPageClass *list_class = CG_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_measures_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_measures_page_dispose;
  list_class->entity = CG_ENTITY_MEASURE;
  list_class->columns = cg_measures_page_columns;
  list_class->sort = cg_measures_page_sort;
  list_class->show_record = cg_measures_page_show_record;
  list_class->open_record = cg_measures_page_open_record;
}

static void
cg_measures_page_init (CgMeasuresPage *self)
{
}
