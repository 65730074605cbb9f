/* cg-learning-steps.c: 领改: units are chosen, told in one batch, and what they found is entered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-learning-steps.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-date-input.h"
#include "cg-fault.h"
#include "cg-notice-draft.h"
#include "cg-paste-box.h"
#include "cg-unit-ticks.h"

/* What a window is about; it lives as long as the window. */
typedef struct
{
  CgOffice *office;
  CgRecord *record; /* the typical case, or the unit that learns */
  GArray *left_out; /* (nullable): ids of units */
  GtkWidget *body;  /* owned by the window: the tree, or where lines are pasted */
} Matter;

static void
matter_free (gpointer data, GClosure *closure)
{
  Matter *matter = data;

  g_object_unref (matter->office);
  cg_record_unref (matter->record);
  g_clear_pointer (&matter->left_out, g_array_unref);
  g_free (matter);
}

static CgFormDialog *
open_dialog (GtkWidget *origin,
             Matter *matter,
             const char *title,
             const char *confirm,
             CgForm *form,
             GCallback confirmed)
{
  CgFormDialog *dialog = cg_form_dialog_new (origin, matter->office, title, form, confirm);

  cg_form_dialog_set_below (dialog, matter->body);
  g_signal_connect_data (dialog, "confirmed", confirmed, matter, matter_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

static CgDate
date_in (CgForm *form, const char *key)
{
  g_auto (CgValue) value = CG_VALUE_INIT;
  CgDate date = 0;

  if (cg_form_get_value (form, key, &value) && value.type == CG_VALUE_TEXT)
    cg_date_parse_iso (value.text, &date);
  return date;
}

/* ---- the units ---- */

static const CgFormItem unit_items[] = {
  { CG_ITEM_FIELD, CG_LEARNING_DUE_ON },
  { CG_ITEM_END },
};

static void
units_cb (CgFormDialog *dialog, Matter *matter)
{
  g_autoptr (GArray) units = cg_unit_ticks_get_ticked (CG_UNIT_TICKS (matter->body));
  g_autoptr (CgEdit) edit = cg_edit_new ("typical.units", 0);

  if (units->len == 0)
    {
      g_autoptr (GError) error = NULL;

      cg_fault_set (&error, CG_FAULT_MISSING_FIELD,
                    cg_field_label (CG_ENTITY_LEARNING, CG_LEARNING_UNIT));
      cg_form_dialog_fail (dialog, error);
      return;
    }

  for (guint i = 0; i < units->len; i++)
    {
      gint64 id = cg_edit_insert (edit, CG_ENTITY_LEARNING);

      cg_edit_set_integer (edit, CG_ENTITY_LEARNING, id, CG_LEARNING_TYPICAL,
                           cg_record_get_id (matter->record));
      cg_edit_set_integer (edit, CG_ENTITY_LEARNING, id, CG_LEARNING_CASE,
                           cg_record_integer (matter->record, CG_TYPICAL_CASE));
      cg_edit_set_integer (edit, CG_ENTITY_LEARNING, id, CG_LEARNING_UNIT,
                           g_array_index (units, gint64, i));
      cg_form_fill_edit (cg_form_dialog_get_form (dialog), edit, id);
    }
  cg_office_apply (matter->office, edit, dialog, cg_form_dialog_done);
}

typedef struct
{
  CgOffice *office;
  CgUnitTicks *ticks;
  GArray *left_out;
} Listing;

static void
listing_free (Listing *listing)
{
  g_object_unref (listing->office);
  g_object_unref (listing->ticks);
  g_array_unref (listing->left_out);
  g_free (listing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Listing, listing_free)

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Listing) listing = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) units = cg_store_select_finish (CG_STORE (source), result, &error);

  if (units != NULL)
    cg_unit_ticks_set (listing->ticks, units, listing->left_out);
  else
    g_signal_emit_by_name (listing->office, "failed", error->message);
}

static void
list_units (const Matter *matter)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_UNIT);
  Listing *listing = g_new0 (Listing, 1);

  listing->office = g_object_ref (matter->office);
  listing->ticks = g_object_ref_sink (CG_UNIT_TICKS (matter->body));
  listing->left_out = g_array_ref (matter->left_out);
  cg_store_select_async (cg_office_get_store (matter->office), query, NULL, listed_cb, listing);
}

