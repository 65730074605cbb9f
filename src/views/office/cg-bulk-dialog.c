/* cg-bulk-dialog.c: a small window that changes many records: tried, told, carried out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-bulk-dialog.h"

#include <glib/gi18n.h>

#include "cg-banner.h"
#include "cg-bulk-result-view.h"
#include "cg-bulk.h"
#include "cg-form.h"
#include "cg-office-picks.h"
#include "cg-record-kinds.h"
#include "cg-scale.h"

typedef enum
{
  STATE_ASKING, /* what is to be changed */
  STATE_TRYING,
  STATE_SHOWN, /* what would happen */
  STATE_WRITING,
} State;

struct _CgBulkDialog
{
  AdwWindow parent_instance;

  CgOffice *office;
  char *what;
  CgEntity entity;
  CgIds *ids;

  CgForm *form; /* (nullable): nothing is asked */
  AdwBin *form_place;
  GtkWidget *field_choice; /* (nullable): of CG_BULK_SET */
  GArray *fields;          /* of int: what it offers */
  CgFormItem items[2];     /* of the field chosen */
  GtkWidget *confirm;
  CgBanner *banner;
  CgBulkResultView *result_view;
  GtkProgressBar *progress;

  State state;
  CgBulkResult *shown;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (CgBulkDialog, cg_bulk_dialog, ADW_TYPE_WINDOW)

static const CgFormItem assign_items[] = {
  { CG_ITEM_FIELD, CG_PROBLEM_RESPONSIBLE_UNIT },
  { CG_ITEM_FIELD, CG_PROBLEM_LEADER },
  { CG_ITEM_FIELD, CG_PROBLEM_PERSON },
  { CG_ITEM_END },
};

const char *
cg_bulk_dialog_label (const char *what)
{
  if (g_str_equal (what, CG_BULK_SET))
    return C_ ("bulk", "Change a Field");
  if (g_str_equal (what, CG_BULK_ASSIGN))
    return C_ ("bulk", "Assign");

  return cg_action_label (what);
}

/* ---- what is to be done ---- */

static const CgAction *
action_of (CgBulkDialog *self)
{
  return cg_action_find (self->what);
}

/* Of who is responsible only what was filled in; a field that was chosen may be emptied. */
static void
add_values (CgBulkDialog *self, CgBulk *bulk)
{
  gboolean assigning = g_str_equal (self->what, CG_BULK_ASSIGN);
  const CgFormItem *items = assigning ? assign_items : self->items;

  for (; items->kind != CG_ITEM_END; items++)
    {
      g_auto (CgValue) value = CG_VALUE_INIT;

      if (cg_form_get_value (self->form, cg_field_get (self->entity, items->field)->id, &value) &&
          (!assigning || value.type != CG_VALUE_NULL))
        cg_bulk_add_value (bulk, items->field, &value);
    }
}

static CgBulk *
make_bulk (CgBulkDialog *self)
{
  gint64 actor = cg_office_get_actor (self->office);
  g_autoptr (GHashTable) arguments = NULL;
  CgBulk *bulk;

  if (action_of (self) != NULL)
    {
      arguments = self->form != NULL ? cg_form_get_arguments (self->form) : NULL;
      return cg_bulk_new_do (self->entity, self->ids, action_of (self), arguments, actor);
    }

  bulk = cg_bulk_new_set (self->entity, self->ids, actor);
  add_values (self, bulk);
  return bulk;
}

/* ---- what is shown ---- */

static void
show_state (CgBulkDialog *self)
{
  gboolean busy = self->state == STATE_TRYING || self->state == STATE_WRITING;
  gboolean shown = self->state == STATE_SHOWN || self->state == STATE_WRITING;

  gtk_button_set_label (GTK_BUTTON (self->confirm),
                        shown ? C_ ("bulk", "Carry Out") : C_ ("bulk", "Try"));
  gtk_widget_set_sensitive (self->confirm,
                            !busy && (self->state != STATE_SHOWN || self->shown->n_changed > 0));
  gtk_widget_set_sensitive (GTK_WIDGET (self->form_place), !busy);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), busy);
  gtk_widget_set_visible (GTK_WIDGET (self->result_view), shown);
}

static void
set_state (CgBulkDialog *self, State state)
{
  self->state = state;
  show_state (self);
}

/* What was shown was of another question. */
static void
changed_cb (CgBulkDialog *self)
{
  if (self->state == STATE_SHOWN)
    set_state (self, STATE_ASKING);
}

static void
progress_cb (double fraction, gpointer data)
{
  CgBulkDialog *self = data;

  if (fraction < 0)
    gtk_progress_bar_pulse (self->progress);
  else
    gtk_progress_bar_set_fraction (self->progress, MIN (fraction, 1));
}

static void
show_result (CgBulkDialog *self, CgBulkResult *result)
{
  g_clear_pointer (&self->shown, cg_bulk_result_free);
  self->shown = result;
  cg_bulk_result_view_show (self->result_view, result);
  set_state (self, STATE_SHOWN);
  gtk_widget_grab_focus (self->confirm);
}

