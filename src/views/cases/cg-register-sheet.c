/* cg-register-sheet.c: 登记案件: one sheet, kept as a draft, written as one edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-register-sheet.h"

#include <glib/gi18n.h>

#include "cg-accountables.h"
#include "cg-clock.h"
#include "cg-doc-number.h"
#include "cg-office-picks.h"
#include "cg-pick-array.h"
#include "cg-recurrence-matches.h"
#include "cg-steps-preview.h"

#define DRAFT "register"

struct _CgRegisterSheet
{
  GObject parent_instance;

  CgOffice *office;
  CgSheet *sheet;
  CgForm *form;
  CgAccountables *accountables;
  CgStepsPreview *preview;
  CgRecurrenceMatches *matches;
  gboolean again; /* the next case follows this one */
};

G_DEFINE_FINAL_TYPE (CgRegisterSheet, cg_register_sheet, G_TYPE_OBJECT)

enum
{
  SIGNAL_REGISTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define FIELD(FIELD_, ...)                                                                         \
  {                                                                                                \
    CG_ITEM_FIELD, CG_CASE_##FIELD_, ##__VA_ARGS__                                                 \
  }

/* 谁, 什么事, 何时何人决定, 问责方式: the order in which a decision is read. */
static const CgFormItem items[] = {
  { CG_ITEM_PART, .label = NC_ ("form", "Who"),
    .hint = NC_ ("form", "units and accountable parties") },
  { CG_ITEM_CHIPS, .key = "units", .flags = CG_FORM_REQUIRED,
    .label = NC_ ("form", "Units concerned"), .main_word = NC_ ("form", "main unit"),
    .of = CG_ENTITY_UNIT, .hint = NC_ ("form", "name, pinyin or initials") },
  { CG_ITEM_CHIPS, .key = "parties", .label = NC_ ("form", "Accountable"),
    .of = CG_ENTITY_ACCOUNTABLE, .hint = NC_ ("form", "name and post, or an organisation") },
  { CG_ITEM_PART, .label = NC_ ("form", "What"), .hint = NC_ ("form", "category and situations") },
  FIELD (TITLE, .lines = 1),
  FIELD (CASE_TYPE, .flags = CG_FORM_HALF),
  FIELD (SOURCE, .flags = CG_FORM_HALF),
  FIELD (CATEGORY, .flags = CG_FORM_HALF),
  FIELD (DOMAIN, .flags = CG_FORM_HALF),
  { CG_ITEM_CHIPS_CHOICES, .key = "situations", .flags = CG_FORM_REQUIRED | CG_FORM_STAR,
    .label = NC_ ("form", "Situations"), .main_word = NC_ ("form", "main situation"),
    .of = CG_CHOICES_SITUATION },
  FIELD (BRIEF, .lines = 2),
  { CG_ITEM_PART, .label = NC_ ("form", "When and by whom"), .hint = NC_ ("form", "the decision") },
  FIELD (DECIDED_ON, .flags = CG_FORM_HALF | CG_FORM_PAST),
  FIELD (DECIDED_BY, .flags = CG_FORM_HALF),
  FIELD (DECISION_NO,
         .flags = CG_FORM_HALF,
         .hint = NC_ ("form", "as documents are numbered"),
         .missing =
             NC_ ("form", "The decision's number is missing. Where there is none, say why.")),
  FIELD (UNDERTAKER, .flags = CG_FORM_HALF | CG_FORM_PLACE, .label = NC_ ("form", "Handled by")),
  FIELD (SUPERVISOR, .flags = CG_FORM_HALF | CG_FORM_PLACE, .label = NC_ ("form", "Supervised by")),
  { CG_ITEM_PART, .label = NC_ ("form", "Sanctions"), .hint = NC_ ("form", "may be combined") },
  { CG_ITEM_SLOT, .key = "accountables" },
  { CG_ITEM_END },
};

/* ---- the right column ---- */

/* The main unit, or the only one. */
static gint64
main_unit (CgRegisterSheet *self)
{
  GArray *units = cg_chips_get_values (cg_form_get_chips (self->form, "units"));
  gint64 unit = units->len > 0 ? g_array_index (units, CgChipValue, 0).id : 0;

  for (guint i = 0; i < units->len; i++)
    if (g_array_index (units, CgChipValue, i).is_main)
      unit = g_array_index (units, CgChipValue, i).id;

  return MAX (unit, 0);
}

static gint64
reference_in (CgRegisterSheet *self, const char *key)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  return cg_form_get_value (self->form, key, &value) && value.type == CG_VALUE_INTEGER
             ? value.integer
             : 0;
}

static void
update_matches (CgRegisterSheet *self, CgDate decided_on)
{
  CgRecurrenceRow probe = {
    .category = reference_in (self, "category"),
    .unit = main_unit (self),
    .domain = reference_in (self, "domain"),
    .decided_on = decided_on,
  };

  cg_recurrence_matches_set (self->matches, &probe, 0);
}

