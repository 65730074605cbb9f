/* cg-own-row.c: a value that the office may put in the place of one that ships.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-own-row.h"

#include <glib/gi18n.h>

#include "cg-focus.h"
#include "cg-segments.h"
#include "cg-tip.h"

struct _CgOwnRow
{
  GtkBox parent_instance;

  GtkLabel *title;
  GtkLabel *sentence;
  GtkWidget *control; /* the entry, or segments in its place */
  GtkWidget *unit;
  GtkWidget *reset;
  char *base;          /* what is shown unless somebody types */
  gboolean committing; /* what was typed gives way to what it was taken for */
};

enum
{
  SIGNAL_COMMIT,
  SIGNAL_RESET,
  SIGNAL_ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgOwnRow, cg_own_row, GTK_TYPE_BOX)

static const char *
typed (CgOwnRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->control));
}

static gboolean
has_focus (CgOwnRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, self->control);
}

static void
commit (CgOwnRow *self, const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  if (g_str_equal (stripped, self->base))
    return;

  self->committing = TRUE;
  g_signal_emit (self, signals[SIGNAL_COMMIT], 0, stripped);
  self->committing = FALSE;
}

/* ---- typing ---- */

/* Only when the focus went elsewhere, not when the whole window lost it. */
static void
focus_left_cb (CgOwnRow *self)
{
  if (!has_focus (self) && !gtk_widget_in_destruction (GTK_WIDGET (self)))
    commit (self, typed (self));
}

static void
activate_cb (CgOwnRow *self)
{
  commit (self, typed (self));
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        CgOwnRow *self)
{
  if (keyval != GDK_KEY_Escape || g_str_equal (typed (self), self->base))
    return GDK_EVENT_PROPAGATE;

  gtk_editable_set_text (GTK_EDITABLE (self->control), self->base);
  return GDK_EVENT_STOP;
}

static void
chosen_cb (CgOwnRow *self)
{
  commit (self, cg_segments_get_active (CG_SEGMENTS (self->control)));
}

static void
reset_cb (CgOwnRow *self)
{
  g_signal_emit (self, signals[SIGNAL_RESET], 0);
}

static void
entered_cb (CgOwnRow *self)
{
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

/* ---- what it shows ---- */

void
cg_own_row_set (CgOwnRow *self, const char *text, gboolean own)
{
  gboolean typing;

  g_return_if_fail (CG_IS_OWN_ROW (self));

  typing = GTK_IS_ENTRY (self->control) && !self->committing && has_focus (self) &&
           !g_str_equal (typed (self), self->base);
  g_free (self->base);
  self->base = g_strdup (text);
  gtk_widget_set_child_visible (self->reset, own);
  gtk_widget_set_can_focus (self->reset, own);
  if (GTK_IS_ENTRY (self->control) && !typing)
    gtk_editable_set_text (GTK_EDITABLE (self->control), text);
  else if (CG_IS_SEGMENTS (self->control))
    cg_segments_set_active (CG_SEGMENTS (self->control), text);
}

void
cg_own_row_say (CgOwnRow *self, const char *sentence, gboolean bad)
{
  g_return_if_fail (CG_IS_OWN_ROW (self));

  gtk_label_set_text (self->sentence, sentence);
  if (bad)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->sentence), "fault");
      gtk_widget_add_css_class (self->control, "bad");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->sentence), "fault");
      gtk_widget_remove_css_class (self->control, "bad");
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->control),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
}

const char *
cg_own_row_get_title (CgOwnRow *self)
{
  g_return_val_if_fail (CG_IS_OWN_ROW (self), "");

  return gtk_label_get_text (self->title);
}

void
cg_own_row_set_read_only (CgOwnRow *self, gboolean read_only)
{
  g_return_if_fail (CG_IS_OWN_ROW (self));

  gtk_widget_set_sensitive (self->control, !read_only);
  gtk_widget_set_sensitive (self->reset, !read_only);
}

void
cg_own_row_add_choice (CgOwnRow *self, const char *id, const char *label)
{
  g_return_if_fail (CG_IS_OWN_ROW (self));

  if (!CG_IS_SEGMENTS (self->control))
    {
      GtkWidget *segments = cg_segments_new (gtk_label_get_text (self->title));

      gtk_widget_set_valign (segments, GTK_ALIGN_CENTER);
      gtk_box_insert_child_after (GTK_BOX (self), segments, self->control);
      gtk_box_remove (GTK_BOX (self), self->control);
      gtk_widget_set_visible (self->unit, FALSE);
      self->control = segments;
      g_signal_connect_object (segments, "changed", G_CALLBACK (chosen_cb), self,
                               G_CONNECT_SWAPPED);
    }
  cg_segments_add (CG_SEGMENTS (self->control), id, label);
}

/* ---- the widget ---- */

static gboolean
cg_own_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CG_OWN_ROW (widget)->control);
}

static void
cg_own_row_finalize (GObject *object)
{
  g_free (CG_OWN_ROW (object)->base);

  G_OBJECT_CLASS (cg_own_row_parent_class)->finalize (object);
}

static void
cg_own_row_class_init (CgOwnRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cg_own_row_finalize;
  widget_class->focus = cg_focus_children;
  widget_class->grab_focus = cg_own_row_grab_focus;
  signals[SIGNAL_COMMIT] = g_signal_new ("commit", CG_TYPE_OWN_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_RESET] = g_signal_new ("reset", CG_TYPE_OWN_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ENTERED] = g_signal_new ("entered", CG_TYPE_OWN_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_words (CgOwnRow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  self->title = GTK_LABEL (make_label ("setting-title"));
  self->sentence = GTK_LABEL (make_label ("sm"));
  gtk_widget_add_css_class (GTK_WIDGET (self->sentence), "dim");
  gtk_widget_add_css_class (GTK_WIDGET (self->sentence), "num");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->sentence));
  gtk_box_append (GTK_BOX (self), words);
}

static void
add_entry (CgOwnRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->control = gtk_entry_new ();
  gtk_widget_add_css_class (self->control, "field");
  gtk_widget_add_css_class (self->control, "num");
  gtk_widget_set_valign (self->control, GTK_ALIGN_CENTER);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  g_signal_connect_object (self->control, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->control, focus);
  gtk_widget_add_controller (self->control, keys);
  gtk_box_append (GTK_BOX (self), self->control);
}

static void
cg_own_row_init (CgOwnRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->base = g_strdup ("");
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "setting-row");
  gtk_widget_add_css_class (GTK_WIDGET (self), "own-row");
  add_words (self);
  add_entry (self);
  self->unit = make_label ("unit");
  gtk_widget_add_css_class (self->unit, "dim");
  gtk_box_append (GTK_BOX (self), self->unit);
  self->reset = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  gtk_widget_add_css_class (self->reset, "flat");
  gtk_widget_set_valign (self->reset, GTK_ALIGN_CENTER);
  cg_tip_set (self->reset, _ ("As it ships"));
  gtk_box_append (GTK_BOX (self), self->reset);
  g_signal_connect_object (self->reset, "clicked", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
cg_own_row_new (const char *title, const char *unit, int width)
{
  CgOwnRow *self = g_object_new (CG_TYPE_OWN_ROW, NULL);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (GTK_LABEL (self->unit), unit != NULL ? unit : "");
  gtk_widget_set_visible (self->unit, unit != NULL);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->control), width);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->control), width);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  return GTK_WIDGET (self);
}
