/* cg-matters-tab.c: a tab with its matters at the left and the one in hand at the right.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-matters-tab.h"

#include <glib/gi18n.h>

#include "cg-empty.h"
#include "cg-fault.h"
#include "cg-matter-list.h"
#include "cg-scale.h"
#include "cg-segments.h"
#include "cg-stack.h"

#define LIST_WIDTH 300

/* Several changes in a row are read once, ms. */
#define SETTLE_MS 150

#define ALL_KINDS "all"

typedef struct
{
  GtkOverlay *overlay;
  GtkStack *stack; /* "reading", "empty", "matters" or "failed" */
  CgEmpty *failed;
  CgSegments *kinds;
  CgMatterList *list;
  char *text;
  GCancellable *cancellable; /* of what is read while the tab is there */
  guint timeout;
} CgMattersTabPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CgMattersTab, cg_matters_tab, CG_TYPE_PAGE_TAB)

static CgMattersTabPrivate *
private_of (CgMattersTab *self)
{
  return cg_matters_tab_get_instance_private (self);
}

/* ---- reading ---- */

static gboolean
read_cb (gpointer data)
{
  CgMattersTab *self = data;
  CgMattersTabPrivate *priv = private_of (self);

  priv->timeout = 0;
  CG_MATTERS_TAB_GET_CLASS (self)->read (self, priv->cancellable);
  return G_SOURCE_REMOVE;
}

static gboolean
concerns (CgMattersTab *self, CgEntity entity)
{
  const CgEntity *entities = CG_MATTERS_TAB_GET_CLASS (self)->entities;

  for (; *entities != CG_N_ENTITIES; entities++)
    if (*entities == entity)
      return TRUE;

  return FALSE;
}

static void
changed_cb (CgMattersTab *self, GArray *changes)
{
  CgMattersTabPrivate *priv = private_of (self);
  gboolean concerned = changes == NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    concerned |= concerns (self, g_array_index (changes, CgStoreChange, i).entity);
  if (concerned && priv->timeout == 0)
    priv->timeout = g_timeout_add (SETTLE_MS, read_cb, self);
}

void
cg_matters_tab_take (CgMattersTab *self, GPtrArray *matters, const char *subtitle)
{
  CgMattersTabPrivate *priv = private_of (self);

  if (g_cancellable_is_cancelled (priv->cancellable))
    return;

  cg_matter_list_set (priv->list, matters);
  gtk_stack_set_visible_child_name (priv->stack, matters->len > 0 ? "matters" : "empty");
  cg_page_tab_set_state (CG_PAGE_TAB (self), subtitle, FALSE);
}

