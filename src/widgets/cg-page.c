/* cg-page.c: base of every page: what the window's bars show, and where the page stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page.h"

enum
{
  PROP_0,
  PROP_OFFICE,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_SEARCH_HINT,
  PROP_SEARCH_TEXT,
  PROP_SEARCH_WIDTH,
  PROP_ACTIONS,
  PROP_PANE,
  PROP_PANE_TITLE,
  PROP_PANE_SUBTITLE,
  PROP_PANE_ACTIONS,
  PROP_PANE_OPEN,
  PROP_PLACE,
  PROP_BUSY,
  PROP_BARE,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

typedef struct
{
  GObject *office;
  char *text[N_PROPS];
  GtkWidget *widget[N_PROPS];
  gboolean flag[N_PROPS];
  int search_width;
} CgPagePrivate;

G_DEFINE_TYPE_WITH_PRIVATE (CgPage, cg_page, ADW_TYPE_BIN)

static CgPagePrivate *
get_private (CgPage *self)
{
  return cg_page_get_instance_private (self);
}

static void
set_text (CgPage *self, guint prop_id, const char *text)
{
  CgPagePrivate *priv = get_private (self);

  if (g_strcmp0 (priv->text[prop_id], text) == 0)
    return;

  g_free (priv->text[prop_id]);
  priv->text[prop_id] = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
set_widget (CgPage *self, guint prop_id, GtkWidget *widget)
{
  CgPagePrivate *priv = get_private (self);

  if (priv->widget[prop_id] == widget)
    return;

  g_clear_object (&priv->widget[prop_id]);
  priv->widget[prop_id] = widget != NULL ? g_object_ref_sink (widget) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
set_flag (CgPage *self, guint prop_id, gboolean flag)
{
  CgPagePrivate *priv = get_private (self);

  if (priv->flag[prop_id] == !!flag)
    return;

  priv->flag[prop_id] = !!flag;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
cg_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CgPagePrivate *priv = get_private (CG_PAGE (object));

  if (prop_id == PROP_OFFICE)
    g_value_set_object (value, priv->office);
  else if (prop_id == PROP_SEARCH_WIDTH)
    g_value_set_int (value, priv->search_width);
  else if (G_IS_PARAM_SPEC_STRING (pspec))
    g_value_set_string (value, priv->text[prop_id]);
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    g_value_set_boolean (value, priv->flag[prop_id]);
  else if (G_IS_PARAM_SPEC_OBJECT (pspec))
    g_value_set_object (value, priv->widget[prop_id]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cg_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CgPage *self = CG_PAGE (object);
  CgPagePrivate *priv = get_private (self);

  if (prop_id == PROP_OFFICE)
    priv->office = g_value_dup_object (value);
  else if (prop_id == PROP_SEARCH_WIDTH)
    priv->search_width = g_value_get_int (value);
  else if (G_IS_PARAM_SPEC_STRING (pspec))
    set_text (self, prop_id, g_value_get_string (value));
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    set_flag (self, prop_id, g_value_get_boolean (value));
  else if (G_IS_PARAM_SPEC_OBJECT (pspec))
    set_widget (self, prop_id, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cg_page_dispose (GObject *object)
{
  CgPagePrivate *priv = get_private (CG_PAGE (object));

  for (guint i = 0; i < N_PROPS; i++)
    g_clear_object (&priv->widget[i]);
  g_clear_object (&priv->office);

  G_OBJECT_CLASS (cg_page_parent_class)->dispose (object);
}

static void
cg_page_finalize (GObject *object)
{
  CgPagePrivate *priv = get_private (CG_PAGE (object));

  for (guint i = 0; i < N_PROPS; i++)
    g_free (priv->text[i]);

  G_OBJECT_CLASS (cg_page_parent_class)->finalize (object);
}

/* The page itself takes no focus: its first widget that can, does. */
static gboolean
cg_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  return child != NULL && gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD);
}