CgFormDialog *
cg_learning_choose_units (GtkWidget *origin,
                          CgOffice *office,
                          CgRecord *typical,
                          GPtrArray *learnings)
{
  Matter *matter = g_new0 (Matter, 1);
  CgForm *form = CG_FORM (cg_form_new (CG_ENTITY_LEARNING, unit_items));

  matter->office = g_object_ref (office);
  matter->record = cg_record_ref (typical);
  matter->left_out = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < learnings->len; i++)
    {
      gint64 unit = cg_record_integer (g_ptr_array_index (learnings, i), CG_LEARNING_UNIT);

      g_array_append_val (matter->left_out, unit);
    }
  matter->body = cg_unit_ticks_new ();
  list_units (matter);
  cg_form_begin (form);
  return open_dialog (origin, matter, _ ("Choose Units That Learn"), _ ("Add"), form,
                      G_CALLBACK (units_cb));
}

/* ---- the notices ---- */

typedef struct
{
  CgRecordDetail *detail;
  GArray *targets; /* of CgNoticeTarget */
} Telling;

static void
telling_free (Telling *telling)
{
  g_object_unref (telling->detail);
  g_array_unref (telling->targets);
  g_free (telling);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Telling, telling_free)

static void
not_told (CgRecordDetail *detail, const GError *error)
{
  cg_record_detail_set_working (detail, FALSE);
  g_signal_emit_by_name (cg_record_detail_get_office (detail), "failed", error->message);
}

static void
applied_cb (gpointer detail, CgOutcome *outcome, const GError *error)
{
  if (error != NULL)
    not_told (detail, error);
}

/* Those who are told now are read anew, and then the step is another one. */
static void
drafted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgRecordDetail) detail = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgEdit) edit = cg_notice_draft_finish (result, &error);

  if (edit != NULL)
    cg_office_apply (cg_record_detail_get_office (detail), edit, detail, applied_cb);
  else
    not_told (detail, error);
}

static void
template_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Telling) telling = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) templates = cg_store_select_finish (CG_STORE (source), result, &error);

  if (templates != NULL && templates->len == 0)
    cg_fault_set (&error, CG_FAULT_NO_RECORD, cg_entity_label (CG_ENTITY_TEMPLATE),
                  cg_choices_label (CG_CHOICES_NOTICE_KIND, "learning"));
  if (error != NULL)
    {
      not_told (telling->detail, error);
      return;
    }

  cg_notice_draft_async (CG_STORE (source), (const CgNoticeTarget *) telling->targets->data,
                         telling->targets->len, cg_record_get_id (g_ptr_array_index (templates, 0)),
                         cg_office_get_actor (cg_record_detail_get_office (telling->detail)), NULL,
                         NULL, telling->detail, drafted_cb);
}

/* Also by word of mouth, or on paper. */
static gboolean
is_told (const CgRecord *learning)
{
  return !cg_record_is_null (learning, CG_LEARNING_NOTICE) ||
         !cg_record_is_null (learning, CG_LEARNING_NOTIFIED_ON) ||
         g_str_equal (cg_record_text (learning, CG_LEARNING_STATE), "waived");
}

static GArray *
list_targets (GPtrArray *learnings)
{
  GArray *targets = g_array_new (FALSE, FALSE, sizeof (CgNoticeTarget));

  for (guint i = 0; i < learnings->len; i++)
    {
      const CgRecord *learning = g_ptr_array_index (learnings, i);
      CgNoticeTarget target = { .case_id = cg_record_integer (learning, CG_LEARNING_CASE),
                                .unit_id = cg_record_integer (learning, CG_LEARNING_UNIT),
                                .learning_id = cg_record_get_id (learning) };

      if (!is_told (learning))
        g_array_append_val (targets, target);
    }
  return targets;
}

void
cg_learning_draft_notices (CgRecordDetail *detail, GPtrArray *learnings)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_TEMPLATE);
  Telling *telling = g_new0 (Telling, 1);

  cg_record_detail_set_working (detail, TRUE);
  telling->detail = g_object_ref (detail);
  telling->targets = list_targets (learnings);
  cg_query_filter_text (query, CG_TEMPLATE_KIND, CG_FILTER_EQUAL, "learning");
  cg_query_filter_text (query, CG_TEMPLATE_IN_USE, CG_FILTER_EQUAL, "1");
  cg_store_select_async (cg_office_get_store (cg_record_detail_get_office (detail)), query, NULL,
                         template_cb, telling);
}

/* ---- what they found ---- */

static const CgFormItem finding_items[] = {
  { CG_ITEM_FIELD, CG_LEARNING_CHECKED_ON },
  { CG_ITEM_FIELD, CG_LEARNING_DUE_ON, .label = NC_ ("form", "Rectified by") },
  { CG_ITEM_END },
};

