/* cg-ask.c: questions: yes or no, and a text such as a reason. The only place that knows how.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ask.h"

#include <glib/gi18n.h>

#include "cg-field-box.h"

#define NO "no"
#define YES "yes"

/* One question, the task's data. */
typedef struct
{
  AdwMessageDialog *dialog; /* (nullable): gone when answered */
  GtkEditable *entry;       /* (nullable) */
  gulong cancelled;
  gboolean asks_text;
  gboolean yes;
  char *text; /* (nullable): the answer */
} Question;

static void
question_free (gpointer data)
{
  g_free (((Question *) data)->text);
  g_free (data);
}

static gboolean
answer_cb (gpointer data)
{
  g_autoptr (GTask) task = data;
  Question *question = g_task_get_task_data (task);

  if (question->asks_text)
    g_task_return_pointer (task, g_steal_pointer (&question->text), g_free);
  else
    g_task_return_boolean (task, question->yes);
  return G_SOURCE_REMOVE;
}

/* The task is the dialog's until it is answered. It is told once the dialog is gone: what
 * follows may close the window it stood over, and GTK would not bear that meanwhile. */
static void
response_cb (AdwMessageDialog *dialog, const char *response, GTask *task)
{
  Question *question = g_task_get_task_data (task);

  /* Not g_cancellable_disconnect(), which waits for the handler that may have led here. */
  g_clear_signal_handler (&question->cancelled, g_task_get_cancellable (task));
  question->dialog = NULL;
  question->yes = g_str_equal (response, YES);
  question->asks_text = question->entry != NULL;
  if (question->asks_text && question->yes)
    question->text = cg_field_strip (gtk_editable_get_text (question->entry));
  g_idle_add (answer_cb, task);
}

static void
cancelled_cb (GCancellable *cancellable, Question *question)
{
  if (question->dialog != NULL)
    gtk_window_close (GTK_WINDOW (question->dialog));
}

static void
changed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  g_autofree char *text = cg_field_strip (gtk_editable_get_text (entry));

  adw_message_dialog_set_response_enabled (dialog, YES, *text != '\0');
}

static void
activate_cb (GtkEntry *entry, AdwMessageDialog *dialog)
{
  if (adw_message_dialog_get_response_enabled (dialog, YES))
    adw_message_dialog_response (dialog, YES);
}

static AdwMessageDialog *
create_dialog (
    GtkWindow *parent, const char *heading, const char *body, const char *yes, CgAskKind kind)
{
  static const AdwResponseAppearance appearances[] = { ADW_RESPONSE_DEFAULT, ADW_RESPONSE_SUGGESTED,
                                                       ADW_RESPONSE_DESTRUCTIVE };
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  adw_message_dialog_add_response (dialog, NO, C_ ("button", "Cancel"));
  adw_message_dialog_add_response (dialog, YES, yes);
  adw_message_dialog_set_response_appearance (dialog, YES, appearances[kind]);
  adw_message_dialog_set_close_response (dialog, NO);
  adw_message_dialog_set_default_response (dialog, kind == CG_ASK_DESTRUCTIVE ? NO : YES);
  return dialog;
}

static void
ask (AdwMessageDialog *dialog, GtkEditable *entry, GTask *task)
{
  GCancellable *cancellable = g_task_get_cancellable (task);
  Question *question = g_new0 (Question, 1);

  question->dialog = dialog;
  question->entry = entry;
  g_task_set_task_data (task, question, question_free);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  if (cancellable != NULL)
    question->cancelled =
        g_signal_connect (cancellable, "cancelled", G_CALLBACK (cancelled_cb), question);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
cg_ask_async (GtkWindow *parent,
              const char *heading,
              const char *body,
              const char *yes,
              CgAskKind kind,
              GCancellable *cancellable,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, cg_ask_async);
  ask (create_dialog (parent, heading, body, yes, kind), NULL, task);
}

gboolean
cg_ask_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, cg_ask_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static GtkWidget *
create_line (const char *caption, const char *text, GtkWidget **entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *label = gtk_label_new (caption);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), cg_field_box_new (entry));
  gtk_editable_set_text (GTK_EDITABLE (*entry), text != NULL ? text : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (*entry), GTK_ACCESSIBLE_PROPERTY_LABEL, caption,
                                  -1);
  return box;
}

void
cg_ask_text_async (GtkWindow *parent,
                   const char *heading,
                   const char *body,
                   const char *caption,
                   const char *text,
                   const char *yes,
                   CgAskKind kind,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  AdwMessageDialog *dialog = create_dialog (parent, heading, body, yes, kind);
  GtkWidget *entry;

  g_task_set_source_tag (task, cg_ask_text_async);
  adw_message_dialog_set_extra_child (dialog, create_line (caption, text, &entry));
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), dialog, 0);
  g_signal_connect_object (entry, "activate", G_CALLBACK (activate_cb), dialog, 0);
  changed_cb (GTK_EDITABLE (entry), dialog);
  gtk_window_set_focus (GTK_WINDOW (dialog), entry);
  ask (dialog, GTK_EDITABLE (entry), task);
}

char *
cg_ask_text_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, cg_ask_text_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
