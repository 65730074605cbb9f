/* cg-tick-menu.c: a drop-down of words, several of which may be ticked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-tick-menu.h"

#include <glib/gi18n.h>

#include "cg-fit-scroller.h"
#include "cg-focus.h"

/* px at 100 % */
#define MAX_HEIGHT 360

struct _CgTickMenu
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkLabel *label;
  GtkWidget *list;  /* of the popover */
  GPtrArray *ids;   /* of const char *: what each line stands for */
  GPtrArray *ticks; /* of GtkCheckButton */
  gboolean showing; /* the lines are ticked here, not by the user */
};

G_DEFINE_FINAL_TYPE (CgTickMenu, cg_tick_menu, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggled_cb (GtkCheckButton *tick, CgTickMenu *self)
{
  if (self->showing)
    return;

  cg_tick_menu_set_words (self, NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
all_cb (GtkButton *all, CgTickMenu *self)
{
  cg_tick_menu_set_ticked (self, NULL);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* ---- the lines ---- */

static void
add_line (CgTickMenu *self, const char *id, const char *words)
{
  GtkWidget *tick = gtk_check_button_new_with_label (words);

  g_ptr_array_add (self->ids, (char *) id);
  g_ptr_array_add (self->ticks, tick);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (toggled_cb), self, 0);
  gtk_box_append (GTK_BOX (self->list), tick);
}

static void
add_lines (CgTickMenu *self, const CgField *field, gboolean nothing)
{
  gsize n = 0;
  const CgChoice *choices = field->type == CG_FIELD_CHOICE ? cg_choices_get (field->of, &n) : NULL;

  if (choices == NULL)
    {
      add_line (self, "1", C_ ("filter", "Yes"));
      add_line (self, "0", C_ ("filter", "No"));
    }
  for (gsize i = 0; i < n; i++)
    add_line (self, choices[i].id, cg_choices_label (field->of, choices[i].id));
  if (nothing)
    add_line (self, CG_TICK_NOTHING, C_ ("filter", "empty"));
}

static GtkWidget *
make_popover (CgTickMenu *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *all = gtk_button_new_with_label (C_ ("filter", "All"));

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_halign (all, GTK_ALIGN_START);
  gtk_widget_add_css_class (all, "link");
  g_signal_connect_object (all, "clicked", G_CALLBACK (all_cb), self, 0);
  gtk_box_append (GTK_BOX (box), all);
  gtk_box_append (GTK_BOX (box), cg_fit_scroller_new (self->list, MAX_HEIGHT));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

/* ---- public ---- */

GPtrArray *
cg_tick_menu_get_ticked (CgTickMenu *self)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < self->ticks->len; i++)
    if (gtk_check_button_get_active (self->ticks->pdata[i]))
      g_ptr_array_add (ids, self->ids->pdata[i]);

  return ids;
}

void
cg_tick_menu_set_ticked (CgTickMenu *self, const char *const *ids)
{
  g_return_if_fail (CG_IS_TICK_MENU (self));

  self->showing = TRUE;
  for (guint i = 0; i < self->ticks->len; i++)
    gtk_check_button_set_active (self->ticks->pdata[i],
                                 ids != NULL && g_strv_contains (ids, self->ids->pdata[i]));
  self->showing = FALSE;
  cg_tick_menu_set_words (self, NULL);
}

static char *
words_ticked (CgTickMenu *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < self->ticks->len; i++)
    if (gtk_check_button_get_active (self->ticks->pdata[i]))
      g_string_append_printf (words, "%s%s", words->len > 0 ? C_ ("filter", ", ") : "",
                              gtk_check_button_get_label (self->ticks->pdata[i]));

  /* Translators: what a filter says that leaves all. */
  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE)
                        : g_strdup (C_ ("filter", "All"));
}

void
cg_tick_menu_set_words (CgTickMenu *self, const char *words)
{
  g_autofree char *own = NULL;
  g_autoptr (GPtrArray) ticked = NULL;

  g_return_if_fail (CG_IS_TICK_MENU (self));

  own = words != NULL ? g_strdup (words) : words_ticked (self);
  ticked = cg_tick_menu_get_ticked (self);
  gtk_label_set_text (self->label, own);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  own, -1);
  if (words != NULL || ticked->len > 0)
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "dim");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim");
}

const char *
cg_tick_menu_get_words (CgTickMenu *self)
{
  g_return_val_if_fail (CG_IS_TICK_MENU (self), NULL);

  return gtk_label_get_text (self->label);
}

GtkWidget *
cg_tick_menu_get_button (CgTickMenu *self)
{
  g_return_val_if_fail (CG_IS_TICK_MENU (self), NULL);

  return self->button;
}

/* ---- the widget ---- */

static gboolean
cg_tick_menu_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CG_TICK_MENU (widget)->button);
}

static void
cg_tick_menu_dispose (GObject *object)
{
  CgTickMenu *self = CG_TICK_MENU (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_ptr_array_set_size (self->ticks, 0);

  G_OBJECT_CLASS (cg_tick_menu_parent_class)->dispose (object);
}

static void
cg_tick_menu_finalize (GObject *object)
{
  g_ptr_array_unref (CG_TICK_MENU (object)->ids);
  g_ptr_array_unref (CG_TICK_MENU (object)->ticks);

  G_OBJECT_CLASS (cg_tick_menu_parent_class)->finalize (object);
}

static void
cg_tick_menu_class_init (CgTickMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_tick_menu_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_tick_menu_finalize;
  widget_class->grab_focus = cg_tick_menu_grab_focus;
  widget_class->focus = cg_focus_children;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_TICK_MENU, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

/* The words stand at the left, the arrow at the right, whatever the button puts around them. */
static void
fill_button (GtkWidget *content, GtkWidget *button)
{
  for (GtkWidget *part = content; part != NULL && part != button;
       part = gtk_widget_get_parent (part))
    {
      gtk_widget_set_halign (part, GTK_ALIGN_FILL);
      gtk_widget_set_hexpand (part, TRUE);
    }
}

static void
cg_tick_menu_init (CgTickMenu *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  self->ids = g_ptr_array_new ();
  self->ticks = g_ptr_array_new ();
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), content);
  fill_button (content, self->button);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), make_popover (self));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
cg_tick_menu_new (CgEntity entity, int field, gboolean nothing)
{
  CgTickMenu *self = g_object_new (CG_TYPE_TICK_MENU, NULL);

  add_lines (self, cg_field_get (entity, field), nothing);
  cg_tick_menu_set_words (self, NULL);
  return GTK_WIDGET (self);
}
