/* cg-steps.c: the steps of the action table on a record: which are possible, and doing one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-steps.h"

#include <glib/gi18n.h>

#include "cg-child-list.h"
#include "cg-clock.h"
#include "cg-form-dialog.h"
#include "cg-next-number.h"
#include "cg-notice-sign.h"
#include "cg-notice-state.h"
#include "cg-office-picks.h"
#include "cg-sanction-kinds.h"
#include "cg-scan-button.h"

/* Sheets and pages of their own begin these. */
static const char *const not_offered[] = { "case.register", "case_unit.score", NULL };

static const char *
state_of (const CgAction *action, const CgRecord *record)
{
  const char *state =
      cg_record_text (record, cg_entity_find_field (action->entity, action->state_field));

  return g_str_equal (state, "extended") ? "doing" : state;
}

/* Some steps go by a date or a mark instead of a state field. */
static gboolean
is_possible (const CgAction *action, const CgRecord *record)
{
  if (action->entity != cg_record_get_entity (record) || g_strv_contains (not_offered, action->id))
    return FALSE;
  if (g_str_equal (action->id, "case.close"))
    return cg_record_is_null (record, CG_CASE_CLOSED_ON);
  if (g_str_equal (action->id, "case_unit.accept"))
    return cg_record_is_null (record, CG_CASE_UNIT_ACCEPTED_ON);
  if (g_str_equal (action->id, "case_unit.unaccept"))
    return !cg_record_is_null (record, CG_CASE_UNIT_ACCEPTED_ON);
  if (g_str_equal (action->id, "case.reopen"))
    return !cg_record_is_null (record, CG_CASE_CLOSED_ON);
  if (g_str_equal (action->id, "case_unit.undeliver") ||
      g_str_equal (action->id, "case_unit.receipt"))
    return !cg_record_is_null (record, CG_CASE_UNIT_DELIVERED_ON);
  if (g_str_equal (action->id, "notice.corrected"))
    return cg_record_integer (record, CG_NOTICE_CORRECTING) != 0;

  if (action->entity == CG_ENTITY_NOTICE && !cg_notice_check_settled (record, action->id, NULL))
    return FALSE;

  return action->state_field == NULL || cg_action_allowed_from (action, state_of (action, record));
}

GPtrArray *
cg_steps_possible (const CgRecord *record)
{
  GPtrArray *possible = g_ptr_array_new ();
  gsize n;
  const CgAction *actions = cg_actions (&n);

  for (gsize i = 0; i < n; i++)
    if (cg_record_is_null (record, CG_FIELD_VOID_REASON) && is_possible (&actions[i], record))
      g_ptr_array_add (possible, (gpointer) &actions[i]);

  return possible;
}

/* The verdicts that a clerk may enter for another (代录) ask for no role in the table. */
static CgRole
deciding_role (const CgAction *action)
{
  if (g_str_has_prefix (action->id, "problem.review") ||
      g_str_equal (action->id, "incoming.pass") || g_str_equal (action->id, "incoming.return") ||
      g_str_equal (action->id, "problem.longterm") || g_str_equal (action->id, "notice.review") ||
      g_str_equal (action->id, "notice.return"))
    return CG_ROLE_REVIEWER;
  if (g_str_has_prefix (action->id, "extension.") || g_str_equal (action->id, "notice.sign"))
    return CG_ROLE_SIGNER;

  return CG_ROLE_NONE;
}

gboolean
cg_steps_may (CgOffice *office, const CgAction *action)
{
  if (cg_office_get_read_only (office) != NULL)
    return FALSE;
  if (action->role == CG_ROLE_NONE && deciding_role (action) != CG_ROLE_NONE)
    return cg_office_can (office, deciding_role (action)) || cg_office_can (office, CG_ROLE_CLERK);

  return cg_office_can (office, action->role);
}

/* The role to name where a step is refused. */
static CgRole
role_to_name (const CgAction *action)
{
  CgRole role = action->role != CG_ROLE_NONE ? action->role : deciding_role (action);

  return role != CG_ROLE_NONE ? role : CG_ROLE_CLERK;
}