static void
update_preview (CgRegisterSheet *self)
{
  g_auto (CgValue) type = CG_VALUE_INIT;
  g_auto (CgValue) decided = CG_VALUE_INIT;
  CgDate date = 0;

  cg_form_get_value (self->form, "case_type", &type);
  if (cg_form_get_value (self->form, "decided_on", &decided) && decided.type == CG_VALUE_TEXT)
    cg_date_parse_iso (decided.text, &date);
  cg_accountables_set_decided_on (self->accountables, date);
  cg_steps_preview_set (self->preview, type.type == CG_VALUE_INTEGER ? type.integer : 0, date);
  update_matches (self, date);
}

/* ---- the number it will have ---- */

static void
counter_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgRegisterSheet) self = data;
  g_autoptr (GPtrArray) counters = cg_store_select_finish (CG_STORE (source), result, NULL);
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;
  gint64 last;
  int year;

  if (counters == NULL)
    return;

  last =
      counters->len > 0 ? cg_record_integer (g_ptr_array_index (counters, 0), CG_COUNTER_LAST) : 0;
  cg_date_get_ymd (cg_clock_today (), &year, NULL, NULL);
  number = cg_case_number_format (year, last + 1);
  /* Translators: the number that the case will be given */
  words = g_strdup_printf (_ ("will be %s"), number);
  cg_sheet_set_hint (self->sheet, words);
}

/* Somebody else may register before: so it is what the number would be now. */
static void
read_number (CgRegisterSheet *self)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_COUNTER);
  g_autofree char *series = NULL;
  int year;

  cg_date_get_ymd (cg_clock_today (), &year, NULL, NULL);
  series = g_strdup_printf ("case-%d", year);
  cg_query_filter_text (query, CG_COUNTER_NAME, CG_FILTER_EQUAL, series);
  cg_store_select_async (cg_office_get_store (self->office), query, NULL, counter_cb,
                         g_object_ref (self));
}

static void
changed_cb (CgRegisterSheet *self, GArray *changes)
{
  gboolean concerned = changes == NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    concerned |= g_array_index (changes, CgStoreChange, i).entity == CG_ENTITY_COUNTER;
  if (concerned)
    read_number (self);
}

/* ---- the draft ---- */

/* Each person has a draft of their own. */
static char *
draft_name (CgRegisterSheet *self)
{
  return g_strdup_printf (DRAFT "-%" G_GINT64_FORMAT, cg_office_get_actor (self->office));
}

static void
draft_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgRegisterSheet) self = data;
  g_autoptr (GError) error = NULL;

  cg_drafts_save_finish (CG_DRAFTS (source), result, &error);
  cg_sheet_set_saved (self->sheet, error);
}

static void
save_draft_cb (CgRegisterSheet *self)
{
  g_autoptr (GKeyFile) draft = g_key_file_new ();
  g_autofree char *name = draft_name (self);

  cg_form_save (self->form, draft, DRAFT);
  cg_accountables_save (self->accountables, draft, "accountables");
  cg_drafts_save_async (cg_office_get_drafts (self->office), name, draft, draft_saved_cb,
                        g_object_ref (self));
}

static void
begin (CgRegisterSheet *self)
{
  cg_form_set_actor (self->form, cg_office_get_actor (self->office),
                     cg_office_get_actor_name (self->office));
  cg_form_begin (self->form);
  cg_accountables_clear (self->accountables);
  if (cg_office_get_actor (self->office) != 0)
    cg_form_set_reference (self->form, "undertaker", cg_office_get_actor (self->office),
                           cg_office_get_actor_name (self->office));
  update_preview (self);
}

static void
remove_draft (CgRegisterSheet *self)
{
  g_autofree char *name = draft_name (self);

  cg_drafts_remove (cg_office_get_drafts (self->office), name);
}

/* Putting the sheet away saves what stands in it: so it is emptied first, and the draft of
 * the empty form goes as well. */
static void
put_away (CgRegisterSheet *self)
{
  begin (self);
  cg_sheet_close (self->sheet);
  remove_draft (self);
}

static void
load_draft (CgRegisterSheet *self)
{
  g_autofree char *name = draft_name (self);
  g_autoptr (GKeyFile) draft = cg_drafts_load (cg_office_get_drafts (self->office), name);

  begin (self);
  if (draft == NULL)
    return;

  cg_form_load (self->form, draft, DRAFT);
  cg_accountables_load (self->accountables, draft, "accountables");
  update_preview (self);
}

/* ---- writing ---- */

static void
add_units (CgRegisterSheet *self, CgEdit *edit, gint64 case_id)
{
  GArray *units = cg_chips_get_values (cg_form_get_chips (self->form, "units"));

  for (guint i = 0; i < units->len; i++)
    {
      const CgChipValue *unit = &g_array_index (units, CgChipValue, i);
      gint64 id = cg_edit_insert (edit, CG_ENTITY_CASE_UNIT);

      cg_edit_set_integer (edit, CG_ENTITY_CASE_UNIT, id, CG_CASE_UNIT_CASE, case_id);
      cg_edit_set_integer (edit, CG_ENTITY_CASE_UNIT, id, CG_CASE_UNIT_UNIT, unit->id);
      cg_edit_set_text (edit, CG_ENTITY_CASE_UNIT, id, CG_CASE_UNIT_ROLE,
                        unit->is_main ? "main" : "other");
    }
}

