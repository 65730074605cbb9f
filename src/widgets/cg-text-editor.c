/* cg-text-editor.c: editor of one line of text, or of a whole number with its unit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-text-editor.h"

#include <string.h>

#include "cg-field-box.h"
#include "cg-focus.h"
#include "cg-unit-lines.h"

/* Names that are read of a list pasted. */
#define MOST_PASTED 1000

struct _CgTextEditor
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *entry;
  GtkWidget *unit;
  gboolean numbers;
  char *separator; /* (nullable): it holds a list of names */
};

static void cg_text_editor_editor_init (CgEditorInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CgTextEditor,
                               cg_text_editor,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (CG_TYPE_EDITOR, cg_text_editor_editor_init))

static void
changed_cb (GtkEditable *editable, CgTextEditor *self)
{
  cg_editor_emit_edited (CG_EDITOR (self));
}

static void
activate_cb (GtkEntry *entry, CgTextEditor *self)
{
  cg_editor_emit_done (CG_EDITOR (self), TRUE);
}

/* ---- a text of several lines that is pasted ---- */

static char *
join_lines (const char *text)
{
  g_auto (GStrv) lines = g_regex_split_simple ("\\s*\\R\\s*", text, 0, 0);
  g_autofree char *joined = g_strjoinv ("", lines);

  return cg_field_strip (joined);
}

static char *
as_one_line (CgTextEditor *self, const char *text)
{
  g_auto (GStrv) names = NULL;

  if (self->separator == NULL || strpbrk (text, "\r\n") == NULL)
    return join_lines (text);

  names = cg_unit_lines_names (text, MOST_PASTED);
  return g_strjoinv (self->separator, names);
}

static void
read_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgTextEditor) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  g_autofree char *line = NULL;
  GtkEditable *entry;
  int place;

  if (text == NULL || self->box == NULL || !gtk_editable_get_editable (GTK_EDITABLE (self->entry)))
    return;

  entry = GTK_EDITABLE (self->entry);
  line = as_one_line (self, text);
  gtk_editable_delete_selection (entry);
  place = gtk_editable_get_position (entry);
  gtk_editable_insert_text (entry, line, -1, &place);
  gtk_editable_set_position (entry, place);
}

static void
paste_cb (GtkWidget *text, CgTextEditor *self)
{
  g_signal_stop_emission_by_name (text, "paste-clipboard");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (text), NULL, read_cb,
                                 g_object_ref (self));
}

static void
set_text (CgTextEditor *self, const char *text)
{
  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text))
    return;

  g_signal_handlers_block_by_func (self->entry, changed_cb, self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  g_signal_handlers_unblock_by_func (self->entry, changed_cb, self);
}

static void
set_value (CgEditor *editor, const CgValue *value, const char *words)
{
  CgTextEditor *self = CG_TEXT_EDITOR (editor);
  g_autofree char *number = NULL;

  if (value->type == CG_VALUE_INTEGER)
    number = g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
  set_text (self, value->type == CG_VALUE_TEXT ? value->text : number != NULL ? number : "");
}

/* 1，200 as an input method gives it is 1200. */
static char *
read_number (const char *text)
{
  g_autofree char *narrow = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  GString *number = g_string_new (NULL);

  for (const char *c = narrow; c != NULL && *c != '\0'; c++)
    if (*c != ',' && *c != ' ')
      g_string_append_c (number, *c);

  return g_string_free (number, FALSE);
}

static char *
get_text (CgEditor *editor)
{
  CgTextEditor *self = CG_TEXT_EDITOR (editor);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *stripped = cg_field_strip (text);

  return self->numbers ? read_number (stripped) : g_steal_pointer (&stripped);
}

static void
settle (CgEditor *editor)
{
  g_autofree char *text = get_text (editor);

  set_text (CG_TEXT_EDITOR (editor), text);
}

static GtkWidget *
get_focus_widget (CgEditor *editor)
{
  return CG_TEXT_EDITOR (editor)->entry;
}

static void
cg_text_editor_editor_init (CgEditorInterface *interface)
{
  interface->set_value = set_value;
  interface->get_text = get_text;
  interface->get_focus_widget = get_focus_widget;
  interface->settle = settle;
}

static gboolean
cg_text_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CG_TEXT_EDITOR (widget)->entry);
}

static void
cg_text_editor_dispose (GObject *object)
{
  g_clear_pointer (&CG_TEXT_EDITOR (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_text_editor_parent_class)->dispose (object);
}

static void
cg_text_editor_finalize (GObject *object)
{
  g_free (CG_TEXT_EDITOR (object)->separator);

  G_OBJECT_CLASS (cg_text_editor_parent_class)->finalize (object);
}

static void
cg_text_editor_class_init (CgTextEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_text_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_text_editor_finalize;
  widget_class->focus = cg_focus_children;
  widget_class->grab_focus = cg_text_editor_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-text-editor");
}

static void
cg_text_editor_init (CgTextEditor *self)
{
  self->box = cg_field_box_new (&self->entry);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)), "paste-clipboard",
                    G_CALLBACK (paste_cb), self);
}

GtkWidget *
cg_text_editor_new (void)
{
  return g_object_new (CG_TYPE_TEXT_EDITOR, NULL);
}

GtkWidget *
cg_text_editor_new_for_numbers (void)
{
  CgTextEditor *self = g_object_new (CG_TYPE_TEXT_EDITOR, NULL);

  self->numbers = TRUE;
  gtk_widget_add_css_class (self->entry, "num");
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_NUMBER);
  return GTK_WIDGET (self);
}

void
cg_text_editor_set_separator (CgTextEditor *self, const char *separator)
{
  g_return_if_fail (CG_IS_TEXT_EDITOR (self));

  g_free (self->separator);
  self->separator = g_strdup (separator);
}

void
cg_text_editor_set_unit (CgTextEditor *self, const char *unit)
{
  g_return_if_fail (CG_IS_TEXT_EDITOR (self));

  if (self->unit == NULL)
    {
      self->unit = gtk_label_new (NULL);
      gtk_widget_add_css_class (self->unit, "dim");
      gtk_box_append (GTK_BOX (self->box), self->unit);
    }
  gtk_label_set_label (GTK_LABEL (self->unit), unit != NULL ? unit : "");
  gtk_widget_set_visible (self->unit, unit != NULL);
}

void
cg_text_editor_set_hint (CgTextEditor *self, const char *hint)
{
  g_return_if_fail (CG_IS_TEXT_EDITOR (self));

  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), hint);
}
