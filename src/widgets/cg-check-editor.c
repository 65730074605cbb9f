/* cg-check-editor.c: editor of yes or no: a box to tick, with words beside it if wanted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-check-editor.h"

#include "cg-focus.h"

struct _CgCheckEditor
{
  GtkWidget parent_instance;

  GtkWidget *check;
};

static void cg_check_editor_editor_init (CgEditorInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CgCheckEditor,
                               cg_check_editor,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (CG_TYPE_EDITOR, cg_check_editor_editor_init))

static void
toggled_cb (GtkCheckButton *check, CgCheckEditor *self)
{
  cg_editor_emit_edited (CG_EDITOR (self));
  cg_editor_emit_done (CG_EDITOR (self), FALSE);
}

static void
set_value (CgEditor *editor, const CgValue *value, const char *words)
{
  CgCheckEditor *self = CG_CHECK_EDITOR (editor);

  g_signal_handlers_block_by_func (self->check, toggled_cb, self);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check),
                               value->type == CG_VALUE_INTEGER && value->integer != 0);
  g_signal_handlers_unblock_by_func (self->check, toggled_cb, self);
}

static char *
get_text (CgEditor *editor)
{
  CgCheckEditor *self = CG_CHECK_EDITOR (editor);

  return g_strdup (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check)) ? "1" : "0");
}

static GtkWidget *
get_focus_widget (CgEditor *editor)
{
  return CG_CHECK_EDITOR (editor)->check;
}

static void
cg_check_editor_editor_init (CgEditorInterface *interface)
{
  interface->set_value = set_value;
  interface->get_text = get_text;
  interface->get_focus_widget = get_focus_widget;
}

static gboolean
cg_check_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CG_CHECK_EDITOR (widget)->check);
}

static void
cg_check_editor_dispose (GObject *object)
{
  g_clear_pointer (&CG_CHECK_EDITOR (object)->check, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_check_editor_parent_class)->dispose (object);
}

static void
cg_check_editor_class_init (CgCheckEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_check_editor_dispose;
  widget_class->focus = cg_focus_children;
  widget_class->grab_focus = cg_check_editor_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-check-editor");
}

static void
cg_check_editor_init (CgCheckEditor *self)
{
  self->check = gtk_check_button_new ();
  gtk_widget_add_css_class (self->check, "field-check");
  gtk_widget_set_parent (self->check, GTK_WIDGET (self));
  g_signal_connect (self->check, "toggled", G_CALLBACK (toggled_cb), self);
}

GtkWidget *
cg_check_editor_new (void)
{
  return g_object_new (CG_TYPE_CHECK_EDITOR, NULL);
}

void
cg_check_editor_set_words (CgCheckEditor *self, const char *words)
{
  g_return_if_fail (CG_IS_CHECK_EDITOR (self));

  gtk_check_button_set_label (GTK_CHECK_BUTTON (self->check), words);
}
