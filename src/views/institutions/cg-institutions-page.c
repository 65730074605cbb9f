/* cg-institutions-page.c: the page 建章立制: institutions to build, by plan.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-institutions-page.h"

#include <glib/gi18n.h>

#include "cg-empty.h"
#include "cg-lamp-counts.h"
#include "cg-pane-steps.h"
#include "cg-record-pane.h"
#include "cg-record-sheet.h"
#include "cg-steps.h"

struct _CgInstitutionsPage
{
  CgListPage parent_instance;

  CgRecordPane *pane;
  CgRecordSheet *sheet;
};

G_DEFINE_FINAL_TYPE (CgInstitutionsPage, cg_institutions_page, CG_TYPE_LIST_PAGE)

#define FIELD(FIELD_, ...)                                                                         \
  {                                                                                                \
    CG_ITEM_FIELD, CG_INSTITUTION_##FIELD_, ##__VA_ARGS__                                          \
  }

static const CgFormItem sheet_items[] = {
  { CG_ITEM_PART, .label = NC_ ("form", "Which gap"),
    .hint = NC_ ("form", "and the problems it answers") },
  FIELD (CASE),
  FIELD (GAP_TEXT, .lines = 2),
  FIELD (GAP, .flags = CG_FORM_HALF),
  FIELD (SCOPE, .flags = CG_FORM_HALF),
  { CG_ITEM_CHIPS, .key = "problems", .label = NC_ ("form", "Problems answered"),
    .of = CG_ENTITY_PROBLEM, .hint = NC_ ("form", "number or text of a problem") },
  { CG_ITEM_PART, .label = NC_ ("form", "Which institution"),
    .hint = NC_ ("form", "chain and link of power") },
  FIELD (NAME),
  FIELD (ACTION, .flags = CG_FORM_HALF),
  FIELD (POWER_OVER, .flags = CG_FORM_HALF),
  FIELD (CHAIN, .flags = CG_FORM_HALF),
  FIELD (LINK, .flags = CG_FORM_HALF),
  { CG_ITEM_PART, .label = NC_ ("form", "Who, until when"),
    .hint = NC_ ("form", "responsibility and deadline") },
  FIELD (UNIT, .flags = CG_FORM_HALF),
  FIELD (PERSON, .flags = CG_FORM_HALF),
  FIELD (DEADLINE, .flags = CG_FORM_HALF | CG_FORM_FUTURE),
  { CG_ITEM_END },
};

static const char *const kept[] = { "case", "unit", "deadline", NULL };

static GPtrArray *
cg_institutions_page_columns (CgListPage *page)
{
  GPtrArray *columns = cg_columns_of (
      CG_ENTITY_INSTITUTION, CG_INSTITUTION_LAMP, CG_INSTITUTION_INST_NO, CG_INSTITUTION_NAME,
      CG_INSTITUTION_CHAIN, CG_INSTITUTION_LINK, CG_INSTITUTION_ACTION, CG_INSTITUTION_UNIT,
      CG_INSTITUTION_PERSON, CG_INSTITUTION_DEADLINE, CG_INSTITUTION_STATUS, CG_INSTITUTION_DOC_NO,
      CG_INSTITUTION_ISSUED_ON, -1);

  cg_columns_freeze (columns, 2);
  cg_columns_set_roomy (columns, CG_INSTITUTION_ACTION, CG_INSTITUTION_PERSON,
                        CG_INSTITUTION_STATUS, CG_INSTITUTION_DOC_NO, CG_INSTITUTION_ISSUED_ON, -1);
  return columns;
}

static void
cg_institutions_page_sort (CgListPage *page, CgQuery *query)
{
  cg_query_add_sort (query, CG_INSTITUTION_LAMP, FALSE);
}

static void
cg_institutions_page_show_record (CgListPage *page, CgRecord *record)
{
  cg_record_pane_set_record (CG_INSTITUTIONS_PAGE (page)->pane, record);
}

static void
add_cb (CgInstitutionsPage *self)
{
  cg_page_go (GTK_WIDGET (self), "institutions/add");
}

static GtkWidget *
build_empty (CgInstitutionsPage *self)
{
  GtkWidget *empty =
      cg_empty_new ("accessories-dictionary-symbolic", _ ("No institution yet"),
                    _ ("Enter which institutions close the gaps that the case showed."));

  cg_empty_add_button (CG_EMPTY (empty), "add", _ ("Add Institution"), TRUE);
  g_signal_connect_object (empty, "activated", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  return empty;
}

/* ---- the entry sheet ---- */

