/* cg-measures-page.c: all measures as a list: what has to be done, by whom, until when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-measures-page.h"

#include <glib/gi18n.h>

struct _CgMeasuresPage
{
  CgPanePage parent_instance;
};

G_DEFINE_FINAL_TYPE (CgMeasuresPage, cg_measures_page, CG_TYPE_PANE_PAGE)

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

static void
cg_measures_page_constructed (GObject *object)
{
  CgPanePageWords words = {
    .title = C_ ("page", "Rectification measures"),
    .search_hint = _ ("Find in the measures"),
    .record = cg_entity_label (CG_ENTITY_MEASURE),
    .none = _ ("No measure yet"),
    .advice = _ ("Measures are entered with their problem, in the ledger."),
    .icon_name = "view-list-bullet-symbolic",
    .place = "ledger.measures",
  };

  G_OBJECT_CLASS (cg_measures_page_parent_class)->constructed (object);

  cg_pane_page_build (CG_PANE_PAGE (object), &words, NULL);
}

static void
cg_measures_page_class_init (CgMeasuresPageClass *klass)
{
  CgListPageClass *list_class = CG_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_measures_page_constructed;
  list_class->entity = CG_ENTITY_MEASURE;
  list_class->columns = cg_measures_page_columns;
  list_class->sort = cg_measures_page_sort;
  list_class->open_record = cg_measures_page_open_record;
}

static void
cg_measures_page_init (CgMeasuresPage *self)
{
}
