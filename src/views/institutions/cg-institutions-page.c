/* cg-institutions-page.c: the page 建章立制: institutions to build, by plan.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-institutions-page.h"

#include <glib/gi18n.h>

#include "cg-institution-life.h"

struct _CgInstitutionsPage
{
  CgEntryPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CgInstitutionsPage, cg_institutions_page, CG_TYPE_ENTRY_PAGE)

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

/* The name has what room the others leave; number and date of issue are in the pane. */
static GPtrArray *
cg_institutions_page_columns (CgListPage *page)
{
  GPtrArray *columns = cg_columns_of (
      CG_ENTITY_INSTITUTION, CG_INSTITUTION_LAMP, CG_INSTITUTION_INST_NO, CG_INSTITUTION_NAME,
      CG_INSTITUTION_CHAIN, CG_INSTITUTION_LINK, CG_INSTITUTION_ACTION, CG_INSTITUTION_UNIT,
      CG_INSTITUTION_PERSON, CG_INSTITUTION_DEADLINE, CG_INSTITUTION_STATUS, -1);

  cg_columns_freeze (columns, 2);
  cg_columns_set_roomy (columns, CG_INSTITUTION_LINK, CG_INSTITUTION_ACTION, CG_INSTITUTION_PERSON,
                        CG_INSTITUTION_STATUS, -1);
  return columns;
}

static void
cg_institutions_page_sort (CgListPage *page, CgQuery *query)
{
  cg_query_add_sort (query, CG_INSTITUTION_LAMP, FALSE);
}

/* Beside the form stands what became of it. */
static void
cg_institutions_page_show_record (CgListPage *page, CgRecord *record)
{
  CG_LIST_PAGE_CLASS (cg_institutions_page_parent_class)->show_record (page, record);
  cg_record_pane_set_aside (
      cg_pane_page_get_pane (CG_PANE_PAGE (page)),
      record != NULL ? cg_institution_life_new (cg_list_page_get_office (page), record) : NULL);
}

static void
board_cb (CgInstitutionsPage *self)
{
  cg_page_go (GTK_WIDGET (self), "institutions.board");
}

static void
add_board_button (CgInstitutionsPage *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("As a Board"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (board_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (cg_page_get_actions (CG_PAGE (self))), button);
}

/* ---- the entry sheet ---- */

static void
cg_institutions_page_fill_edit (CgEntryPage *page, CgEdit *edit, gint64 institution)
{
  GArray *problems =
      cg_chips_get_values (cg_form_get_chips (cg_entry_page_get_form (page), "problems"));

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
cg_institutions_page_constructed (GObject *object)
{
  CgForm *form = CG_FORM (cg_form_new (CG_ENTITY_INSTITUTION, sheet_items));
  CgEntryPageWords words = {
    .page = {
      .title = C_ ("page", "Institutions"),
      .search_hint = _ ("Find in institutions"),
      .record = _ ("Institution"),
      .none = _ ("No institution yet"),
      .advice = _ ("Enter which institutions close the gaps that the case showed."),
      .icon_name = "accessories-dictionary-symbolic",
      .place = "institutions",
    },
    .add = _ ("Add Institution"),
    .add_place = "institutions/add",
    .draft = "institution",
  };

  G_OBJECT_CLASS (cg_institutions_page_parent_class)->constructed (object);

  g_signal_connect (form, "changed", G_CALLBACK (form_changed_cb), NULL);
  cg_entry_page_build (CG_ENTRY_PAGE (object), &words, form, kept);
  add_board_button (CG_INSTITUTIONS_PAGE (object));
}

static void
cg_institutions_page_class_init (CgInstitutionsPageClass *klass)
{
  CgListPageClass *list_class = CG_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_institutions_page_constructed;
  list_class->entity = CG_ENTITY_INSTITUTION;
  list_class->columns = cg_institutions_page_columns;
  list_class->sort = cg_institutions_page_sort;
  list_class->show_record = cg_institutions_page_show_record;
  CG_ENTRY_PAGE_CLASS (klass)->fill_edit = cg_institutions_page_fill_edit;
}

static void
cg_institutions_page_init (CgInstitutionsPage *self)
{
}
