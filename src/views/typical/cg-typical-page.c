/* cg-typical-page.c: the page 典型领改: cases others learn from, and special campaigns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-typical-page.h"

#include <glib/gi18n.h>

#include "cg-campaign-detail.h"
#include "cg-office.h"
#include "cg-record-pane.h"
#include "cg-record-sheet.h"
#include "cg-segments.h"
#include "cg-stack.h"
#include "cg-steps.h"
#include "cg-typical-detail.h"
#include "cg-typical-tab.h"

enum
{
  TYPICALS,
  CAMPAIGNS,
  N_TABS
};

struct _CgTypicalPage
{
  CgPage parent_instance;

  CgSegments *segments;
  GtkStack *stack;
  GtkWidget *actions;
  CgTypicalTab *tabs[N_TABS];
  CgRecordSheet *sheets[N_TABS];
  GtkWidget *begin[N_TABS];
  CgRecordPane *pane;
  GtkLabel *guidance;
};

G_DEFINE_FINAL_TYPE (CgTypicalPage, cg_typical_page, CG_TYPE_PAGE)

/* ---- entering one ---- */

#define FIELD(FIELD_, ...)                                                                         \
  {                                                                                                \
    CG_ITEM_FIELD, CG_TYPICAL_##FIELD_, ##__VA_ARGS__                                              \
  }