char *
cg_steps_whose (CgOffice *office, const CgAction *action)
{
  const char *step = cg_action_label (action->id);
  const char *role = cg_role_label (role_to_name (action));
  g_autofree char *names = NULL;

  if (cg_office_get_read_only (office) != NULL)
    return g_strdup (cg_office_get_read_only (office));
  if (cg_steps_may (office, action))
    return NULL;

  names = cg_office_who_can (office, role_to_name (action));
  /* Translators: a step, name of a role, names of the people who have it */
  return *names != '\0'
             ? g_strdup_printf (_ ("“%s” belongs to the role “%s”: %s"), step, role, names)
             : g_strdup_printf (_ ("“%s” belongs to the role “%s”, which nobody has yet"), step,
                                role);
}

gboolean
cg_steps_check (CgOffice *office, const CgAction *action)
{
  g_autofree char *whose = cg_steps_whose (office, action);

  if (whose != NULL)
    g_signal_emit_by_name (office, "failed", whose);
  return whose == NULL;
}

char *
cg_steps_menu_label (CgOffice *office, const CgAction *action)
{
  if (cg_steps_may (office, action))
    return g_strdup (cg_action_label (action->id));

  return g_strdup_printf (C_ ("step and role", "%s (%s)"), cg_action_label (action->id),
                          cg_role_label (role_to_name (action)));
}

void
cg_steps_dress_button (CgOffice *office,
                       GtkWidget *button,
                       const CgAction *action,
                       gboolean suggested)
{
  g_autofree char *tooltip = action != NULL ? cg_steps_whose (office, action) : NULL;

  if (suggested && (action == NULL || cg_steps_may (office, action)))
    gtk_widget_add_css_class (button, "suggested-action");
  else
    gtk_widget_remove_css_class (button, "suggested-action");
  gtk_widget_set_sensitive (button, action == NULL || cg_office_get_read_only (office) == NULL);
  gtk_widget_set_tooltip_text (button, tooltip);
}

GtkWidget *
cg_steps_begin_button_new (CgOffice *office,
                           const char *label,
                           const char *place,
                           gboolean suggested)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", place);
  gtk_widget_set_visible (button, cg_office_get_read_only (office) == NULL);
  return button;
}

/* ---- the small window ---- */

typedef struct
{
  CgOffice *office;
  const CgAction *action;
  CgRecord *record;
  CgEntity entity;
  int parent_field;
  gint64 parent;
} Matter;

static void
matter_free (gpointer data, GClosure *closure)
{
  Matter *matter = data;

  g_object_unref (matter->office);
  g_clear_pointer (&matter->record, cg_record_unref);
  g_free (matter);
}

static void
do_step_cb (CgFormDialog *dialog, Matter *matter)
{
  g_autoptr (GHashTable) arguments = cg_form_get_arguments (cg_form_dialog_get_form (dialog));

  cg_office_do (matter->office, matter->action->id, cg_record_get_id (matter->record), arguments,
                dialog, cg_form_dialog_done);
}

static void
add_cb (CgFormDialog *dialog, Matter *matter)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("add", 0);
  gint64 id = cg_edit_insert (edit, matter->entity);

  cg_edit_set_integer (edit, matter->entity, id, matter->parent_field, matter->parent);
  cg_form_fill_edit (cg_form_dialog_get_form (dialog), edit, id);
  cg_office_apply (matter->office, edit, dialog, cg_form_dialog_done);
}

static void
void_cb (CgFormDialog *dialog, Matter *matter)
{
  g_auto (CgValue) reason = CG_VALUE_INIT;

  cg_form_get_value (cg_form_dialog_get_form (dialog), "void_reason", &reason);
  cg_office_void (matter->office, cg_record_get_entity (matter->record),
                  cg_record_get_id (matter->record), reason.text, dialog, cg_form_dialog_done);
}

