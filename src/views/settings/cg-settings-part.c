/* cg-settings-part.c: base of the parts of the page 设置: heading, sentence, body, pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-part.h"

#include "cg-banner.h"
#include "cg-fault.h"
#include "cg-head-layout.h"

enum
{
  PROP_0,
  PROP_OFFICE,
  PROP_SUBTITLE,
  PROP_SEARCH_HINT,
  PROP_ACTIONS,
  PROP_PANE,
  PROP_PANE_TITLE,
  PROP_PANE_SUBTITLE,
  PROP_PANE_ACTIONS,
  PROP_BUSY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

typedef struct
{
  CgOffice *office;
  GValue values[N_PROPS]; /* of what the page binds to */
  GtkWidget *banner;
  GtkWidget *head;
  GCancellable *reading;
} CgSettingsPartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CgSettingsPart, cg_settings_part, ADW_TYPE_BIN)

static CgSettingsPartPrivate *
get_private (CgSettingsPart *self)
{
  return cg_settings_part_get_instance_private (self);
}

CgOffice *
cg_settings_part_get_office (CgSettingsPart *self)
{
  g_return_val_if_fail (CG_IS_SETTINGS_PART (self), NULL);

  return get_private (self)->office;
}

gboolean
cg_settings_part_is_read_only (CgSettingsPart *self)
{
  g_return_val_if_fail (CG_IS_SETTINGS_PART (self), TRUE);

  return cg_office_get_read_only (get_private (self)->office) != NULL;
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_head (CgSettingsPart *self, const char *title, const char *sentence)
{
  CgSettingsPartPrivate *priv = get_private (self);
  GtkWidget *heading = make_label (title, "sect");
  GtkWidget *words = make_label (sentence, "sm");

  priv->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (priv->head, cg_head_layout_new ());
  gtk_widget_add_css_class (priv->head, "settings-head");
  gtk_widget_add_css_class (words, "dim");
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (words, sentence);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (priv->head), heading);
  gtk_box_append (GTK_BOX (priv->head), words);
  gtk_widget_set_vexpand (priv->head, FALSE);
  return priv->head;
}

void
cg_settings_part_set_body (CgSettingsPart *self,
                           const char *title,
                           const char *sentence,
                           GtkWidget *body,
                           gboolean scrolls)
{
  CgSettingsPartPrivate *priv = get_private (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *place = body;

  priv->banner = cg_banner_new ();
  cg_banner_set_dismissible (CG_BANNER (priv->banner), TRUE);
  if (scrolls)
    {
      place = gtk_scrolled_window_new ();
      gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (place), GTK_POLICY_NEVER,
                                      GTK_POLICY_AUTOMATIC);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (place), body);
    }
  gtk_widget_set_vexpand (place, TRUE);

  gtk_box_append (GTK_BOX (box), priv->banner);
  gtk_box_append (GTK_BOX (box), make_head (self, title, sentence));
  gtk_box_append (GTK_BOX (box), place);
  gtk_widget_add_css_class (box, "settings-part");
  adw_bin_set_child (ADW_BIN (self), box);
}

void
cg_settings_part_add_head (CgSettingsPart *self, GtkWidget *widget)
{
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (get_private (self)->head), widget);
}

void
cg_settings_part_fail (CgSettingsPart *self, const GError *error)
{
  CgBanner *banner = CG_BANNER (get_private (self)->banner);

  if (error != NULL)
    cg_banner_show_error (banner, error, NULL);
  else
    cg_banner_hide (banner);
}

static void
stop_reading (CgSettingsPart *self)
{
  CgSettingsPartPrivate *priv = get_private (self);

  g_cancellable_cancel (priv->reading);
  g_clear_object (&priv->reading);
}

GCancellable *
cg_settings_part_begin_read (CgSettingsPart *self)
{
  CgSettingsPartPrivate *priv = get_private (self);

  stop_reading (self);
  priv->reading = g_cancellable_new ();
  return priv->reading;
}

GCancellable *
cg_settings_part_get_reading (CgSettingsPart *self)
{
  return get_private (self)->reading;
}