static const CgFormItem typical_items[] = {
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

#undef FIELD
#define FIELD(FIELD_, ...)                                                                         \
  {                                                                                                \
    CG_ITEM_FIELD, CG_CAMPAIGN_##FIELD_, ##__VA_ARGS__                                             \
  }

static const CgFormItem campaign_items[] = {
  FIELD (NAME, .lines = 1),
  FIELD (CATEGORY),
  FIELD (UNIT, .flags = CG_FORM_HALF),
  FIELD (LEADER, .flags = CG_FORM_HALF),
  FIELD (START_ON, .flags = CG_FORM_HALF),
  FIELD (END_ON, .flags = CG_FORM_HALF),
  FIELD (PLAN, .lines = 5),
  { CG_ITEM_END },
};

static const char *const typical_kept[] = { "level", "domain", "year", NULL };
static const char *const campaign_kept[] = { NULL };

/* ---- what is listed ---- */

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

static char *
words_of (const CgRecord *record, const int *fields)
{
  GString *words = g_string_new (NULL);

  for (; *fields >= 0; fields++)
    {
      g_autofree char *word = cg_record_display (record, *fields);

      if (*word != '\0')
        g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", word);
    }

  return g_string_free (words, FALSE);
}

static void
typical_matter (const CgRecord *record, CgTypicalRow *matter)
{
  static const int fields[] = { CG_TYPICAL_DOMAIN, CG_TYPICAL_SITUATION, -1 };
  const char *group = cg_record_text (record, CG_TYPICAL_TYPICAL_GROUP);

  matter->group = cg_choices_label (CG_CHOICES_TYPICAL_GROUP, group);
  matter->hint = guidance_for (group);
  matter->title = g_strdup (cg_record_name (record));
  matter->words = words_of (record, fields);
  matter->state = cg_record_display (record, CG_TYPICAL_STATE);
}

static void
campaign_matter (const CgRecord *record, CgTypicalRow *matter)
{
  static const int fields[] = { CG_CAMPAIGN_CATEGORY, CG_CAMPAIGN_UNIT, -1 };

  matter->group =
      cg_choices_label (CG_CHOICES_CAMPAIGN_STATE, cg_record_text (record, CG_CAMPAIGN_STATE));
  matter->title = g_strdup (cg_record_name (record));
  matter->words = words_of (record, fields);
  matter->state =
      g_strdup_printf ("%d / %d", (int) cg_record_integer (record, CG_CAMPAIGN_STRUCK_COUNT),
                       (int) cg_record_integer (record, CG_CAMPAIGN_PROBLEM_COUNT));
}

static void
set_typical (GtkWidget *detail, CgRecord *record)
{
  cg_typical_detail_set (CG_TYPICAL_DETAIL (detail), record);
}

static void
set_campaign (GtkWidget *detail, CgRecord *record)
{
  cg_campaign_detail_set (CG_CAMPAIGN_DETAIL (detail), record);
}

static const CgEntity typical_also[] = { CG_ENTITY_LEARNING,    CG_ENTITY_PSEUDONYM,
                                         CG_ENTITY_DELIVERY,    CG_ENTITY_CASE,
                                         CG_ENTITY_ACCOUNTABLE, CG_ENTITY_PROBLEM,
                                         CG_N_ENTITIES };
static const CgEntity campaign_also[] = { CG_ENTITY_CAMPAIGN_UNIT, CG_ENTITY_CAMPAIGN_PROBLEM,
                                          CG_ENTITY_PROBLEM, CG_N_ENTITIES };
static const int typical_sort[] = { CG_TYPICAL_TYPICAL_GROUP, CG_TYPICAL_DOMAIN, -1 };
static const int campaign_sort[] = { CG_CAMPAIGN_STATE, -1 };

static const CgTypicalTabKind kinds[N_TABS] = {
  [TYPICALS] = { CG_ENTITY_TYPICAL, typical_also, typical_sort, typical_matter,
                 NC_ ("page", "Typical cases"), cg_typical_detail_new, set_typical,
                 N_ ("No typical case yet"),
                 N_ ("Pick cases by level and field of work from which other units learn."),
                 N_ ("Pick a Typical Case"), "typical/add" },
  [CAMPAIGNS] = { CG_ENTITY_CAMPAIGN, campaign_also, campaign_sort, campaign_matter,
                  NC_ ("page", "Special campaigns"), cg_campaign_detail_new, set_campaign,
                  N_ ("No special campaign yet"),
                  N_ ("Problems that several units share are put right together. Select them in "
                      "the ledger and take them into a campaign, or begin one here."),
                  N_ ("Begin a Campaign"), "typical/campaigns/add" },
};

static const char *const tab_ids[N_TABS] = { "cases", "campaigns" };

/* ---- what is shown ---- */

static int
seen (CgTypicalPage *self)
{
  return g_str_equal (cg_segments_get_active (self->segments), tab_ids[CAMPAIGNS]) ? CAMPAIGNS
                                                                                   : TYPICALS;
}

/* The bar and the pane are those of the tab that is seen. */
static void
update (CgTypicalPage *self)
{
  int tab = seen (self);
  CgRecord *record = cg_typical_tab_get_record (self->tabs[tab]);
  guint n = cg_typical_tab_get_count (self->tabs[tab]);
  g_autofree char *count =
      n > 0 ? g_strdup_printf (ngettext ("%u record", "%u records", n), n) : NULL;

  cg_page_set_subtitle (CG_PAGE (self), count);
  cg_page_set_busy (CG_PAGE (self), cg_typical_tab_get_busy (self->tabs[tab]));
  cg_page_set_pane_title (CG_PAGE (self), cg_entity_label (kinds[tab].entity), NULL);
  cg_record_pane_set_record (self->pane, record);
  for (int i = 0; i < N_TABS; i++)
    gtk_widget_set_visible (
        self->begin[i], i == tab && cg_office_get_read_only (
                                        CG_OFFICE (cg_page_get_office (CG_PAGE (self)))) == NULL);
}

static void
search_cb (CgTypicalPage *self)
{
  cg_typical_tab_search (self->tabs[seen (self)], cg_page_get_search_text (CG_PAGE (self)));
}

static void
show_tab (CgTypicalPage *self, int tab)
{
  cg_segments_set_active (self->segments, tab_ids[tab]);
  gtk_stack_set_visible_child_name (self->stack, tab_ids[tab]);
  update (self);
  search_cb (self);
}

static void
segments_cb (CgTypicalPage *self)
{
  cg_page_go (GTK_WIDGET (self), seen (self) == CAMPAIGNS ? "typical/campaigns" : "typical/cases");
}

static void
show_rest (CgTypicalPage *self, int tab, const char *rest)
{
  CgOffice *office = CG_OFFICE (cg_page_get_office (CG_PAGE (self)));
  gint64 id;

  cg_sheet_close (
      cg_record_sheet_get_sheet (self->sheets[tab == CAMPAIGNS ? TYPICALS : CAMPAIGNS]));
  show_tab (self, tab);
  if (cg_record_sheet_place (rest, &id))
    {
      if (cg_office_get_read_only (office) == NULL)
        cg_record_sheet_open (self->sheets[tab], id);
    }
  else if (rest != NULL && g_ascii_string_to_signed (rest, 10, 1, G_MAXINT64, &id, NULL))
    cg_typical_tab_choose (self->tabs[tab], id);
}

static void
cg_typical_page_show_place (CgPage *page, const char *place)
{
  CgTypicalPage *self = CG_TYPICAL_PAGE (page);
  g_auto (GStrv) parts = g_strsplit (place != NULL ? place : "", "/", 2);

  for (int i = 0; parts[0] != NULL && i < N_TABS; i++)
    if (g_str_equal (parts[0], tab_ids[i]))
      {
        show_rest (self, i, parts[1]);
        return;
      }

  show_rest (self, TYPICALS, place);
}

static void
added_cb (CgTypicalPage *self, gint64 id, CgRecordSheet *sheet)
{
  cg_typical_tab_choose (self->tabs[sheet == self->sheets[CAMPAIGNS] ? CAMPAIGNS : TYPICALS], id);
}

static void
form_changed_cb (CgTypicalPage *self, const char *key, CgForm *form)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  if (g_str_equal (key, "typical_group"))
    gtk_label_set_text (self->guidance,
                        guidance_for (cg_form_get_value (form, key, &value) ? value.text : NULL));
}

