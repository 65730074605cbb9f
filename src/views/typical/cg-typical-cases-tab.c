/* cg-typical-cases-tab.c: the tab 典型领改: cases that other units learn from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-typical-cases-tab.h"

#include <glib/gi18n.h>

#include "cg-typical-detail.h"

struct _CgTypicalCasesTab
{
  CgRecordsTab parent_instance;

  CgRecordDetail *detail;
  GtkLabel *guidance; /* in the entry sheet */
};

G_DEFINE_FINAL_TYPE (CgTypicalCasesTab, cg_typical_cases_tab, CG_TYPE_RECORDS_TAB)

#define FIELD(field, ...)                                                                          \
  {                                                                                                \
    CG_ITEM_FIELD, CG_TYPICAL_##field, ##__VA_ARGS__                                               \
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

/* ---- groups ---- */

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

/* Its place among the choices; what stands under none of them comes after all. */
static guint
group_of (const CgRecord *record)
{
  const char *id = cg_record_text (record, CG_TYPICAL_TYPICAL_GROUP);
  gsize n;
  const CgChoice *choices = cg_choices_get (CG_CHOICES_TYPICAL_GROUP, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (choices[i].id, id))
      return i;

  return (guint) n;
}

static void
cg_typical_cases_tab_fill (CgRecordsTab *tab, CgMatter *matter, CgRecord *record)
{
  static const int fields[] = { CG_TYPICAL_DOMAIN, CG_TYPICAL_SITUATION, -1 };
  const char *state = cg_record_text (record, CG_TYPICAL_STATE);

  matter->group = group_of (record);
  g_free (matter->title);
  matter->title = g_strdup (cg_record_name (record));
  cg_matter_tell (matter, record, fields);
  matter->side = cg_record_display (record, CG_TYPICAL_STATE);
  matter->tip = g_strdup (cg_record_text (record, CG_TYPICAL_REASON));
  matter->found_by = g_strdup (cg_record_reference_name (record, CG_TYPICAL_CASE));
  matter->waits = g_str_equal (state, "picked") || g_str_equal (state, "submitted");
}

/* ---- what is in hand ---- */

static GtkWidget *
cg_typical_cases_tab_make_detail (CgRecordsTab *tab)
{
  CgTypicalCasesTab *self = CG_TYPICAL_CASES_TAB (tab);
  GtkWidget *detail = cg_typical_detail_new (cg_page_tab_get_office (CG_PAGE_TAB (tab)));

  self->detail = CG_RECORD_DETAIL (detail);
  return detail;
}

static void
cg_typical_cases_tab_show (CgRecordsTab *tab, CgRecord *record)
{
  cg_record_detail_set (CG_TYPICAL_CASES_TAB (tab)->detail, record);
}

/* ---- entering one ---- */

static void
form_changed_cb (CgTypicalCasesTab *self, const char *key, CgForm *form)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  if (g_str_equal (key, "typical_group"))
    gtk_label_set_text (self->guidance,
                        guidance_for (cg_form_get_value (form, key, &value) ? value.text : NULL));
}

static void
guide (CgTypicalCasesTab *self, CgForm *form)
{
  GtkWidget *label = gtk_label_new (guidance_for (NULL));

  self->guidance = GTK_LABEL (label);
  gtk_label_set_wrap (self->guidance, TRUE);
  gtk_label_set_wrap_mode (self->guidance, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->guidance, 0);
  gtk_widget_add_css_class (label, "sm");
  gtk_widget_add_css_class (label, "dim");
  cg_form_set_slot (form, "guidance", label);
  g_signal_connect_object (form, "changed", G_CALLBACK (form_changed_cb), self, G_CONNECT_SWAPPED);
}

/* ---- the widget ---- */

static void
build (CgTypicalCasesTab *self, const char *const *groups, const char *const *hints)
{
  const CgMattersWords words = {
    .name = C_ ("page", "Typical cases"),
    .groups = groups,
    .hints = hints,
    .icon_name = "starred-symbolic",
    .none = _ ("No typical case yet"),
    .advice = _ ("Pick cases by level and field of work from which other units learn."),
    .begin = _ ("Pick a Typical Case"),
  };

  cg_records_tab_build (CG_RECORDS_TAB (self), &words, sheet_items, "typical", kept);
  guide (self, cg_record_sheet_get_form (cg_records_tab_get_sheet (CG_RECORDS_TAB (self))));
}

static void
cg_typical_cases_tab_constructed (GObject *object)
{
  gsize n;
  const CgChoice *choices = cg_choices_get (CG_CHOICES_TYPICAL_GROUP, &n);
  g_autofree const char **groups = g_new0 (const char *, n + 2);
  g_autofree const char **hints = g_new0 (const char *, n + 2);

  G_OBJECT_CLASS (cg_typical_cases_tab_parent_class)->constructed (object);

  for (gsize i = 0; i < n; i++)
    {
      groups[i] = cg_choices_label (CG_CHOICES_TYPICAL_GROUP, choices[i].id);
      hints[i] = guidance_for (choices[i].id);
    }
  groups[n] = C_ ("matter group", "Of no group");
  hints[n] = "";
  build (CG_TYPICAL_CASES_TAB (object), groups, hints);
}

static void
cg_typical_cases_tab_class_init (CgTypicalCasesTabClass *klass)
{
  static const CgEntity entities[] = { CG_ENTITY_TYPICAL,   CG_ENTITY_LEARNING,
                                       CG_ENTITY_PSEUDONYM, CG_ENTITY_DELIVERY,
                                       CG_ENTITY_CASE,      CG_ENTITY_ACCOUNTABLE,
                                       CG_ENTITY_PROBLEM,   CG_N_ENTITIES };
  CgRecordsTabClass *records_class = CG_RECORDS_TAB_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_typical_cases_tab_constructed;
  CG_MATTERS_TAB_CLASS (klass)->entities = entities;
  records_class->fill = cg_typical_cases_tab_fill;
  records_class->show = cg_typical_cases_tab_show;
  records_class->make_detail = cg_typical_cases_tab_make_detail;
  records_class->entity = CG_ENTITY_TYPICAL;
  records_class->sort = CG_TYPICAL_DOMAIN;
  records_class->ascending = TRUE;
  records_class->count = N_ ("%u typical cases, %u not approved yet");
}

static void
cg_typical_cases_tab_init (CgTypicalCasesTab *self)
{
}
