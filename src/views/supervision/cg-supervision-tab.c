/* cg-supervision-tab.c: what a tab of 督查 is: the page asks it, and knows nothing else of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-supervision-tab.h"

typedef struct
{
  CgOffice *office;
  char *subtitle;
  gboolean busy;
} CgSupervisionTabPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CgSupervisionTab, cg_supervision_tab, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_OFFICE,
  PROP_SUBTITLE,
  PROP_BUSY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static CgSupervisionTabPrivate *
private_of (CgSupervisionTab *self)
{
  return cg_supervision_tab_get_instance_private (self);
}

CgOffice *
cg_supervision_tab_get_office (CgSupervisionTab *self)
{
  g_return_val_if_fail (CG_IS_SUPERVISION_TAB (self), NULL);

  return private_of (self)->office;
}

void
cg_supervision_tab_set_state (CgSupervisionTab *self, const char *subtitle, gboolean busy)
{
  CgSupervisionTabPrivate *priv = private_of (self);

  g_free (priv->subtitle);
  priv->subtitle = g_strdup (subtitle);
  priv->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

void
cg_supervision_tab_search (CgSupervisionTab *self, const char *text)
{
  CG_SUPERVISION_TAB_GET_CLASS (self)->search (self, text);
}

void
cg_supervision_tab_show (CgSupervisionTab *self, const char *rest)
{
  CG_SUPERVISION_TAB_GET_CLASS (self)->show (self, rest);
}

static void
cg_supervision_tab_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CgSupervisionTabPrivate *priv = private_of (CG_SUPERVISION_TAB (object));

  if (prop_id == PROP_OFFICE)
    g_value_set_object (value, priv->office);
  else if (prop_id == PROP_SUBTITLE)
    g_value_set_string (value, priv->subtitle);
  else if (prop_id == PROP_BUSY)
    g_value_set_boolean (value, priv->busy);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cg_supervision_tab_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  if (prop_id == PROP_OFFICE)
    private_of (CG_SUPERVISION_TAB (object))->office = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cg_supervision_tab_finalize (GObject *object)
{
  CgSupervisionTabPrivate *priv = private_of (CG_SUPERVISION_TAB (object));

  g_clear_object (&priv->office);
  g_free (priv->subtitle);

  G_OBJECT_CLASS (cg_supervision_tab_parent_class)->finalize (object);
}

static void
no_text (CgSupervisionTab *self, const char *text)
{
}

static void
cg_supervision_tab_class_init (CgSupervisionTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cg_supervision_tab_get_property;
  object_class->set_property = cg_supervision_tab_set_property;
  object_class->finalize = cg_supervision_tab_finalize;
  klass->search = no_text;
  klass->show = no_text;

  properties[PROP_OFFICE] =
      g_param_spec_object ("office", NULL, NULL, CG_TYPE_OFFICE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUBTITLE] =
      g_param_spec_string ("subtitle", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cg_supervision_tab_init (CgSupervisionTab *self)
{
}