/* ---- the widget ---- */

static CgForm *
make_typical_form (CgTypicalPage *self)
{
  CgForm *form = CG_FORM (cg_form_new (CG_ENTITY_TYPICAL, typical_items));
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
add_tab (CgTypicalPage *self, int tab, GtkOverlay *overlay)
{
  CgOffice *office = CG_OFFICE (cg_page_get_office (CG_PAGE (self)));
  const CgTypicalTabKind *kind = &kinds[tab];
  CgForm *form = tab == TYPICALS ? make_typical_form (self)
                                 : CG_FORM (cg_form_new (CG_ENTITY_CAMPAIGN, campaign_items));

  self->tabs[tab] = CG_TYPICAL_TAB (cg_typical_tab_new (office, kind));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->tabs[tab]), tab_ids[tab]);
  cg_segments_add (self->segments, tab_ids[tab], g_dpgettext2 (NULL, "page", kind->label));
  self->begin[tab] = cg_steps_begin_button_new (office, _ (kind->add), kind->add_place, FALSE);
  gtk_box_append (GTK_BOX (self->actions), self->begin[tab]);
  self->sheets[tab] = cg_record_sheet_new (
      office, overlay, _ (kind->add), _ ("Add"), _ ("Add and Begin the Next"), kind->entity, form,
      tab == TYPICALS ? "typical" : "campaign", tab == TYPICALS ? typical_kept : campaign_kept);
  g_signal_connect_object (self->sheets[tab], "added", G_CALLBACK (added_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tabs[tab], "shown", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static void
cg_typical_page_constructed (GObject *object)
{
  CgTypicalPage *self = CG_TYPICAL_PAGE (object);
  CgPage *page = CG_PAGE (object);
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *segments = cg_segments_new (C_ ("page", "Typical cases"));

  G_OBJECT_CLASS (cg_typical_page_parent_class)->constructed (object);

  self->segments = CG_SEGMENTS (segments);
  self->stack = GTK_STACK (gtk_stack_new ());
  self->actions = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->pane = CG_RECORD_PANE (cg_record_pane_new (CG_OFFICE (cg_page_get_office (page))));
  cg_record_pane_set_plain_steps (self->pane);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), box);
  for (int i = 0; i < N_TABS; i++)
    add_tab (self, i, GTK_OVERLAY (overlay));
  cg_stack_tell (self->stack);
  gtk_widget_set_halign (segments, GTK_ALIGN_START);
  gtk_widget_add_css_class (segments, "supervision-tabs");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), segments);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), overlay);
  cg_page_set_title (page, C_ ("page", "Typical cases"));
  cg_page_set_search_hint (page, _ ("Find in typical cases"));
  cg_page_set_actions (page, self->actions);
  cg_page_set_pane (page, GTK_WIDGET (self->pane));
  g_signal_connect_swapped (segments, "changed", G_CALLBACK (segments_cb), self);
  g_signal_connect (self, "notify::search-text", G_CALLBACK (search_cb), NULL);
  show_tab (self, TYPICALS);
}

static void
cg_typical_page_dispose (GObject *object)
{
  CgTypicalPage *self = CG_TYPICAL_PAGE (object);

  for (int i = 0; i < N_TABS; i++)
    g_clear_object (&self->sheets[i]);

  G_OBJECT_CLASS (cg_typical_page_parent_class)->dispose (object);
}

static void
cg_typical_page_class_init (CgTypicalPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cg_typical_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_typical_page_dispose;
  CG_PAGE_CLASS (klass)->show_place = cg_typical_page_show_place;
}

static void
cg_typical_page_init (CgTypicalPage *self)
{
}