/* "what was found ⇥ 2026-12-31"; FALSE where the day is none. */
static gboolean
split_line (const char *line, CgCalendar *calendar, char **text, CgDate *deadline, GError **error)
{
  const CgDateInputContext context = { .today = cg_clock_today (), .calendar = calendar };
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  const char *day = cells[0] != NULL && cells[1] != NULL ? g_strstrip (cells[1]) : "";

  *text = g_strstrip (g_strdup (cells[0] != NULL ? cells[0] : ""));
  if (*day == '\0' || cg_date_input_parse (day, &context, deadline) == CG_DATE_INPUT_OK)
    return TRUE;

  cg_fault_set (error, CG_FAULT_BAD_DATE, cg_field_label (CG_ENTITY_PROBLEM, CG_PROBLEM_DEADLINE),
                day);
  return FALSE;
}

static void
add_problem (CgEdit *edit, const CgRecord *learning, const char *text, CgDate deadline)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_PROBLEM);
  gint64 unit = cg_record_integer (learning, CG_LEARNING_UNIT);

  cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_CASE,
                       cg_record_integer (learning, CG_LEARNING_CASE));
  cg_edit_set_text (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_TEXT, text);
  cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_UNIT, unit);
  cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_RESPONSIBLE_UNIT, unit);
  cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_LEARNING,
                       cg_record_get_id (learning));
  if (deadline != 0)
    cg_edit_set_date (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_DEADLINE, deadline);
}

CgEdit *
cg_learning_findings_edit (CgRecord *learning,
                           const char *lines,
                           CgDate checked_on,
                           CgDate deadline,
                           CgCalendar *calendar,
                           GError **error)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("learning.findings", 0);
  g_autoptr (GString) found = g_string_new (cg_record_text (learning, CG_LEARNING_FINDINGS));
  g_auto (GStrv) each = g_strsplit (lines, "\n", -1);
  gint64 id = cg_record_get_id (learning);

  for (guint i = 0; each[i] != NULL; i++)
    {
      g_autofree char *text = NULL;
      CgDate day = deadline;

      if (!split_line (each[i], calendar, &text, &day, error))
        return NULL;
      if (*text == '\0')
        continue;
      add_problem (edit, learning, text, day);
      g_string_append_printf (found, "%s%s", found->len > 0 ? "\n" : "", text);
    }

  cg_edit_set_date (edit, CG_ENTITY_LEARNING, id, CG_LEARNING_CHECKED_ON, checked_on);
  cg_edit_set_text (edit, CG_ENTITY_LEARNING, id, CG_LEARNING_STATE, "done");
  if (found->len > 0)
    cg_edit_set_text (edit, CG_ENTITY_LEARNING, id, CG_LEARNING_FINDINGS, found->str);
  return g_steal_pointer (&edit);
}

static void
findings_cb (CgFormDialog *dialog, Matter *matter)
{
  CgForm *form = cg_form_dialog_get_form (dialog);
  g_autofree char *lines = cg_paste_box_dup_text (CG_PASTE_BOX (matter->body));
  g_autoptr (GError) error = NULL;
  CgDate checked_on = date_in (form, "checked_on");
  g_autoptr (CgEdit) edit = cg_learning_findings_edit (
      matter->record, lines, checked_on != 0 ? checked_on : cg_clock_today (),
      date_in (form, "due_on"), cg_office_get_calendar (matter->office), &error);

  if (edit == NULL)
    cg_form_dialog_fail (dialog, error);
  else
    cg_office_apply (matter->office, edit, dialog, cg_form_dialog_done);
}

CgFormDialog *
cg_learning_enter_findings (GtkWidget *origin, CgOffice *office, CgRecord *learning)
{
  Matter *matter = g_new0 (Matter, 1);
  CgForm *form = CG_FORM (cg_form_new (CG_ENTITY_LEARNING, finding_items));
  g_autofree char *today = cg_date_to_iso (cg_clock_today ());
  g_autofree char *title = g_strdup_printf (C_ ("step and record", "%s: %s"), _ ("Enter Findings"),
                                            cg_record_reference_name (learning, CG_LEARNING_UNIT));

  matter->office = g_object_ref (office);
  matter->record = cg_record_ref (learning);
  matter->body =
      g_object_new (CG_TYPE_PASTE_BOX, "label", _ ("What was found, a line each"), "example",
                    _ ("A problem in each line, also pasted from a spreadsheet; its own "
                       "deadline behind a tab. Without a line: nothing was found."),
                    NULL);
  gtk_widget_set_size_request (matter->body, -1, 180);
  cg_form_begin (form);
  cg_form_set_text (form, "checked_on", today);
  return open_dialog (origin, matter, title, _ ("Enter"), form, G_CALLBACK (findings_cb));
}
