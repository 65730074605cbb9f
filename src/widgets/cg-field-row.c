/* cg-field-row.c: one field of a form: caption, editor, and below it what is to be said of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-field-row.h"

#include <glib/gi18n.h>

#include "cg-check-editor.h"
#include "cg-fault.h"
#include "cg-field-layout.h"
#include "cg-field-message.h"
#include "cg-focus.h"

/* Shorter writing than this is not worth a word. */
#define BUSY_AFTER_MS 300

struct _CgFieldRow
{
  GtkWidget parent_instance;

  CgEntity entity;
  int field; /* -1: several values */
  char *label;
  gboolean commits;
  gboolean required;
  char *missing;
  char *note;

  CgValue base; /* what the record has */
  char *base_words;
  gboolean busy;      /* an edit is under way */
  gboolean typed;     /* the user changed what stands here since the record's value was shown */
  gboolean elsewhere; /* the record was changed while another value stood here */
  gboolean renewed;   /* the record came anew while the edit was under way */
  CgValue committed;  /* what the edit under way writes */
  char *committed_words;
  CgValue replaced; /* what it takes the place of */
  guint busy_timer;

  GtkWidget *caption;
  GtkWidget *body;
  GtkWidget *editor;
  GtkWidget *reading; /* the words, where it is read only */
  GtkWidget *message;
  GtkWidget *note_label;
};

G_DEFINE_FINAL_TYPE (CgFieldRow, cg_field_row, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_COMMIT,
  SIGNAL_CHANGED,
  SIGNAL_NEXT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The value as an editor shows it; an open yes-or-no is no. */
static char *
text_of (CgFieldRow *self, const CgValue *value)
{
  if (value->type == CG_VALUE_TEXT)
    return g_strdup (value->text);
  if (value->type == CG_VALUE_INTEGER)
    return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);

  return g_strdup (CG_IS_CHECK_EDITOR (self->editor) ? "0" : "");
}

static gboolean
is_dirty (CgFieldRow *self)
{
  g_autofree char *typed = cg_editor_get_text (CG_EDITOR (self->editor));
  g_autofree char *base = text_of (self, &self->base);

  return self->field >= 0 && !g_str_equal (typed, base);
}

static char *
display_of (CgFieldRow *self, const CgValue *value, const char *words)
{
  if (self->field < 0 || value->type == CG_VALUE_NULL)
    return g_strdup ("—");
  if (words != NULL && cg_field_get (self->entity, self->field)->type == CG_FIELD_REFERENCE)
    return g_strdup (words);

  return cg_value_format (value, self->entity, self->field);
}