static void
add_situations (CgRegisterSheet *self, CgEdit *edit, gint64 case_id)
{
  GArray *situations = cg_chips_get_values (cg_form_get_chips (self->form, "situations"));

  for (guint i = 0; i < situations->len; i++)
    {
      const CgChipValue *situation = &g_array_index (situations, CgChipValue, i);
      gint64 id = cg_edit_insert (edit, CG_ENTITY_SITUATION);

      cg_edit_set_integer (edit, CG_ENTITY_SITUATION, id, CG_SITUATION_CASE, case_id);
      cg_edit_set_text (edit, CG_ENTITY_SITUATION, id, CG_SITUATION_SITUATION,
                        cg_pick_array_choice (CG_CHOICES_SITUATION, situation->id));
      cg_edit_set_integer (edit, CG_ENTITY_SITUATION, id, CG_SITUATION_IS_MAIN, situation->is_main);
    }
}

static void
registered_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgRegisterSheet *self = CG_REGISTER_SHEET (object);

  cg_sheet_finish (self->sheet, error);
  if (error != NULL)
    return;

  if (self->again)
    {
      begin (self);
      remove_draft (self);
      return;
    }

  put_away (self);
  g_signal_emit (self, signals[SIGNAL_REGISTERED], 0, g_array_index (outcome->inserted, gint64, 0));
}

static void
submit_cb (CgRegisterSheet *self, gboolean again)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("case.register", 0);
  gint64 id = cg_edit_insert (edit, CG_ENTITY_CASE);

  self->again = again;
  cg_form_fill_edit (self->form, edit, id);
  add_units (self, edit, id);
  add_situations (self, edit, id);
  cg_accountables_fill_edit (self->accountables, edit, id);
  cg_office_apply (self->office, edit, self, registered_cb);
}

/* ---- the object ---- */

static void
cg_register_sheet_dispose (GObject *object)
{
  g_clear_object (&CG_REGISTER_SHEET (object)->office);

  G_OBJECT_CLASS (cg_register_sheet_parent_class)->dispose (object);
}

static void
cg_register_sheet_class_init (CgRegisterSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_register_sheet_dispose;
  signals[SIGNAL_REGISTERED] =
      g_signal_new ("registered", CG_TYPE_REGISTER_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
cg_register_sheet_init (CgRegisterSheet *self)
{
}

static void
build_form (CgRegisterSheet *self)
{
  self->form = CG_FORM (cg_form_new (CG_ENTITY_CASE, items));
  self->preview = CG_STEPS_PREVIEW (cg_steps_preview_new (self->office));
  self->matches = CG_RECURRENCE_MATCHES (cg_recurrence_matches_new (self->office));
  cg_form_set_source (self->form, cg_office_get_picks (self->office));
  cg_form_set_calendar (self->form, cg_office_get_calendar (self->office), 0);
  self->accountables = CG_ACCOUNTABLES (cg_accountables_new (
      cg_form_get_chips (self->form, "parties"), cg_office_get_picks (self->office)));
  cg_form_set_slot (self->form, "accountables", GTK_WIDGET (self->accountables));
  g_signal_connect_object (self->form, "changed", G_CALLBACK (update_preview), self,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
make_side (CgRegisterSheet *self)
{
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_box_append (GTK_BOX (side), GTK_WIDGET (self->preview));
  gtk_box_append (GTK_BOX (side), GTK_WIDGET (self->matches));
  return side;
}

CgRegisterSheet *
cg_register_sheet_new (CgOffice *office, GtkOverlay *overlay)
{
  CgRegisterSheet *self = g_object_new (CG_TYPE_REGISTER_SHEET, NULL);

  self->office = g_object_ref (office);
  build_form (self);
  self->sheet = CG_SHEET (cg_sheet_new (_ ("Register Case"), self->form));
  cg_sheet_set_buttons (self->sheet, _ ("Register"), _ ("Register and Begin the Next"));
  cg_sheet_set_side (self->sheet, make_side (self));
  g_signal_connect_object (self->accountables, "changed", G_CALLBACK (cg_sheet_touch), self->sheet,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sheet, "submit", G_CALLBACK (submit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sheet, "save-draft", G_CALLBACK (save_draft_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sheet, "discard", G_CALLBACK (put_away), self, G_CONNECT_SWAPPED);
  gtk_overlay_add_overlay (overlay, GTK_WIDGET (self->sheet));
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_number (self);
  return self;
}

void
cg_register_sheet_open (CgRegisterSheet *self)
{
  g_return_if_fail (CG_IS_REGISTER_SHEET (self));

  if (!cg_sheet_is_open (self->sheet))
    load_draft (self);
  cg_sheet_open (self->sheet);
}
