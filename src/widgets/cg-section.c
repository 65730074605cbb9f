/* cg-section.c: heading of a part of a page or card: title, count, link at the right.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-section.h"

struct _CgSection
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *count;
  GtkWidget *link;
};

G_DEFINE_FINAL_TYPE (CgSection, cg_section, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_COUNT,
  PROP_LINK,
  N_PROPS
};

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
clicked_cb (GtkButton *button, CgSection *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

/* A part without words takes no room. */
static void
set_label (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

void
cg_section_set_title (CgSection *self, const char *title)
{
  g_return_if_fail (CG_IS_SECTION (self));

  set_label (self->title, title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

void
cg_section_set_count (CgSection *self, const char *count)
{
  g_return_if_fail (CG_IS_SECTION (self));

  set_label (self->count, count);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

void
cg_section_set_link (CgSection *self, const char *link)
{
  g_return_if_fail (CG_IS_SECTION (self));

  gtk_button_set_label (GTK_BUTTON (self->link), link != NULL ? link : "");
  gtk_widget_set_visible (self->link, link != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LINK]);
}

static void
cg_section_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CgSection *self = CG_SECTION (object);

  if (prop_id == PROP_TITLE)
    g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->title)));
  else if (prop_id == PROP_COUNT)
    g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->count)));
  else if (prop_id == PROP_LINK)
    g_value_set_string (value, gtk_button_get_label (GTK_BUTTON (self->link)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cg_section_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CgSection *self = CG_SECTION (object);

  if (prop_id == PROP_TITLE)
    cg_section_set_title (self, g_value_get_string (value));
  else if (prop_id == PROP_COUNT)
    cg_section_set_count (self, g_value_get_string (value));
  else if (prop_id == PROP_LINK)
    cg_section_set_link (self, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cg_section_dispose (GObject *object)
{
  CgSection *self = CG_SECTION (object);

  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->count, gtk_widget_unparent);
  g_clear_pointer (&self->link, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_section_parent_class)->dispose (object);
}

static void
install_text (guint prop_id, const char *name)
{
  properties[prop_id] = g_param_spec_string (
      name, NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
cg_section_class_init (CgSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cg_section_get_property;
  object_class->set_property = cg_section_set_property;
  object_class->dispose = cg_section_dispose;

  install_text (PROP_TITLE, "title");
  install_text (PROP_COUNT, "count");
  install_text (PROP_LINK, "link");
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", CG_TYPE_SECTION, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "cg-section");
}

static GtkWidget *
add_label (CgSection *self, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
cg_section_init (CgSection *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);

  self->title = add_label (self, "sect");
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  self->count = add_label (self, "sm");
  gtk_widget_add_css_class (self->count, "dim");
  gtk_widget_add_css_class (self->count, "num");
  gtk_label_set_ellipsize (GTK_LABEL (self->count), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->count, FALSE);
  gtk_widget_set_visible (self->count, FALSE);

  self->link = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->link, "link");
  gtk_widget_set_halign (self->link, GTK_ALIGN_END);
  gtk_widget_set_valign (self->link, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->link, TRUE);
  gtk_widget_set_visible (self->link, FALSE);
  gtk_widget_set_parent (self->link, GTK_WIDGET (self));
  g_signal_connect (self->link, "clicked", G_CALLBACK (clicked_cb), self);
}

GtkWidget *
cg_section_new (const char *title)
{
  return g_object_new (CG_TYPE_SECTION, "title", title, NULL);
}
