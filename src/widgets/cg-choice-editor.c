/* cg-choice-editor.c: editor of one of a few choices: a drop-down menu.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-choice-editor.h"

#include "cg-drop-down.h"
#include "cg-focus.h"

struct _CgChoiceEditor
{
  GtkWidget parent_instance;

  GtkWidget *menu;
  CgChoicesId choices;
  GPtrArray *ids; /* of const char *, line by line; "" is none */
};

static void cg_choice_editor_editor_init (CgEditorInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CgChoiceEditor,
                               cg_choice_editor,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (CG_TYPE_EDITOR, cg_choice_editor_editor_init))

static void
selected_cb (GtkDropDown *menu, GParamSpec *pspec, CgChoiceEditor *self)
{
  cg_editor_emit_edited (CG_EDITOR (self));
  cg_editor_emit_done (CG_EDITOR (self), FALSE);
}

/* Where nothing was selected GTK's menu takes nothing either when Enter is pressed on the
 * first line, which has the focus without being selected. */
static void
activated_cb (GtkListView *lines, guint position, CgChoiceEditor *self)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->menu), position);
}

static GtkWidget *
find_lines (GtkWidget *widget)
{
  GtkWidget *lines = GTK_IS_LIST_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); lines == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    lines = find_lines (child);

  return lines;
}

/* Position in the menu; nothing is selected where an open value has no line. */
static guint
position_of (CgChoiceEditor *self, const CgValue *value)
{
  const char *id = value->type == CG_VALUE_TEXT ? value->text : "";
  guint position;

  if (g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, &position) ||
      g_ptr_array_find_with_equal_func (self->ids, "", g_str_equal, &position))
    return position;

  return GTK_INVALID_LIST_POSITION;
}

static void
set_value (CgEditor *editor, const CgValue *value, const char *words)
{
  CgChoiceEditor *self = CG_CHOICE_EDITOR (editor);

  g_signal_handlers_block_by_func (self->menu, selected_cb, self);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->menu), position_of (self, value));
  g_signal_handlers_unblock_by_func (self->menu, selected_cb, self);
}

static char *
get_text (CgEditor *editor)
{
  CgChoiceEditor *self = CG_CHOICE_EDITOR (editor);
  guint position = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->menu));

  return g_strdup (position < self->ids->len ? g_ptr_array_index (self->ids, position) : "");
}

static GtkWidget *
get_focus_widget (CgEditor *editor)
{
  return CG_CHOICE_EDITOR (editor)->menu;
}

static void
cg_choice_editor_editor_init (CgEditorInterface *interface)
{
  interface->set_value = set_value;
  interface->get_text = get_text;
  interface->get_focus_widget = get_focus_widget;
}

static gboolean
cg_choice_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CG_CHOICE_EDITOR (widget)->menu);
}

static void
cg_choice_editor_dispose (GObject *object)
{
  g_clear_pointer (&CG_CHOICE_EDITOR (object)->menu, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_choice_editor_parent_class)->dispose (object);
}

static void
cg_choice_editor_finalize (GObject *object)
{
  g_ptr_array_unref (CG_CHOICE_EDITOR (object)->ids);

  G_OBJECT_CLASS (cg_choice_editor_parent_class)->finalize (object);
}

static void
cg_choice_editor_class_init (CgChoiceEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_choice_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_choice_editor_finalize;
  widget_class->focus = cg_focus_children;
  widget_class->grab_focus = cg_choice_editor_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-choice-editor");
}

static void
cg_choice_editor_init (CgChoiceEditor *self)
{
  self->ids = g_ptr_array_new ();
}

static GtkWidget *
create_menu (CgChoiceEditor *self)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->ids->len; i++)
    {
      const char *id = g_ptr_array_index (self->ids, i);

      gtk_string_list_append (labels, *id != '\0' ? cg_choices_label (self->choices, id) : "—");
    }

  return cg_drop_down_new (labels);
}

static void
build (CgChoiceEditor *self)
{
  g_auto (CgValue) nothing = CG_VALUE_INIT;

  self->menu = create_menu (self);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  g_signal_connect (self->menu, "notify::selected", G_CALLBACK (selected_cb), self);
  g_signal_connect_after (find_lines (self->menu), "activate", G_CALLBACK (activated_cb), self);
  set_value (CG_EDITOR (self), &nothing, NULL);
}

GtkWidget *
cg_choice_editor_new (CgChoicesId choices, gboolean with_none)
{
  CgChoiceEditor *self = g_object_new (CG_TYPE_CHOICE_EDITOR, NULL);
  gsize n;
  const CgChoice *choice = cg_choices_get (choices, &n);

  self->choices = choices;
  if (with_none)
    g_ptr_array_add (self->ids, "");
  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (self->ids, (gpointer) choice[i].id);
  build (self);
  return GTK_WIDGET (self);
}

GtkWidget *
cg_choice_editor_new_of (CgChoicesId choices, const char *const *ids)
{
  CgChoiceEditor *self = g_object_new (CG_TYPE_CHOICE_EDITOR, NULL);

  self->choices = choices;
  for (; *ids != NULL; ids++)
    g_ptr_array_add (self->ids, (gpointer) *ids);
  build (self);
  return GTK_WIDGET (self);
}
