/* cg-duties-page.c: 权责对照表: powers and duties as a list, to be filtered, printed, written out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-duties-page.h"

#include <glib/gi18n.h>

struct _CgDutiesPage
{
  CgPanePage parent_instance;
};

G_DEFINE_FINAL_TYPE (CgDutiesPage, cg_duties_page, CG_TYPE_PANE_PAGE)

/* The power at the left, the duty at the right, between them what they are out of line by. */
static GPtrArray *
cg_duties_page_columns (CgListPage *page)
{
  GPtrArray *columns = cg_columns_of (
      CG_ENTITY_POWER_DUTY, CG_POWER_DUTY_POWER, CG_POWER_DUTY_HOLDER, CG_POWER_DUTY_MISMATCH,
      CG_POWER_DUTY_PLACE, CG_POWER_DUTY_DUTY_NOW, CG_POWER_DUTY_DUTY_SOURCE,
      CG_POWER_DUTY_DUTY_WANTED, CG_POWER_DUTY_CONCLUSION, CG_POWER_DUTY_INSTITUTION,
      CG_POWER_DUTY_STATE, CG_POWER_DUTY_UNIT, CG_POWER_DUTY_CASE, -1);

  cg_columns_freeze (columns, 1);
  return columns;
}

static void
cg_duties_page_sort (CgListPage *page, CgQuery *query)
{
  cg_query_add_sort (query, CG_POWER_DUTY_CASE, FALSE);
}

static void
cg_duties_page_open_record (CgListPage *page, gint64 id)
{
  g_autoptr (CgRecord) duty = cg_list_page_get_record (page);
  g_autofree char *place = NULL;

  if (duty == NULL || cg_record_get_id (duty) != id)
    return;

  place = g_strdup_printf ("analysis/%" G_GINT64_FORMAT "/power_duty",
                           cg_record_integer (duty, CG_POWER_DUTY_CASE));
  cg_page_go (GTK_WIDGET (page), place);
}

static void
cg_duties_page_constructed (GObject *object)
{
  CgPanePageWords words = {
    .title = C_ ("page", "Table of powers and duties"),
    .search_hint = _ ("Find in the table"),
    .record = cg_entity_label (CG_ENTITY_POWER_DUTY),
    .none = _ ("No power yet"),
    .advice = _ ("Powers and duties are entered with their case, in its analysis."),
    .icon_name = "network-workgroup-symbolic",
    .place = "analysis.duties",
  };

  G_OBJECT_CLASS (cg_duties_page_parent_class)->constructed (object);

  cg_pane_page_build (CG_PANE_PAGE (object), &words, NULL);
}

static void
cg_duties_page_class_init (CgDutiesPageClass *klass)
{
  CgListPageClass *list_class = CG_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_duties_page_constructed;
  list_class->entity = CG_ENTITY_POWER_DUTY;
  list_class->columns = cg_duties_page_columns;
  list_class->sort = cg_duties_page_sort;
  list_class->open_record = cg_duties_page_open_record;
}

static void
cg_duties_page_init (CgDutiesPage *self)
{
}