static CgFormDialog *
open_dialog (GtkWidget *origin,
             CgOffice *office,
             const char *title,
             CgForm *form,
             const char *confirm,
             void (*callback) (CgFormDialog *, Matter *),
             Matter matter)
{
  CgFormDialog *dialog = cg_form_dialog_new (origin, office, title, form, confirm);
  Matter *copy = g_memdup2 (&matter, sizeof matter);

  copy->office = g_object_ref (office);
  if (copy->record != NULL)
    cg_record_ref (copy->record);
  g_signal_connect_data (dialog, "confirmed", G_CALLBACK (callback), copy, matter_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

static void
prefill_today (CgForm *form, const char *key)
{
  g_autofree char *today = cg_date_to_iso (cg_clock_today ());

  cg_form_set_text (form, key, today);
}

/* A new deadline is thought about; only where a deadline is put right does the old one stand. */
static gboolean
is_thought_about (const CgAsk *ask)
{
  return cg_ask_is_to_come (ask) && !ask->required;
}

/* What the record says already need not be typed again, nor that something happens today. */
static void
prefill (CgForm *form, const CgAction *action, CgRecord *record)
{
  g_autoptr (GArray) asks = cg_action_asks (action);

  for (guint i = 0; i < asks->len; i++)
    {
      const CgAsk *ask = &g_array_index (asks, CgAsk, i);
      g_autofree char *key = g_strndup (ask->name, ask->name_length);

      if (is_thought_about (ask))
        continue;
      if (ask->entity == action->entity && !cg_record_is_null (record, ask->field))
        cg_form_set_value (form, key, cg_record_value (record, ask->field),
                           cg_record_reference_name (record, ask->field));
      else if (cg_field_get (ask->entity, ask->field)->type == CG_FIELD_DATE &&
               !cg_ask_is_to_come (ask))
        prefill_today (form, key);
    }
}

/* A paper that is named can be brought along. */
static void
offer_files (CgOffice *office, const CgAction *action, CgRecord *record, CgForm *form)
{
  g_autoptr (GArray) asks = cg_action_asks (action);

  for (guint i = 0; i < asks->len; i++)
    {
      const CgAsk *ask = &g_array_index (asks, CgAsk, i);
      const CgField *field = cg_field_get (ask->entity, ask->field);
      g_autofree char *key = g_strndup (ask->name, ask->name_length);

      if (field->type == CG_FIELD_REFERENCE && field->of == CG_ENTITY_ATTACHMENT)
        cg_scan_button_offer (office, record, form, key);
    }
}

/* Of what belongs to the record, only that is offered. */
static void
offer_own (CgForm *form, const CgAction *action, const CgRecord *record)
{
  g_autoptr (GArray) asks = cg_action_asks (action);

  for (guint i = 0; i < asks->len; i++)
    {
      const CgAsk *ask = &g_array_index (asks, CgAsk, i);
      const CgField *field = cg_field_get (ask->entity, ask->field);
      const CgEntityInfo *of = field->type == CG_FIELD_REFERENCE ? cg_entity_get (field->of) : NULL;
      g_autofree char *key = g_strndup (ask->name, ask->name_length);

      if (of != NULL && of->parent_field >= 0 &&
          of->fields[of->parent_field].of == (guint) action->entity)
        cg_form_set_owner (form, key, cg_record_get_id (record));
    }
}

/* Which errors are released asks cg-notice-sign.h, which knows them. */
static CgForm *
make_form (CgOffice *office, const CgAction *action, CgRecord *record)
{
  CgForm *form = CG_FORM (cg_form_new_for_action (action));

  prefill (form, action, record);
  offer_own (form, action, record);
  if (g_str_equal (action->id, "notice.number") || g_str_equal (action->id, "notice.paper"))
    cg_next_number_show (office, record, form);
  if (cg_form_get_row (form, "releases") != NULL)
    cg_form_set_row_visible (form, "releases", FALSE);
  offer_files (office, action, record, form);

  return form;
}

static char *
dialog_title (const CgAction *action, const CgRecord *record)
{
  g_autofree char *name = cg_record_title (record);

  return g_strdup_printf (C_ ("step and record", "%s: %s"), cg_action_label (action->id), name);
}

CgFormDialog *
cg_steps_dialog (GtkWidget *origin, CgOffice *office, const CgAction *action, CgRecord *record)
{
  g_autofree char *title = dialog_title (action, record);

  return cg_form_dialog_new (origin, office, title, make_form (office, action, record),
                             cg_action_label (action->id));
}

/* Steps that ask for more than their line of the table says, wherever they are begun. */
static const struct
{
  const char *id;
  void (*run) (GtkWidget *origin, CgOffice *office, const CgAction *action, CgRecord *record);
} own_windows[] = {
  { "notice.sign", cg_notice_sign_run },
  { "notice.paper", cg_notice_sign_run },
};

static gboolean
run_own_window (GtkWidget *origin, CgOffice *office, const CgAction *action, CgRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (own_windows); i++)
    if (g_str_equal (own_windows[i].id, action->id))
      {
        own_windows[i].run (origin, office, action, record);
        return TRUE;
      }

  return FALSE;
}

/* (nullable): where one goes when a step is done. The rows of a plan that was passed come into the
 * ledger. */
static char *
next_place (const CgAction *action, const CgRecord *record)
{
  const char *kind;

  if (!g_str_equal (action->id, "incoming.pass"))
    return NULL;

  kind = cg_record_text (record, CG_INCOMING_KIND);
  return g_str_equal (kind, "plan") || g_str_equal (kind, "ledger")
             ? g_strdup_printf ("ledger/import-%" G_GINT64_FORMAT, cg_record_get_id (record))
             : NULL;
}

void
cg_steps_run (GtkWidget *origin, CgOffice *office, const char *id, CgRecord *record)
{
  const CgAction *action = cg_action_find (id);
  g_autofree char *title = NULL;
  g_autofree char *next = NULL;
  CgFormDialog *dialog;

  g_return_if_fail (action != NULL);

  if (!cg_steps_check (office, action) || run_own_window (origin, office, action, record))
    return;
  if (action->asks == NULL)
    {
      cg_office_do (office, id, cg_record_get_id (record), NULL, NULL, NULL);
      return;
    }

  title = dialog_title (action, record);
  dialog =
      open_dialog (origin, office, title, make_form (office, action, record), cg_action_label (id),
                   do_step_cb, (Matter){ .action = action, .record = record });
  next = next_place (action, record);
  if (next != NULL)
    cg_form_dialog_set_next (dialog, next);
}

void
cg_steps_add (GtkWidget *origin,
              CgOffice *office,
              CgEntity entity,
              gconstpointer items,
              int parent_field,
              gint64 parent,
              const char *parent_name)
{
  /* Translators: kind of record, the record it belongs to */
  g_autofree char *title =
      g_strdup_printf (_ ("Add %s: %s"), cg_entity_label (entity), parent_name);
  CgForm *form = CG_FORM (cg_form_new (entity, items));

  cg_form_begin (form);
  if (cg_entity_find_field (entity, "measure") >= 0)
    cg_form_set_owner (form, "measure", parent);
  if (entity == CG_ENTITY_APPEAL)
    cg_form_set_owner (form, "accountable", parent);
  open_dialog (origin, office, title, form, _ ("Add"), add_cb,
               (Matter){ .entity = entity, .parent_field = parent_field, .parent = parent });
  if (entity == CG_ENTITY_SANCTION)
    cg_sanction_kinds_offer (office, parent, form);
}

/* What a step of the record adds to it is, and what a measure must be shown by. */
static gboolean
is_kept_there (const CgChildKind *kind)
{
  return kind->step != NULL || kind->entity == CG_ENTITY_EVIDENCE_NEED ||
         (kind->entity == CG_ENTITY_EVIDENCE && kind->parent_field == CG_EVIDENCE_NEED);
}

/* Such children are read, and added, where the record is. */
static void
append_children (CgFormDialog *dialog, CgOffice *office, CgRecord *record)
{
  const CgChildKind *kind = cg_record_kind_get (cg_record_get_entity (record))->children;
  GtkWidget *list;

  if (kind == NULL || !is_kept_there (kind))
    return;

  list = cg_child_list_new (office, kind);
  cg_child_list_set_keep (CG_CHILD_LIST (list), TRUE);
  cg_child_list_set_parent (CG_CHILD_LIST (list), record);
  cg_form_dialog_set_below (dialog, list);
}

void
cg_steps_edit (GtkWidget *origin, CgOffice *office, gconstpointer items, CgRecord *record)
{
  g_autofree char *title = cg_record_title (record);
  CgForm *form = CG_FORM (cg_form_new (cg_record_get_entity (record), items));
  CgFormDialog *dialog = cg_form_dialog_new (origin, office, title, form, _ ("Close"));

  cg_steps_bind_form (form, office);
  cg_form_set_record (form, record);
  if (cg_record_get_entity (record) == CG_ENTITY_SANCTION)
    cg_sanction_kinds_offer (office, cg_record_integer (record, CG_SANCTION_ACCOUNTABLE), form);
  append_children (dialog, office, record);
  g_signal_connect (dialog, "confirmed", G_CALLBACK (gtk_window_destroy), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
cg_steps_void (GtkWidget *origin, CgOffice *office, CgRecord *record)
{
  static const CgFormItem items[] = {
    { CG_ITEM_FIELD, CG_FIELD_VOID_REASON, .flags = CG_FORM_REQUIRED }, { CG_ITEM_END }
  };
  g_autofree char *name = cg_record_title (record);
  g_autofree char *title =
      g_strdup_printf (C_ ("step and record", "%s: %s"), cg_action_label ("void"), name);
  CgForm *form = CG_FORM (cg_form_new (cg_record_get_entity (record), items));

  cg_form_begin (form);
  open_dialog (origin, office, title, form, cg_action_label ("void"), void_cb,
               (Matter){ .record = record });
}

/* ---- a form over an existing record ---- */

/* A field on its way to the store, so that its outcome finds back to the form. */
#define CG_TYPE_FIELD_WRITE (cg_field_write_get_type ())
G_DECLARE_FINAL_TYPE (CgFieldWrite, cg_field_write, CG, FIELD_WRITE, GObject)

struct _CgFieldWrite
{
  GObject parent_instance;

  CgForm *form;
  CgOffice *office;
  gint64 id;
  int field;
};

G_DEFINE_FINAL_TYPE (CgFieldWrite, cg_field_write, G_TYPE_OBJECT)

static void
cg_field_write_finalize (GObject *object)
{
  CgFieldWrite *self = CG_FIELD_WRITE (object);

  g_clear_object (&self->form);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_field_write_parent_class)->finalize (object);
}

static void
cg_field_write_class_init (CgFieldWriteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_field_write_finalize;
}

static void
cg_field_write_init (CgFieldWrite *self)
{
}

static void
field_written_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgFieldWrite *write = CG_FIELD_WRITE (object);

  if (!cg_form_finish_field (write->form, write->id, write->field, error) && error != NULL)
    g_signal_emit_by_name (write->office, "failed", error->message);
}

static void
commit_field_cb (CgForm *form, CgRecord *record, int field, CgValue *value, CgOffice *office)
{
  g_autoptr (CgFieldWrite) write = g_object_new (CG_TYPE_FIELD_WRITE, NULL);

  write->form = g_object_ref (form);
  write->office = g_object_ref (office);
  write->id = cg_record_get_id (record);
  write->field = field;
  cg_office_set_field (office, cg_record_get_entity (record), write->id, field, value, write,
                       field_written_cb);
}

void
cg_steps_bind_form (gpointer data, CgOffice *office)
{
  CgForm *form = CG_FORM (data);

  cg_form_set_source (form, cg_office_get_picks (office));
  cg_form_set_calendar (form, cg_office_get_calendar (office), 0);
  cg_form_set_actor (form, cg_office_get_actor (office), cg_office_get_actor_name (office));
  cg_form_set_read_only (form, cg_office_get_read_only (office) != NULL);
  g_signal_connect_object (form, "commit-field", G_CALLBACK (commit_field_cb), office, 0);
}
