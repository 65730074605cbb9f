/* cg-start-field.c: a field of the first-start page: caption, entry, hint or fault below.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-start-field.h"

#include "cg-focus.h"

struct _CgStartField
{
  GtkWidget parent_instance;

  char *hint;
  GtkWidget *caption;
  GtkWidget *column;
  GtkWidget *entry;
  GtkWidget *below;
  GtkWidget *sign;
  GtkWidget *words;
};

G_DEFINE_FINAL_TYPE (CgStartField, cg_start_field, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CAPTION,
  PROP_HINT,
  PROP_TEXT,
  N_PROPS
};

static guint changed_signal;

static void
show_words (CgStartField *self, const char *words, gboolean fault)
{
  gtk_label_set_label (GTK_LABEL (self->words), words != NULL ? words : "");
  gtk_widget_set_visible (self->below, words != NULL);
  gtk_widget_set_visible (self->sign, fault);
  if (fault)
    {
      gtk_widget_add_css_class (self->entry, "bad");
      gtk_widget_add_css_class (self->below, "fault");
    }
  else
    {
      gtk_widget_remove_css_class (self->entry, "bad");
      gtk_widget_remove_css_class (self->below, "fault");
    }
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               fault ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

char *
cg_start_field_dup_text (CgStartField *self)
{
  g_return_val_if_fail (CG_IS_START_FIELD (self), NULL);

  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

void
cg_start_field_set_hint (CgStartField *self, const char *hint)
{
  g_return_if_fail (CG_IS_START_FIELD (self));

  g_free (self->hint);
  self->hint = g_strdup (hint);
  if (!gtk_widget_get_visible (self->sign))
    show_words (self, self->hint, FALSE);
}

void
cg_start_field_set_fault (CgStartField *self, const char *sentence)
{
  g_return_if_fail (CG_IS_START_FIELD (self));

  show_words (self, sentence != NULL ? sentence : self->hint, sentence != NULL);
}

static void
changed_cb (CgStartField *self)
{
  cg_start_field_set_fault (self, NULL);
  g_signal_emit (self, changed_signal, 0);
}

static void
activate_cb (CgStartField *self)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
}

static gboolean
cg_start_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CG_START_FIELD (widget)->entry);
}

static void
cg_start_field_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CgStartField *self = CG_START_FIELD (object);

  switch (id)
    {
    case PROP_CAPTION:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->caption)));
      break;
    case PROP_HINT:
      g_value_set_string (value, self->hint);
      break;
    case PROP_TEXT:
      g_value_set_string (value, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cg_start_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CgStartField *self = CG_START_FIELD (object);
  const char *text = g_value_get_string (value);

  switch (id)
    {
    case PROP_CAPTION:
      gtk_label_set_label (GTK_LABEL (self->caption), text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      text, -1);
      break;
    case PROP_HINT:
      cg_start_field_set_hint (self, text);
      break;
    case PROP_TEXT:
      gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cg_start_field_dispose (GObject *object)
{
  CgStartField *self = CG_START_FIELD (object);

  g_clear_pointer (&self->caption, gtk_widget_unparent);
  g_clear_pointer (&self->column, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_start_field_parent_class)->dispose (object);
}

static void
cg_start_field_finalize (GObject *object)
{
  g_free (CG_START_FIELD (object)->hint);

  G_OBJECT_CLASS (cg_start_field_parent_class)->finalize (object);
}

static void
cg_start_field_class_init (CgStartFieldClass *klass)
{
  static const struct
  {
    int id;
    const char *name;
  } strings[] = { { PROP_CAPTION, "caption" }, { PROP_HINT, "hint" }, { PROP_TEXT, "text" } };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cg_start_field_get_property;
  object_class->set_property = cg_start_field_set_property;
  object_class->dispose = cg_start_field_dispose;
  object_class->finalize = cg_start_field_finalize;
  widget_class->focus = cg_focus_children;
  widget_class->grab_focus = cg_start_field_grab_focus;

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    g_object_class_install_property (
        object_class, strings[i].id,
        g_param_spec_string (strings[i].name, NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  changed_signal = g_signal_new ("changed", CG_TYPE_START_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-start-field");
}

static void
add_words_below (CgStartField *self)
{
  self->below = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_visible (self->below, FALSE);
  self->sign = gtk_image_new_from_icon_name ("cg-fault-symbolic");
  gtk_widget_set_visible (self->sign, FALSE);
  gtk_widget_set_valign (self->sign, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->below), self->sign);

  self->words = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->words), 0);
  gtk_label_set_wrap (GTK_LABEL (self->words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->words), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (self->words, "hint");
  gtk_box_append (GTK_BOX (self->below), self->words);
}

static void
cg_start_field_init (CgStartField *self)
{
  self->caption = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->caption), 0);
  gtk_widget_set_valign (self->caption, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->caption, "caption");
  gtk_widget_set_parent (self->caption, GTK_WIDGET (self));

  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_hexpand (self->column, TRUE);
  gtk_widget_set_parent (self->column, GTK_WIDGET (self));
  self->entry = gtk_entry_new ();
  gtk_widget_add_css_class (self->entry, "field");
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  gtk_box_append (GTK_BOX (self->column), self->entry);
  add_words_below (self);
  gtk_box_append (GTK_BOX (self->column), self->below);
}