void
cg_matters_tab_fail (CgMattersTab *self, const GError *error)
{
  CgMattersTabPrivate *priv = private_of (self);

  if (g_error_matches (error, CG_FAULT, CG_FAULT_CANCELLED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  cg_empty_set_texts (priv->failed, _ ("The list cannot be read"), error->message);
  gtk_stack_set_visible_child_name (priv->stack, "failed");
  cg_page_tab_set_state (CG_PAGE_TAB (self), NULL, FALSE);
}

/* ---- what is shown ---- */

static void
chosen_cb (CgMattersTab *self)
{
  CG_MATTERS_TAB_GET_CLASS (self)->choose (self, cg_matters_tab_get_chosen (self));
  cg_page_tab_shown (CG_PAGE_TAB (self));
}

static void
filter (CgMattersTab *self)
{
  CgMattersTabPrivate *priv = private_of (self);
  const char *kind = cg_segments_get_active (priv->kinds);
  gboolean all = *kind == '\0' || g_str_equal (kind, ALL_KINDS);

  cg_matter_list_filter (priv->list, all ? NULL : kind, priv->text);
}

static void
cg_matters_tab_search (CgPageTab *tab, const char *text)
{
  CgMattersTab *self = CG_MATTERS_TAB (tab);
  CgMattersTabPrivate *priv = private_of (self);

  if (g_strcmp0 (text, priv->text) == 0)
    return;

  g_free (priv->text);
  priv->text = g_strdup (text);
  filter (self);
}

static gboolean
may_begin (CgMattersTab *self)
{
  return CG_MATTERS_TAB_GET_CLASS (self)->begin != NULL &&
         cg_office_get_read_only (cg_page_tab_get_office (CG_PAGE_TAB (self))) == NULL;
}

static void
cg_matters_tab_show (CgPageTab *tab, const char *rest)
{
  CgMattersTab *self = CG_MATTERS_TAB (tab);

  if (g_str_equal (rest, "add") || g_str_has_prefix (rest, "add-"))
    {
      if (may_begin (self))
        CG_MATTERS_TAB_GET_CLASS (self)->begin (self, rest);
    }
  else if (*rest != '\0')
    cg_matters_tab_choose (self, rest);
}

void
cg_matters_tab_choose (CgMattersTab *self, const char *key)
{
  cg_matter_list_choose (private_of (self)->list, key);
}

const CgMatter *
cg_matters_tab_get_chosen (CgMattersTab *self)
{
  return cg_matter_list_get_chosen (private_of (self)->list);
}

GPtrArray *
cg_matters_tab_get_matters (CgMattersTab *self)
{
  return cg_matter_list_get_matters (private_of (self)->list);
}

GtkOverlay *
cg_matters_tab_get_overlay (CgMattersTab *self)
{
  return private_of (self)->overlay;
}

/* ---- the widget ---- */

void
cg_matters_tab_add_kind (CgMattersTab *self, const char *kind, const char *label)
{
  CgMattersTabPrivate *priv = private_of (self);

  if (!gtk_widget_get_visible (GTK_WIDGET (priv->kinds)))
    {
      cg_segments_add (priv->kinds, ALL_KINDS, C_ ("recurrence group", "All"));
      cg_segments_set_active (priv->kinds, ALL_KINDS);
      gtk_widget_set_visible (GTK_WIDGET (priv->kinds), TRUE);
    }
  cg_segments_add (priv->kinds, kind, label);
}

static GtkWidget *
make_column (CgMattersTab *self, const CgMattersWords *words)
{
  CgMattersTabPrivate *priv = private_of (self);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *kinds = cg_segments_new (words->name);

  priv->kinds = CG_SEGMENTS (kinds);
  priv->list = CG_MATTER_LIST (cg_matter_list_new (words->name, words->groups, words->hints));
  gtk_widget_add_css_class (kinds, "page-tabs");
  gtk_widget_set_visible (kinds, FALSE);
  gtk_box_append (GTK_BOX (column), kinds);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (priv->list));
  gtk_widget_set_size_request (column, cg_scaled (column, LIST_WIDTH), -1);
  gtk_widget_add_css_class (column, "notice-column");
  g_signal_connect_swapped (kinds, "changed", G_CALLBACK (filter), self);
  g_signal_connect_swapped (priv->list, "chosen", G_CALLBACK (chosen_cb), self);
  return column;
}

static void
begin_cb (CgMattersTab *self)
{
  CG_MATTERS_TAB_GET_CLASS (self)->begin (self, "add");
}

static GtkWidget *
make_empty (CgMattersTab *self, const CgMattersWords *words)
{
  GtkWidget *empty = cg_empty_new (words->icon_name, words->none, words->advice);

  if (words->begin != NULL && may_begin (self))
    {
      cg_empty_add_button (CG_EMPTY (empty), "begin", words->begin, TRUE);
      g_signal_connect_swapped (empty, "activated", G_CALLBACK (begin_cb), self);
    }
  return empty;
}

static void
retry_cb (CgMattersTab *self)
{
  cg_page_tab_set_state (CG_PAGE_TAB (self), NULL, TRUE);
  read_cb (self);
}

static GtkWidget *
make_failed (CgMattersTab *self)
{
  GtkWidget *failed = cg_empty_new ("cg-fault-symbolic", _ ("The list cannot be read"), NULL);

  private_of (self)->failed = CG_EMPTY (failed);
  cg_empty_add_button (CG_EMPTY (failed), "retry", _ ("Try Again"), FALSE);
  g_signal_connect_swapped (failed, "activated", G_CALLBACK (retry_cb), self);
  return failed;
}

void
cg_matters_tab_build (CgMattersTab *self, const CgMattersWords *words, GtkWidget *matter)
{
  CgMattersTabPrivate *priv = private_of (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (box), make_column (self, words));
  gtk_widget_set_hexpand (matter, TRUE);
  gtk_box_append (GTK_BOX (box), matter);
  priv->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (priv->stack, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), "reading");
  gtk_stack_add_named (priv->stack, box, "matters");
  gtk_stack_add_named (priv->stack, make_empty (self, words), "empty");
  gtk_stack_add_named (priv->stack, make_failed (self), "failed");
  cg_stack_tell (priv->stack);
  priv->overlay = GTK_OVERLAY (gtk_overlay_new ());
  gtk_overlay_set_child (priv->overlay, GTK_WIDGET (priv->stack));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (priv->overlay));
  cg_page_tab_set_begin (CG_PAGE_TAB (self), words->begin);
  cg_page_tab_set_state (CG_PAGE_TAB (self), NULL, TRUE);
  g_signal_connect_object (cg_page_tab_get_office (CG_PAGE_TAB (self)), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_cb (self);
}

static void
cg_matters_tab_dispose (GObject *object)
{
  CgMattersTabPrivate *priv = private_of (CG_MATTERS_TAB (object));

  g_clear_handle_id (&priv->timeout, g_source_remove);
  g_cancellable_cancel (priv->cancellable);
  g_clear_pointer (&priv->text, g_free);

  G_OBJECT_CLASS (cg_matters_tab_parent_class)->dispose (object);
}

static void
cg_matters_tab_finalize (GObject *object)
{
  g_clear_object (&private_of (CG_MATTERS_TAB (object))->cancellable);

  G_OBJECT_CLASS (cg_matters_tab_parent_class)->finalize (object);
}

static void
cg_matters_tab_class_init (CgMattersTabClass *klass)
{
  CgPageTabClass *tab_class = CG_PAGE_TAB_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_matters_tab_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_matters_tab_finalize;
  tab_class->search = cg_matters_tab_search;
  tab_class->show = cg_matters_tab_show;
}

static void
cg_matters_tab_init (CgMattersTab *self)
{
  private_of (self)->cancellable = g_cancellable_new ();
}