static gboolean
has_focus (CgFieldRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static void
update_ring (CgFieldRow *self, gboolean bad)
{
  GtkWidget *focus = cg_editor_get_focus_widget (CG_EDITOR (self->editor));

  if (bad)
    gtk_widget_add_css_class (GTK_WIDGET (self), "bad");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "bad");
  gtk_accessible_update_state (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_STATE_INVALID,
                               bad ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
say (CgFieldRow *self, const char *sentence, gboolean choice)
{
  GtkWidget *focus = cg_editor_get_focus_widget (CG_EDITOR (self->editor));

  cg_field_message_say (CG_FIELD_MESSAGE (self->message), sentence, choice);
  update_ring (self, sentence != NULL && !choice);
  if (sentence != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    sentence, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
update_note (CgFieldRow *self, gboolean saving)
{
  const char *note = saving ? _ ("Saving…") : self->note;

  gtk_label_set_label (GTK_LABEL (self->note_label), note != NULL ? note : "");
  gtk_widget_set_visible (self->note_label, note != NULL);
}

static gboolean
busy_cb (gpointer data)
{
  CgFieldRow *self = data;

  self->busy_timer = 0;
  update_note (self, TRUE);
  return G_SOURCE_REMOVE;
}

static void
set_busy (CgFieldRow *self, gboolean busy)
{
  self->busy = busy;
  g_clear_handle_id (&self->busy_timer, g_source_remove);
  if (busy)
    self->busy_timer = g_timeout_add (BUSY_AFTER_MS, busy_cb, self);
  else
    update_note (self, FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_BUSY, busy, -1);
}

static void
show_base (CgFieldRow *self)
{
  self->elsewhere = FALSE;
  self->typed = FALSE;
  if (self->field >= 0)
    cg_editor_set_value (CG_EDITOR (self->editor), &self->base, self->base_words);
  say (self, NULL, FALSE);
}

static void
say_elsewhere (CgFieldRow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *theirs = display_of (self, &self->base, self->base_words);

  self->elsewhere = TRUE;
  cg_fault_set (&error, CG_FAULT_CHANGED_ELSEWHERE, self->label, theirs);
  say (self, error->message, TRUE);
}

gboolean
cg_field_row_get_value (CgFieldRow *self, CgValue *value, GError **error)
{
  g_autofree char *fault = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (CG_IS_FIELD_ROW (self), FALSE);

  fault = cg_editor_get_fault (CG_EDITOR (self->editor), self->label);
  if (fault != NULL)
    {
      g_set_error_literal (error, CG_FAULT, CG_FAULT_BAD_TEXT, fault);
      return FALSE;
    }

  text = cg_editor_get_text (CG_EDITOR (self->editor));
  if (self->field >= 0)
    return cg_value_parse (value, self->entity, self->field, text, error);

  cg_value_set_text (value, *text != '\0' ? text : NULL);
  return TRUE;
}

/* Why what stands here cannot be taken; NULL when it can. */
static GError *
find_fault (CgFieldRow *self, CgValue *value)
{
  GError *error = NULL;

  if (!cg_field_row_get_value (self, value, &error))
    return error;
  if (!self->required || value->type != CG_VALUE_NULL)
    return NULL;

  if (self->missing != NULL)
    return g_error_new_literal (CG_FAULT, CG_FAULT_MISSING_FIELD, self->missing);
  return cg_fault_new (CG_FAULT_MISSING_FIELD, self->label);
}

static gboolean
equals_base (CgFieldRow *self, const CgValue *value)
{
  g_autofree char *a = text_of (self, value);
  g_autofree char *b = text_of (self, &self->base);

  return g_str_equal (a, b);
}

static void
try_commit (CgFieldRow *self)
{
  g_auto (CgValue) value = CG_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *fault = NULL;

  if (self->busy || cg_editor_is_pending (CG_EDITOR (self->editor)))
    return;
  fault = cg_editor_get_fault (CG_EDITOR (self->editor), self->label);
  if (fault == NULL && (!self->typed || !is_dirty (self)))
    {
      show_base (self);
      return;
    }

  error = find_fault (self, &value);
  if (error != NULL)
    {
      say (self, error->message, FALSE);
      return;
    }
  if (self->field < 0 || equals_base (self, &value))
    {
      say (self, NULL, FALSE);
      return;
    }

  self->elsewhere = FALSE;
  say (self, NULL, FALSE);
  cg_value_copy (&self->committed, &value);
  cg_value_copy (&self->replaced, &self->base);
  g_free (self->committed_words);
  self->committed_words = g_strdup (cg_editor_get_words (CG_EDITOR (self->editor)));
  self->renewed = FALSE;
  set_busy (self, TRUE);
  g_signal_emit (self, signals[SIGNAL_COMMIT], 0, &value);
}

/* A new record: what was typed wrong is said at once, what is missing only when asked for. */
static void
check_typed (CgFieldRow *self)
{
  g_auto (CgValue) value = CG_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  if (cg_editor_is_pending (CG_EDITOR (self->editor)))
    return;
  if (!cg_field_row_get_value (self, &value, &error))
    say (self, error->message, FALSE);
  else if (value.type != CG_VALUE_NULL || !self->required)
    say (self, NULL, FALSE);
}

static void
leave (CgFieldRow *self)
{
  cg_editor_settle (CG_EDITOR (self->editor));
  if (self->commits)
    try_commit (self);
  else
    check_typed (self);
}

static void
edited_cb (CgEditor *editor, CgFieldRow *self)
{
  self->typed = TRUE;
  if (!self->elsewhere && cg_field_row_get_fault (self) != NULL)
    say (self, NULL, FALSE);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
done_cb (CgEditor *editor, gboolean next, CgFieldRow *self)
{
  leave (self);
  if (next && cg_field_row_get_fault (self) == NULL)
    g_signal_emit (self, signals[SIGNAL_NEXT], 0);
}

static void
chosen_cb (CgFieldMessage *message, gboolean theirs, CgFieldRow *self)
{
  if (theirs)
    show_base (self);
  else
    {
      self->elsewhere = FALSE;
      self->typed = TRUE;
      say (self, NULL, FALSE);
    }
  gtk_widget_grab_focus (self->editor);
}

/* Only when the focus went elsewhere, not when the whole window lost it: somebody who looks
 * something up in another program has not left the field. */
static void
focus_left_cb (GtkEventControllerFocus *controller, CgFieldRow *self)
{
  if (!has_focus (self) && !gtk_widget_in_destruction (GTK_WIDGET (self)))
    leave (self);
}

/* In the bubble phase: input methods and open lists have had the key before. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                CgFieldRow *self)
{
  if (keyval != GDK_KEY_Escape || !self->commits || self->busy)
    return GDK_EVENT_PROPAGATE;
  if (!is_dirty (self) && cg_field_row_get_fault (self) == NULL)
    return GDK_EVENT_PROPAGATE;

  show_base (self);
  return GDK_EVENT_STOP;
}

/* Setting the text of such an editor would end what an input method has begun in it. */
static gboolean
takes_text (CgFieldRow *self)
{
  GtkWidget *focus = cg_editor_get_focus_widget (CG_EDITOR (self->editor));

  return GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus);
}

static void
set_base (CgFieldRow *self, const CgValue *value, const char *words)
{
  g_autofree char *display = display_of (self, value, words);
  g_autofree char *kept = g_strdup (words);

  cg_value_copy (&self->base, value);
  g_free (self->base_words);
  self->base_words = g_steal_pointer (&kept);
  if (self->reading != NULL)
    gtk_label_set_label (GTK_LABEL (self->reading), display);
}

void
cg_field_row_set_base (CgFieldRow *self, const CgValue *value, const char *words)
{
  gboolean same;

  g_return_if_fail (CG_IS_FIELD_ROW (self));

  same = cg_value_equal (&self->base, value);
  set_base (self, value, words);
  self->renewed = TRUE;
  if (self->busy || cg_editor_is_pending (CG_EDITOR (self->editor)))
    return;

  if (!is_dirty (self))
    show_base (self);
  else if (self->typed && same)
    return;
  else if (self->typed || (has_focus (self) && takes_text (self)))
    say_elsewhere (self);
  else
    show_base (self);
}

void
cg_field_row_show (CgFieldRow *self, const CgValue *value, const char *words)
{
  g_return_if_fail (CG_IS_FIELD_ROW (self));

  self->elsewhere = FALSE;
  self->typed = FALSE;
  cg_editor_set_value (CG_EDITOR (self->editor), value, words);
  say (self, NULL, FALSE);
  if (self->reading != NULL)
    {
      g_autofree char *display = display_of (self, value, words);

      gtk_label_set_label (GTK_LABEL (self->reading), display);
    }
}

gboolean
cg_field_row_is_empty (CgFieldRow *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (CG_IS_FIELD_ROW (self), TRUE);

  text = cg_editor_get_text (CG_EDITOR (self->editor));
  return *text == '\0';
}

gboolean
cg_field_row_check (CgFieldRow *self, gboolean mark)
{
  g_auto (CgValue) value = CG_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (CG_IS_FIELD_ROW (self), FALSE);

  error = find_fault (self, &value);
  if (mark)
    say (self, error != NULL ? error->message : NULL, FALSE);
  return error == NULL;
}

void
cg_field_row_flush (CgFieldRow *self)
{
  g_return_if_fail (CG_IS_FIELD_ROW (self));

  if (self->commits && self->typed)
    leave (self);
}

void
cg_field_row_finish (CgFieldRow *self, const GError *error)
{
  g_return_if_fail (CG_IS_FIELD_ROW (self));

  set_busy (self, FALSE);
  if (error != NULL)
    {
      say (self, error->message, FALSE);
      return;
    }

  /* An answer read before the edit was written says nothing new. */
  if (!self->renewed || cg_value_equal (&self->base, &self->replaced))
    set_base (self, &self->committed, self->committed_words);
  if (!is_dirty (self))
    show_base (self);
  else
    say_elsewhere (self);
}

const char *
cg_field_row_get_fault (CgFieldRow *self)
{
  g_return_val_if_fail (CG_IS_FIELD_ROW (self), NULL);

  return cg_field_message_get_sentence (CG_FIELD_MESSAGE (self->message));
}

CgEditor *
cg_field_row_get_editor (CgFieldRow *self)
{
  g_return_val_if_fail (CG_IS_FIELD_ROW (self), NULL);

  return CG_EDITOR (self->editor);
}

const char *
cg_field_row_get_label (CgFieldRow *self)
{
  g_return_val_if_fail (CG_IS_FIELD_ROW (self), NULL);

  return self->label;
}

void
cg_field_row_set_commits (CgFieldRow *self, gboolean commits)
{
  g_return_if_fail (CG_IS_FIELD_ROW (self));

  self->commits = commits;
}

void
cg_field_row_set_required (CgFieldRow *self, gboolean required, const char *missing)
{
  g_return_if_fail (CG_IS_FIELD_ROW (self));

  self->required = required;
  g_free (self->missing);
  self->missing = g_strdup (missing);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (cg_editor_get_focus_widget (CG_EDITOR (self->editor))),
      GTK_ACCESSIBLE_PROPERTY_REQUIRED, required, -1);
}

gboolean
cg_field_row_get_required (CgFieldRow *self)
{
  g_return_val_if_fail (CG_IS_FIELD_ROW (self), FALSE);

  return self->required;
}

void
cg_field_row_set_note (CgFieldRow *self, const char *note)
{
  g_return_if_fail (CG_IS_FIELD_ROW (self));

  g_free (self->note);
  self->note = g_strdup (note);
  update_note (self, FALSE);
}

static GtkWidget *
create_reading (CgFieldRow *self)
{
  g_autofree char *display = display_of (self, &self->base, self->base_words);
  GtkWidget *label = gtk_label_new (display);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "reading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->label, -1);
  return label;
}

void
cg_field_row_set_read_only (CgFieldRow *self, gboolean read_only)
{
  g_return_if_fail (CG_IS_FIELD_ROW (self));

  if (read_only && self->reading == NULL)
    {
      self->reading = create_reading (self);
      gtk_box_prepend (GTK_BOX (self->body), self->reading);
    }
  else if (!read_only && self->reading != NULL)
    {
      gtk_box_remove (GTK_BOX (self->body), self->reading);
      self->reading = NULL;
    }
  gtk_widget_set_visible (self->editor, !read_only);
  if (read_only)
    say (self, NULL, FALSE);
}

void
cg_field_row_set_beside (CgFieldRow *self, GtkWidget *widget)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  g_return_if_fail (CG_IS_FIELD_ROW (self));

  g_object_ref (self->editor);
  gtk_box_remove (GTK_BOX (self->body), self->editor);
  gtk_widget_set_hexpand (self->editor, TRUE);
  gtk_box_append (GTK_BOX (line), self->editor);
  g_object_unref (self->editor);
  gtk_box_append (GTK_BOX (line), widget);
  gtk_box_prepend (GTK_BOX (self->body), line);
  g_object_bind_property (self->editor, "visible", widget, "visible", G_BINDING_SYNC_CREATE);
}

static gboolean
cg_field_row_grab_focus (GtkWidget *widget)
{
  CgFieldRow *self = CG_FIELD_ROW (widget);

  return gtk_widget_grab_focus (self->reading != NULL ? self->reading : self->editor);
}

static void
cg_field_row_dispose (GObject *object)
{
  CgFieldRow *self = CG_FIELD_ROW (object);

  g_clear_handle_id (&self->busy_timer, g_source_remove);
  g_clear_pointer (&self->caption, gtk_widget_unparent);
  g_clear_pointer (&self->body, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_field_row_parent_class)->dispose (object);
}

static void
cg_field_row_finalize (GObject *object)
{
  CgFieldRow *self = CG_FIELD_ROW (object);

  cg_value_clear (&self->base);
  cg_value_clear (&self->committed);
  cg_value_clear (&self->replaced);
  g_free (self->base_words);
  g_free (self->committed_words);
  g_free (self->label);
  g_free (self->missing);
  g_free (self->note);

  G_OBJECT_CLASS (cg_field_row_parent_class)->finalize (object);
}

static void
cg_field_row_class_init (CgFieldRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_field_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_field_row_finalize;
  widget_class->focus = cg_focus_children;
  widget_class->grab_focus = cg_field_row_grab_focus;

  signals[SIGNAL_COMMIT] = g_signal_new ("commit", CG_TYPE_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_NEXT] = g_signal_new ("next", CG_TYPE_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "cg-field-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cg_field_row_init (CgFieldRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_layout_manager (GTK_WIDGET (self), cg_field_layout_new ());
  self->caption = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->caption), 0);
  gtk_label_set_wrap (GTK_LABEL (self->caption), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->caption), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (self->caption), 1);
  gtk_widget_set_valign (self->caption, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->caption, "caption");
  gtk_widget_set_parent (self->caption, GTK_WIDGET (self));

  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 5);
  gtk_widget_set_hexpand (self->body, TRUE);
  gtk_widget_set_parent (self->body, GTK_WIDGET (self));

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
cg_field_row_new (const char *label, CgEntity entity, int field, GtkWidget *editor)
{
  CgFieldRow *self = g_object_new (CG_TYPE_FIELD_ROW, NULL);

  self->entity = entity;
  self->field = field;
  self->label = g_strdup (label);
  self->editor = editor;
  gtk_label_set_label (GTK_LABEL (self->caption), label);
  gtk_box_append (GTK_BOX (self->body), editor);
  self->message = cg_field_message_new ();
  gtk_box_append (GTK_BOX (self->body), self->message);
  self->note_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->note_label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->note_label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->note_label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (self->note_label, "sm");
  gtk_widget_add_css_class (self->note_label, "dim");
  gtk_widget_set_visible (self->note_label, FALSE);
  gtk_box_append (GTK_BOX (self->body), self->note_label);

  cg_editor_set_accessible_label (CG_EDITOR (editor), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (editor, "edited", G_CALLBACK (edited_cb), self);
  g_signal_connect (editor, "done", G_CALLBACK (done_cb), self);
  g_signal_connect (self->message, "chosen", G_CALLBACK (chosen_cb), self);
  return GTK_WIDGET (self);
}