static void
install_text (guint prop_id, const char *name)
{
  properties[prop_id] = g_param_spec_string (
      name, NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
install_widget (guint prop_id, const char *name)
{
  properties[prop_id] =
      g_param_spec_object (name, NULL, NULL, GTK_TYPE_WIDGET,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
install_flag (guint prop_id, const char *name)
{
  properties[prop_id] =
      g_param_spec_boolean (name, NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
cg_page_class_init (CgPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cg_page_get_property;
  object_class->set_property = cg_page_set_property;
  object_class->dispose = cg_page_dispose;
  object_class->finalize = cg_page_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = cg_page_grab_focus;

  properties[PROP_OFFICE] =
      g_param_spec_object ("office", NULL, NULL, G_TYPE_OBJECT,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SEARCH_WIDTH] =
      g_param_spec_int ("search-width", NULL, NULL, 60, 600, 180,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  install_text (PROP_TITLE, "title");
  install_text (PROP_SUBTITLE, "subtitle");
  install_text (PROP_SEARCH_HINT, "search-hint");
  install_text (PROP_SEARCH_TEXT, "search-text");
  install_text (PROP_PANE_TITLE, "pane-title");
  install_text (PROP_PANE_SUBTITLE, "pane-subtitle");
  install_text (PROP_PLACE, "place");
  install_widget (PROP_ACTIONS, "actions");
  install_widget (PROP_PANE, "pane");
  install_widget (PROP_PANE_ACTIONS, "pane-actions");
  install_flag (PROP_PANE_OPEN, "pane-open");
  install_flag (PROP_BUSY, "busy");
  install_flag (PROP_BARE, "bare");
  install_flag (PROP_CAN_GO_BACK, "can-go-back");
  install_flag (PROP_CAN_GO_FORWARD, "can-go-forward");
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cg_page_init (CgPage *self)
{
}

GObject *
cg_page_get_office (CgPage *self)
{
  g_return_val_if_fail (CG_IS_PAGE (self), NULL);

  return get_private (self)->office;
}

void
cg_page_set_title (CgPage *self, const char *title)
{
  g_return_if_fail (CG_IS_PAGE (self));

  set_text (self, PROP_TITLE, title);
}

void
cg_page_set_subtitle (CgPage *self, const char *subtitle)
{
  g_return_if_fail (CG_IS_PAGE (self));

  set_text (self, PROP_SUBTITLE, subtitle);
}

void
cg_page_set_search_hint (CgPage *self, const char *hint)
{
  g_return_if_fail (CG_IS_PAGE (self));

  set_text (self, PROP_SEARCH_HINT, hint);
}

const char *
cg_page_get_search_text (CgPage *self)
{
  const char *text;

  g_return_val_if_fail (CG_IS_PAGE (self), "");

  text = get_private (self)->text[PROP_SEARCH_TEXT];
  return text != NULL ? text : "";
}

void
cg_page_set_search_text (CgPage *self, const char *text)
{
  g_return_if_fail (CG_IS_PAGE (self));

  set_text (self, PROP_SEARCH_TEXT, text);
}

GtkWidget *
cg_page_get_actions (CgPage *self)
{
  g_return_val_if_fail (CG_IS_PAGE (self), NULL);

  return get_private (self)->widget[PROP_ACTIONS];
}

void
cg_page_set_actions (CgPage *self, GtkWidget *actions)
{
  g_return_if_fail (CG_IS_PAGE (self));

  set_widget (self, PROP_ACTIONS, actions);
}

GtkWidget *
cg_page_get_pane (CgPage *self)
{
  g_return_val_if_fail (CG_IS_PAGE (self), NULL);

  return get_private (self)->widget[PROP_PANE];
}

void
cg_page_set_pane (CgPage *self, GtkWidget *pane)
{
  g_return_if_fail (CG_IS_PAGE (self));

  set_widget (self, PROP_PANE, pane);
}

void
cg_page_set_pane_title (CgPage *self, const char *title, const char *subtitle)
{
  g_return_if_fail (CG_IS_PAGE (self));

  set_text (self, PROP_PANE_TITLE, title);
  set_text (self, PROP_PANE_SUBTITLE, subtitle);
}

GtkWidget *
cg_page_get_pane_actions (CgPage *self)
{
  g_return_val_if_fail (CG_IS_PAGE (self), NULL);

  return get_private (self)->widget[PROP_PANE_ACTIONS];
}

void
cg_page_set_pane_actions (CgPage *self, GtkWidget *actions)
{
  g_return_if_fail (CG_IS_PAGE (self));

  set_widget (self, PROP_PANE_ACTIONS, actions);
}

gboolean
cg_page_get_pane_open (CgPage *self)
{
  g_return_val_if_fail (CG_IS_PAGE (self), FALSE);

  return get_private (self)->flag[PROP_PANE_OPEN];
}

void
cg_page_set_pane_open (CgPage *self, gboolean open)
{
  g_return_if_fail (CG_IS_PAGE (self));

  set_flag (self, PROP_PANE_OPEN, open);
}

const char *
cg_page_get_place (CgPage *self)
{
  g_return_val_if_fail (CG_IS_PAGE (self), NULL);

  return get_private (self)->text[PROP_PLACE];
}

void
cg_page_set_place (CgPage *self, const char *place)
{
  g_return_if_fail (CG_IS_PAGE (self));

  set_text (self, PROP_PLACE, place);
}

gboolean
cg_page_get_busy (CgPage *self)
{
  g_return_val_if_fail (CG_IS_PAGE (self), FALSE);

  return get_private (self)->flag[PROP_BUSY];
}

void
cg_page_set_busy (CgPage *self, gboolean busy)
{
  g_return_if_fail (CG_IS_PAGE (self));

  set_flag (self, PROP_BUSY, busy);
}

gboolean
cg_page_get_bare (CgPage *self)
{
  g_return_val_if_fail (CG_IS_PAGE (self), FALSE);

  return get_private (self)->flag[PROP_BARE];
}

void
cg_page_set_ways (CgPage *self, gboolean back, gboolean forward)
{
  g_return_if_fail (CG_IS_PAGE (self));

  set_flag (self, PROP_CAN_GO_BACK, back);
  set_flag (self, PROP_CAN_GO_FORWARD, forward);
}

gboolean
cg_page_can_travel (CgPage *self, int direction)
{
  g_return_val_if_fail (CG_IS_PAGE (self), FALSE);

  return get_private (self)->flag[direction < 0 ? PROP_CAN_GO_BACK : PROP_CAN_GO_FORWARD];
}

void
cg_page_travel (CgPage *self, int direction)
{
  g_return_if_fail (CG_IS_PAGE (self));

  CG_PAGE_GET_CLASS (self)->travel (self, direction);
}

void
cg_page_show_place (CgPage *self, const char *place)
{
  CgPageClass *klass;

  g_return_if_fail (CG_IS_PAGE (self));

  klass = CG_PAGE_GET_CLASS (self);
  set_text (self, PROP_PLACE, place);
  if (klass->show_place != NULL)
    klass->show_place (self, place);
}

gboolean
cg_page_find (CgPage *self)
{
  CgPageClass *klass;

  g_return_val_if_fail (CG_IS_PAGE (self), FALSE);

  klass = CG_PAGE_GET_CLASS (self);
  return klass->find != NULL && klass->find (self);
}

void
cg_page_go (GtkWidget *widget, const char *place)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (place != NULL);

  gtk_widget_activate_action (widget, "win.go", "s", place);
}
