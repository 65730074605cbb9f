/* cg-page-tab.c: what a tab of a page is: the page asks it, and knows nothing else of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-tab.h"

typedef struct
{
  CgOffice *office;
  char *subtitle;
  char *begin;
  gboolean busy;
  gboolean matter_busy;
} CgPageTabPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CgPageTab, cg_page_tab, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_OFFICE,
  PROP_SUBTITLE,
  PROP_BEGIN,
  PROP_BUSY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static CgPageTabPrivate *
private_of (CgPageTab *self)
{
  return cg_page_tab_get_instance_private (self);
}

CgOffice *
cg_page_tab_get_office (CgPageTab *self)
{
  g_return_val_if_fail (CG_IS_PAGE_TAB (self), NULL);

  return private_of (self)->office;
}

void
cg_page_tab_set_state (CgPageTab *self, const char *subtitle, gboolean busy)
{
  CgPageTabPrivate *priv = private_of (self);

  g_free (priv->subtitle);
  priv->subtitle = g_strdup (subtitle);
  priv->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

void
cg_page_tab_set_matter_busy (CgPageTab *self, gboolean busy)
{
  private_of (self)->matter_busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

void
cg_page_tab_set_begin (CgPageTab *self, const char *label)
{
  CgPageTabPrivate *priv = private_of (self);

  g_free (priv->begin);
  priv->begin = g_strdup (label);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BEGIN]);
}

void
cg_page_tab_shown (CgPageTab *self)
{
  g_signal_emit (self, signals[SIGNAL_SHOWN], 0);
}

void
cg_page_tab_search (CgPageTab *self, const char *text)
{
  CG_PAGE_TAB_GET_CLASS (self)->search (self, text);
}

void
cg_page_tab_show (CgPageTab *self, const char *rest)
{
  CG_PAGE_TAB_GET_CLASS (self)->show (self, rest);
}

static void
cg_page_tab_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CgPageTabPrivate *priv = private_of (CG_PAGE_TAB (object));

  if (prop_id == PROP_OFFICE)
    g_value_set_object (value, priv->office);
  else if (prop_id == PROP_SUBTITLE)
    g_value_set_string (value, priv->subtitle);
  else if (prop_id == PROP_BEGIN)
    g_value_set_string (value, priv->begin);
  else if (prop_id == PROP_BUSY)
    g_value_set_boolean (value, priv->busy || priv->matter_busy);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cg_page_tab_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_OFFICE)
    private_of (CG_PAGE_TAB (object))->office = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cg_page_tab_finalize (GObject *object)
{
  CgPageTabPrivate *priv = private_of (CG_PAGE_TAB (object));

  g_clear_object (&priv->office);
  g_free (priv->subtitle);
  g_free (priv->begin);

  G_OBJECT_CLASS (cg_page_tab_parent_class)->finalize (object);
}

static void
no_text (CgPageTab *self, const char *text)
{
}

static void
cg_page_tab_class_init (CgPageTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cg_page_tab_get_property;
  object_class->set_property = cg_page_tab_set_property;
  object_class->finalize = cg_page_tab_finalize;
  klass->search = no_text;
  klass->show = no_text;

  properties[PROP_OFFICE] =
      g_param_spec_object ("office", NULL, NULL, CG_TYPE_OFFICE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUBTITLE] =
      g_param_spec_string ("subtitle", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BEGIN] =
      g_param_spec_string ("begin", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_SHOWN] = g_signal_new ("shown", CG_TYPE_PAGE_TAB, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);
}

static void
cg_page_tab_init (CgPageTab *self)
{
}