static void
tell_done (CgBulkDialog *self, const CgBulkResult *result)
{
  const CgAction *action = action_of (self);
  g_autofree char *step =
      g_strdup_printf (ngettext ("%s, %zu record", "%s, %zu records", result->n_changed),
                       cg_bulk_dialog_label (self->what), result->n_changed);

  g_signal_emit_by_name (self->office, "done", step, action == NULL || action->undoable);
}

static void
bulk_cb (GObject *source, GAsyncResult *task, gpointer data)
{
  g_autoptr (CgBulkDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean writing = self->state == STATE_WRITING;
  CgBulkResult *result = cg_store_bulk_finish (CG_STORE (source), task, &error);

  if (result != NULL && result->written)
    {
      tell_done (self, result);
      cg_bulk_result_free (result);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (result != NULL)
    {
      if (writing)
        {
          cg_fault_set (&error, CG_FAULT_CHANGED_MEANWHILE);
          cg_banner_show (self->banner, CG_BANNER_NOTE, error->message, NULL);
        }
      show_result (self, result);
      return;
    }

  set_state (self, STATE_ASKING);
  if (!g_error_matches (error, CG_FAULT, CG_FAULT_CANCELLED))
    cg_banner_show_error (self->banner, error, NULL);
}

static void
start (CgBulkDialog *self, State state)
{
  g_autoptr (CgBulk) bulk = make_bulk (self);

  cg_banner_hide (self->banner);
  gtk_progress_bar_set_fraction (self->progress, 0);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  set_state (self, state);
  cg_store_bulk_async (cg_office_get_store (self->office), bulk,
                       state == STATE_WRITING ? self->shown : NULL, progress_cb, self,
                       self->cancellable, bulk_cb, g_object_ref (self));
}

static void
confirm (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgBulkDialog *self = CG_BULK_DIALOG (widget);

  if (self->state == STATE_SHOWN && self->shown->n_changed > 0)
    start (self, STATE_WRITING);
  else if (self->state == STATE_ASKING &&
           (self->form == NULL || cg_form_check (self->form, TRUE) == 0))
    start (self, STATE_TRYING);
}

/* While it works, what is under way is stopped; the window goes with the next one. */
static void
cancel (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgBulkDialog *self = CG_BULK_DIALOG (widget);

  if (self->state == STATE_TRYING || self->state == STATE_WRITING)
    g_cancellable_cancel (self->cancellable);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static gboolean
cg_bulk_dialog_close_request (GtkWindow *window)
{
  CgBulkDialog *self = CG_BULK_DIALOG (window);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  return GTK_WINDOW_CLASS (cg_bulk_dialog_parent_class)->close_request (window);
}

/* ---- the form ---- */

static void
take_form (CgBulkDialog *self, CgForm *form)
{
  self->form = form;
  cg_form_set_source (form, cg_office_get_picks (self->office));
  cg_form_set_calendar (form, cg_office_get_calendar (self->office), 0);
  cg_form_set_actor (form, cg_office_get_actor (self->office),
                     cg_office_get_actor_name (self->office));
  g_signal_connect_object (form, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->form_place, GTK_WIDGET (form));
  changed_cb (self);
}

static void
field_cb (GtkDropDown *choice, GParamSpec *pspec, CgBulkDialog *self)
{
  guint chosen = gtk_drop_down_get_selected (choice);

  if (chosen >= self->fields->len)
    return;

  self->items[0] = (CgFormItem){ CG_ITEM_FIELD, g_array_index (self->fields, int, chosen) };
  self->items[1] = (CgFormItem){ CG_ITEM_END };
  take_form (self, CG_FORM (cg_form_new (self->entity, self->items)));
}

/* What the form of one record lets type, but not what tells records apart. */
static GArray *
typed_fields (CgEntity entity)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (int));
  const CgFormItem *item = cg_record_kind_get (entity)->items;

  for (; item->kind != CG_ITEM_END; item++)
    if (item->kind == CG_ITEM_FIELD && !(item->flags & CG_FORM_READ_ONLY) &&
        !(cg_field_get (entity, item->field)->flags &
          (CG_FIELD_DERIVED | CG_FIELD_BY_ACTION | CG_FIELD_FIXED | CG_FIELD_UNIQUE)))
      g_array_append_val (fields, item->field);

  return fields;
}

static GtkWidget *
make_field_choice (CgBulkDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *choice;

  self->fields = typed_fields (self->entity);
  for (guint i = 0; i < self->fields->len; i++)
    gtk_string_list_append (names,
                            cg_field_label (self->entity, g_array_index (self->fields, int, i)));
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Which field"), -1);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (field_cb), self, 0);
  return choice;
}

/* ---- the window ---- */

static void
go_cb (CgBulkDialog *self, const char *place)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  gtk_widget_activate_action (GTK_WIDGET (parent), "win.go", "s", place);
  gtk_window_close (GTK_WINDOW (self));
}