gboolean
cg_settings_part_end_read (CgSettingsPart *self, const GError *error)
{
  if (g_error_matches (error, CG_FAULT, CG_FAULT_CANCELLED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      get_private (self)->office == NULL)
    return FALSE;

  if (error == NULL)
    return TRUE;

  cg_settings_part_fail (self, error);
  g_object_set (self, "busy", FALSE, NULL);
  return FALSE;
}

void
cg_settings_part_note (CgSettingsPart *self, const char *sentence)
{
  cg_banner_show (CG_BANNER (get_private (self)->banner), CG_BANNER_NOTE, sentence, NULL);
}

void
cg_settings_part_search (CgSettingsPart *self, const char *text)
{
  CgSettingsPartClass *klass = CG_SETTINGS_PART_GET_CLASS (self);

  if (klass->search != NULL)
    klass->search (self, text);
}

void
cg_settings_part_show (CgSettingsPart *self, const char *place)
{
  CgSettingsPartClass *klass = CG_SETTINGS_PART_GET_CLASS (self);

  if (klass->show != NULL)
    klass->show (self, place);
}

/* ---- the object ---- */

static void
cg_settings_part_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CgSettingsPartPrivate *priv = get_private (CG_SETTINGS_PART (object));

  if (id == PROP_OFFICE)
    g_value_set_object (value, priv->office);
  else
    g_value_copy (&priv->values[id], value);
}

static void
cg_settings_part_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CgSettingsPartPrivate *priv = get_private (CG_SETTINGS_PART (object));

  if (id == PROP_OFFICE)
    {
      priv->office = g_value_dup_object (value);
      return;
    }
  if (g_param_values_cmp (pspec, &priv->values[id], value) == 0)
    return;

  if (G_VALUE_HOLDS_OBJECT (value) && g_value_get_object (value) != NULL)
    g_object_ref_sink (g_value_get_object (value));
  g_value_copy (value, &priv->values[id]);
  if (G_VALUE_HOLDS_OBJECT (value) && g_value_get_object (value) != NULL)
    g_object_unref (g_value_get_object (value));
  g_object_notify_by_pspec (object, pspec);
}

static void
cg_settings_part_dispose (GObject *object)
{
  CgSettingsPartPrivate *priv = get_private (CG_SETTINGS_PART (object));

  for (guint i = PROP_SUBTITLE; i < N_PROPS; i++)
    if (G_VALUE_HOLDS_OBJECT (&priv->values[i]))
      g_value_set_object (&priv->values[i], NULL);
  stop_reading (CG_SETTINGS_PART (object));
  g_clear_object (&priv->office);

  G_OBJECT_CLASS (cg_settings_part_parent_class)->dispose (object);
}

static void
cg_settings_part_finalize (GObject *object)
{
  CgSettingsPartPrivate *priv = get_private (CG_SETTINGS_PART (object));

  for (guint i = PROP_SUBTITLE; i < N_PROPS; i++)
    g_value_unset (&priv->values[i]);

  G_OBJECT_CLASS (cg_settings_part_parent_class)->finalize (object);
}

static void
cg_settings_part_class_init (CgSettingsPartClass *klass)
{
  static const struct
  {
    int id;
    const char *name;
  } strings[] = { { PROP_SUBTITLE, "subtitle" },
                  { PROP_SEARCH_HINT, "search-hint" },
                  { PROP_PANE_TITLE, "pane-title" },
                  { PROP_PANE_SUBTITLE, "pane-subtitle" } },
    widgets[] = { { PROP_ACTIONS, "actions" },
                  { PROP_PANE, "pane" },
                  { PROP_PANE_ACTIONS, "pane-actions" } };
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cg_settings_part_get_property;
  object_class->set_property = cg_settings_part_set_property;
  object_class->dispose = cg_settings_part_dispose;
  object_class->finalize = cg_settings_part_finalize;

  properties[PROP_OFFICE] =
      g_param_spec_object ("office", NULL, NULL, CG_TYPE_OFFICE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    properties[strings[i].id] = g_param_spec_string (strings[i].name, NULL, NULL, NULL, flags);
  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    properties[widgets[i].id] =
        g_param_spec_object (widgets[i].name, NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cg_settings_part_init (CgSettingsPart *self)
{
  CgSettingsPartPrivate *priv = get_private (self);

  for (guint i = PROP_SUBTITLE; i < N_PROPS; i++)
    g_value_init (&priv->values[i], G_PARAM_SPEC_VALUE_TYPE (properties[i]));
}