static void
fill_edit_cb (CgInstitutionsPage *self, CgEdit *edit, gint64 institution)
{
  GArray *problems =
      cg_chips_get_values (cg_form_get_chips (cg_record_sheet_get_form (self->sheet), "problems"));

  for (guint i = 0; i < problems->len; i++)
    {
      gint64 id = cg_edit_insert (edit, CG_ENTITY_INSTITUTION_PROBLEM);

      cg_edit_set_integer (edit, CG_ENTITY_INSTITUTION_PROBLEM, id,
                           CG_INSTITUTION_PROBLEM_INSTITUTION, institution);
      cg_edit_set_integer (edit, CG_ENTITY_INSTITUTION_PROBLEM, id, CG_INSTITUTION_PROBLEM_PROBLEM,
                           g_array_index (problems, CgChipValue, i).id);
    }
}

/* Only problems of the case picked can be answered. */
static void
form_changed_cb (CgForm *form, const char *key)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  if (g_str_equal (key, "case") && cg_form_get_value (form, "case", &value))
    cg_form_set_owner (form, "problems", value.type == CG_VALUE_INTEGER ? value.integer : 0);
}

static void
build_sheet (CgInstitutionsPage *self)
{
  CgListPage *page = CG_LIST_PAGE (self);
  CgForm *form = CG_FORM (cg_form_new (CG_ENTITY_INSTITUTION, sheet_items));

  self->sheet = cg_record_sheet_new (
      cg_list_page_get_office (page), cg_list_page_get_overlay (page), _ ("Add Institution"),
      _ ("Add"), _ ("Add and Begin the Next"), CG_ENTITY_INSTITUTION, form, "institution", kept);
  g_signal_connect (form, "changed", G_CALLBACK (form_changed_cb), NULL);
  g_signal_connect_object (self->sheet, "fill-edit", G_CALLBACK (fill_edit_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sheet, "added", G_CALLBACK (cg_list_page_select), self,
                           G_CONNECT_SWAPPED);
}

static void
cg_institutions_page_show_place (CgPage *page, const char *place)
{
  CgInstitutionsPage *self = CG_INSTITUTIONS_PAGE (page);
  gint64 case_id;

  if (!cg_record_sheet_place (place, &case_id))
    CG_PAGE_CLASS (cg_institutions_page_parent_class)->show_place (page, place);
  else if (cg_office_get_read_only (cg_list_page_get_office (CG_LIST_PAGE (page))) == NULL)
    {
      cg_page_set_pane_open (page, FALSE);
      cg_record_sheet_open (self->sheet, case_id);
    }
}

static void
cg_institutions_page_constructed (GObject *object)
{
  CgInstitutionsPage *self = CG_INSTITUTIONS_PAGE (object);
  CgOffice *office = CG_OFFICE (cg_page_get_office (CG_PAGE (self)));

  self->pane = CG_RECORD_PANE (g_object_ref_sink (cg_record_pane_new (office)));
  G_OBJECT_CLASS (cg_institutions_page_parent_class)->constructed (object);

  cg_page_set_title (CG_PAGE (self), C_ ("page", "Institutions"));
  cg_page_set_search_hint (CG_PAGE (self), _ ("Find in institutions"));
  cg_page_set_actions (CG_PAGE (self), cg_steps_begin_button_new (office, _ ("Add Institution"),
                                                                  "institutions/add", FALSE));
  cg_page_set_pane (CG_PAGE (self), GTK_WIDGET (self->pane));
  cg_page_set_pane_title (CG_PAGE (self), _ ("Institution"), NULL);
  cg_pane_steps_attach (CG_LIST_PAGE (self));
  cg_list_page_set_status (CG_LIST_PAGE (self), cg_lamp_counts_new (office, CG_ENTITY_INSTITUTION));
  cg_list_page_set_empty (CG_LIST_PAGE (self), build_empty (self));
  build_sheet (self);
}

static void
cg_institutions_page_dispose (GObject *object)
{
  g_clear_object (&CG_INSTITUTIONS_PAGE (object)->pane);
  g_clear_object (&CG_INSTITUTIONS_PAGE (object)->sheet);

  G_OBJECT_CLASS (cg_institutions_page_parent_class)->dispose (object);
}

static void
cg_institutions_page_class_init (CgInstitutionsPageClass *klass)
{
  CgListPageClass *list_class = CG_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_institutions_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_institutions_page_dispose;
  CG_PAGE_CLASS (klass)->show_place = cg_institutions_page_show_place;
  list_class->entity = CG_ENTITY_INSTITUTION;
  list_class->columns = cg_institutions_page_columns;
  list_class->sort = cg_institutions_page_sort;
  list_class->show_record = cg_institutions_page_show_record;
}

static void
cg_institutions_page_init (CgInstitutionsPage *self)
{
}