static GtkWidget *
build_head (CgBulkDialog *self, const char *title)
{
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *cancel_button = gtk_button_new_with_label (_ ("Cancel"));

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), adw_window_title_new (title, NULL));
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  self->confirm = gtk_button_new ();
  gtk_widget_add_css_class (self->confirm, "suggested-action");
  gtk_widget_set_tooltip_text (self->confirm, "Ctrl+Enter");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->confirm), "bulk.confirm");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel_button), "bulk.cancel");
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), cancel_button);
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), self->confirm);
  return bar;
}

static GtkWidget *
build_body (CgBulkDialog *self, const char *place)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  gtk_widget_add_css_class (box, "pane-body");
  self->form_place = ADW_BIN (adw_bin_new ());
  self->progress = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  self->result_view = CG_BULK_RESULT_VIEW (cg_bulk_result_view_new (place));
  g_signal_connect_object (self->result_view, "go", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  if (g_str_equal (self->what, CG_BULK_SET))
    {
      self->field_choice = make_field_choice (self);
      gtk_box_append (GTK_BOX (box), self->field_choice);
    }
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->form_place));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->progress));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->result_view));
  return box;
}

static void
build_form (CgBulkDialog *self)
{
  const CgAction *action = action_of (self);

  if (g_str_equal (self->what, CG_BULK_ASSIGN))
    take_form (self, CG_FORM (cg_form_new (self->entity, assign_items)));
  else if (action != NULL && action->asks != NULL)
    take_form (self, CG_FORM (cg_form_new_for_action (action)));
  else if (action == NULL && self->fields->len > 0)
    {
      self->items[0] = (CgFormItem){ CG_ITEM_FIELD, g_array_index (self->fields, int, 0) };
      self->items[1] = (CgFormItem){ CG_ITEM_END };
      take_form (self, CG_FORM (cg_form_new (self->entity, self->items)));
    }
}

static void
build (CgBulkDialog *self, const char *place)
{
  gsize n = cg_ids_length (self->ids);
  g_autofree char *title = g_strdup_printf (ngettext ("%s: %zu record", "%s: %zu records", n),
                                            cg_bulk_dialog_label (self->what), n);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_window_set_title (GTK_WINDOW (self), title);
  self->banner = CG_BANNER (cg_banner_new ());
  gtk_box_append (GTK_BOX (box), build_head (self, title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->banner));
  gtk_box_append (GTK_BOX (box), build_body (self, place));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), cg_scaled (GTK_WIDGET (self), 560), -1);
  build_form (self);
  show_state (self);
}

/* GTK would begin with the first button of the head, 取消. */
static void
cg_bulk_dialog_map (GtkWidget *widget)
{
  CgBulkDialog *self = CG_BULK_DIALOG (widget);

  GTK_WIDGET_CLASS (cg_bulk_dialog_parent_class)->map (widget);

  if (self->field_choice != NULL)
    gtk_widget_grab_focus (self->field_choice);
  else if (self->form == NULL || !gtk_widget_grab_focus (GTK_WIDGET (self->form)))
    gtk_widget_grab_focus (self->confirm);
}

static void
cg_bulk_dialog_finalize (GObject *object)
{
  CgBulkDialog *self = CG_BULK_DIALOG (object);

  g_clear_object (&self->office);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->ids, cg_ids_unref);
  g_clear_pointer (&self->fields, g_array_unref);
  g_clear_pointer (&self->shown, cg_bulk_result_free);
  g_free (self->what);

  G_OBJECT_CLASS (cg_bulk_dialog_parent_class)->finalize (object);
}

static void
cg_bulk_dialog_class_init (CgBulkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cg_bulk_dialog_finalize;
  widget_class->map = cg_bulk_dialog_map;
  GTK_WINDOW_CLASS (klass)->close_request = cg_bulk_dialog_close_request;
  gtk_widget_class_install_action (widget_class, "bulk.confirm", NULL, confirm);
  gtk_widget_class_install_action (widget_class, "bulk.cancel", NULL, cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "bulk.cancel", NULL);
}

/* A text of several lines takes Enter with any modifier, so Ctrl+Enter comes before it. */
static void
cg_bulk_dialog_init (CgBulkDialog *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
                        gtk_named_action_new ("bulk.confirm")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "form-dialog");
}

void
cg_bulk_dialog_open (GtkWidget *origin,
                     CgOffice *office,
                     const char *what,
                     CgEntity entity,
                     CgIds *ids,
                     const char *place)
{
  CgBulkDialog *self =
      g_object_new (CG_TYPE_BULK_DIALOG, "transient-for", gtk_widget_get_root (origin), NULL);

  self->office = g_object_ref (office);
  self->what = g_strdup (what);
  self->entity = entity;
  self->ids = cg_ids_ref (ids);
  build (self, place);
  gtk_window_present (GTK_WINDOW (self));
  if (self->form == NULL)
    start (self, STATE_TRYING);
}
