/* cg-typical-page.c: the page 典型领改: cases others learn from, by level and field.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-typical-page.h"

#include <glib/gi18n.h>

struct _CgTypicalPage
{
  CgEntryPage parent_instance;

  GtkLabel *guidance;
};

G_DEFINE_FINAL_TYPE (CgTypicalPage, cg_typical_page, CG_TYPE_ENTRY_PAGE)

#define FIELD(FIELD_, ...)                                                                         \
  {                                                                                                \
    CG_ITEM_FIELD, CG_TYPICAL_##FIELD_, ##__VA_ARGS__                                              \
  }

static const CgFormItem sheet_items[] = {
  { CG_ITEM_PART, .label = NC_ ("form", "Which case"), .hint = NC_ ("form", "of those on record") },
  FIELD (CASE),
  FIELD (NAME, .lines = 1),
  { CG_ITEM_PART, .label = NC_ ("form", "Of what it is typical"),
    .hint = NC_ ("form", "by level and field of work") },
  FIELD (TYPICAL_GROUP, .flags = CG_FORM_HALF),
  FIELD (SITUATION, .flags = CG_FORM_HALF),
  { CG_ITEM_SLOT, .key = "guidance" },
  FIELD (LEVEL, .flags = CG_FORM_HALF),
  FIELD (DOMAIN, .flags = CG_FORM_HALF),
  FIELD (YEAR, .flags = CG_FORM_HALF),
  { CG_ITEM_PART, .label = NC_ ("form", "Why, and what for"),
    .hint = NC_ ("form", "for who approves it") },
  FIELD (REASON, .lines = 2),
  FIELD (FOR_CIRCULAR, .flags = CG_FORM_HALF),
  FIELD (FOR_FILM, .flags = CG_FORM_HALF),
  FIELD (FOR_COLLECTION, .flags = CG_FORM_HALF),
  FIELD (FOR_MEETING, .flags = CG_FORM_HALF),
  { CG_ITEM_END },
};

static const char *const kept[] = { "level", "domain", "year", NULL };

static GPtrArray *
cg_typical_page_columns (CgListPage *page)
{
  GPtrArray *columns =
      cg_columns_of (CG_ENTITY_TYPICAL, CG_TYPICAL_YEAR, CG_TYPICAL_NAME, CG_TYPICAL_LEVEL,
                     CG_TYPICAL_DOMAIN, CG_TYPICAL_TYPICAL_GROUP, CG_TYPICAL_SITUATION,
                     CG_TYPICAL_STATE, CG_TYPICAL_LEARNING_COUNT, CG_TYPICAL_LEARNED_COUNT, -1);

  cg_columns_freeze (columns, 2);
  cg_columns_set_roomy (columns, CG_TYPICAL_LEVEL, CG_TYPICAL_SITUATION, -1);
  return columns;
}

static void
cg_typical_page_sort (CgListPage *page, CgQuery *query)
{
  cg_query_add_sort (query, CG_TYPICAL_YEAR, TRUE);
}

/* What is often typical of a level (domain.md 6.4). */
static const char *
guidance_for (const char *group)
{
  static const struct
  {
    const char *group;
    const char *words;
  } guidance[] = {
    { "province_city", N_ ("Province and city: political building not done in earnest (II), weak "
                           "organisation (IV).") },
    { "county_town",
      N_ ("County and township: slack work style (V), indifference to people’s interests (X).") },
    { "univ_soe", N_ ("Universities, state enterprises: ideological building missing (III), Party "
                      "organisations weakened, hollowed out, pushed to the edge (I, IV).") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (guidance); i++)
    if (g_strcmp0 (group, guidance[i].group) == 0)
      return _ (guidance[i].words);

  return _ ("Choose a group: it says what is often typical of that level.");
}

static void
form_changed_cb (CgTypicalPage *self, const char *key, CgForm *form)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  if (g_str_equal (key, "typical_group"))
    gtk_label_set_text (self->guidance,
                        guidance_for (cg_form_get_value (form, key, &value) ? value.text : NULL));
}

static CgForm *
build_form (CgTypicalPage *self)
{
  CgForm *form = CG_FORM (cg_form_new (CG_ENTITY_TYPICAL, sheet_items));
  GtkWidget *label = gtk_label_new (guidance_for (NULL));

  self->guidance = GTK_LABEL (label);
  gtk_label_set_wrap (self->guidance, TRUE);
  gtk_label_set_wrap_mode (self->guidance, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->guidance, 0);
  gtk_widget_add_css_class (label, "sm");
  gtk_widget_add_css_class (label, "dim");
  cg_form_set_slot (form, "guidance", label);
  g_signal_connect_object (form, "changed", G_CALLBACK (form_changed_cb), self, G_CONNECT_SWAPPED);
  return form;
}

static void
cg_typical_page_constructed (GObject *object)
{
  CgEntryPageWords words = {
    .page = {
      .title = C_ ("page", "Typical cases"),
      .search_hint = _ ("Find in typical cases"),
      .record = _ ("Typical case"),
      .none = _ ("No typical case yet"),
      .advice = _ ("Pick cases by level and field of work from which other units learn."),
      .icon_name = "starred-symbolic",
      .place = "typical",
    },
    .add = _ ("Pick a Typical Case"),
    .add_place = "typical/add",
    .draft = "typical",
  };

  G_OBJECT_CLASS (cg_typical_page_parent_class)->constructed (object);

  cg_entry_page_build (CG_ENTRY_PAGE (object), &words, build_form (CG_TYPICAL_PAGE (object)), kept);
}

static void
cg_typical_page_class_init (CgTypicalPageClass *klass)
{
  CgListPageClass *list_class = CG_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_typical_page_constructed;
  list_class->entity = CG_ENTITY_TYPICAL;
  list_class->columns = cg_typical_page_columns;
  list_class->sort = cg_typical_page_sort;
}

static void
cg_typical_page_init (CgTypicalPage *self)
{
}
