/* cg-document-pane.c: beside a document: the record it belongs to, and the document itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-document-pane.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cg-child-list.h"
#include "cg-document-owner.h"
#include "cg-record-pane.h"
#include "cg-segments.h"
#include "cg-tip.h"

/* The two records, children of the stack. */
#define OWNER "owner"
#define DOCUMENT "document"

struct _CgDocumentPane
{
  AdwBin parent_instance;

  CgDocumentOwner *owner;
  char *title;
  char *subtitle;
  CgSegments *choice;
  GtkWidget *case_button;
  GtkStack *stack;
  CgRecordPane *owner_pane;
  CgChildList *problems; /* beside a case */
  CgRecordPane *document_pane;
  GtkWidget *bar; /* owned, for it may stand nowhere */
  GtkWidget *above;
  GtkWidget *below;
  GtkWidget *pin;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_SUBTITLE,
  N_PROPS
};

enum
{
  SIGNAL_OWNER_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgDocumentPane, cg_document_pane, ADW_TYPE_BIN)

/* ---- what stands over it ---- */

static gboolean
shows_owner (CgDocumentPane *self)
{
  return g_str_equal (cg_segments_get_active (self->choice), OWNER);
}

/* A case by its number; a problem by the end of its own, for the whole one is cut off beside the
 * buttons and stands right below; all else by what it is. */
static char *
describe (CgRecord *record)
{
  CgEntity entity = cg_record_get_entity (record);
  const char *number = entity == CG_ENTITY_CASE ? cg_record_text (record, CG_CASE_CASE_NO)
                       : entity == CG_ENTITY_PROBLEM
                           ? cg_record_text (record, CG_PROBLEM_PROBLEM_NO)
                           : "";
  const char *hyphen = strrchr (number, '-');

  if (entity == CG_ENTITY_PROBLEM && hyphen != NULL)
    return g_strdup_printf (C_ ("which one", "Problem %s"), hyphen + 1);

  return g_strdup (*number != '\0' ? number : cg_entity_label (entity));
}

static void
set_words (CgDocumentPane *self, char *title, char *subtitle)
{
  g_free (self->title);
  g_free (self->subtitle);
  self->title = title;
  self->subtitle = subtitle;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
}

static void
update (CgDocumentPane *self)
{
  CgRecord *record = cg_document_owner_get_record (self->owner);
  guint n, place = cg_document_owner_get_place (self->owner, &n);
  gboolean owner = shows_owner (self) && record != NULL;

  gtk_widget_set_visible (self->bar, owner);
  gtk_widget_set_sensitive (self->above, place > 1);
  gtk_widget_set_sensitive (self->below, place < n);
  if (owner)
    set_words (self, describe (record),
               n > 1 ? g_strdup_printf (C_ ("which of how many", "%u / %u"), place, n) : NULL);
  else
    set_words (self, g_strdup (_ ("Document")), NULL);
}

static void show_problems (CgDocumentPane *self, CgRecord *record);

static void
owner_cb (CgDocumentPane *self)
{
  CgRecord *record = cg_document_owner_get_record (self->owner);

  show_problems (self, record);
  cg_record_pane_set_record (self->owner_pane, record);
  update (self);
  g_signal_emit (self, signals[SIGNAL_OWNER_CHANGED], 0);
}

static void
above_cb (CgDocumentPane *self)
{
  cg_document_owner_step (self->owner, -1);
}

static void
below_cb (CgDocumentPane *self)
{
  cg_document_owner_step (self->owner, 1);
}

static GtkWidget *
dress (GtkWidget *button, const char *tip)
{
  gtk_widget_add_css_class (button, "flat");
  cg_tip_set (button, tip);
  return button;
}

static void
build_bar (CgDocumentPane *self)
{
  self->bar = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  self->above = dress (gtk_button_new_from_icon_name ("go-up-symbolic"), _ ("Record above"));
  self->below = dress (gtk_button_new_from_icon_name ("go-down-symbolic"), _ ("Record below"));
  self->pin = dress (gtk_toggle_button_new (), _ ("Keep this record beside other documents"));
  gtk_button_set_icon_name (GTK_BUTTON (self->pin), "view-pin-symbolic");
  g_object_bind_property (self->pin, "active", self->owner, "pinned", G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (self->above, "clicked", G_CALLBACK (above_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->below, "clicked", G_CALLBACK (below_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->bar), self->above);
  gtk_box_append (GTK_BOX (self->bar), self->below);
  gtk_box_append (GTK_BOX (self->bar), self->pin);
}

/* ---- the switch ---- */

static void
chosen_cb (CgDocumentPane *self)
{
  gtk_stack_set_visible_child_name (self->stack, cg_segments_get_active (self->choice));
  update (self);
}

static GtkWidget *
build_switch (CgDocumentPane *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->choice = CG_SEGMENTS (cg_segments_new (_ ("Record shown")));
  cg_segments_add (self->choice, OWNER, _ ("Belongs To"));
  cg_segments_add (self->choice, DOCUMENT, _ ("This Document"));
  cg_segments_set_active (self->choice, DOCUMENT);
  gtk_widget_set_hexpand (GTK_WIDGET (self->choice), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->choice), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self->choice), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (row, "document-switch");
  self->case_button = dress (gtk_button_new_from_icon_name ("folder-symbolic"), _ ("Case File"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->case_button), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->case_button), "win.go");
  gtk_widget_set_visible (self->case_button, FALSE);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->choice));
  gtk_box_append (GTK_BOX (row), self->case_button);
  g_signal_connect_object (self->choice, "changed", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  return row;
}

/* ---- the problems of the case ---- */

static const CgChildColumn problem_columns[] = {
  { CG_PROBLEM_LAMP, CG_CHILD_LAMP, 92 },
  { CG_PROBLEM_PROBLEM_NO, CG_CHILD_SERIAL, 24 },
  { CG_PROBLEM_TEXT, CG_CHILD_PLAIN, 0, TRUE },
  { CG_PROBLEM_PERSON, CG_CHILD_PLAIN, 44 },
  { CG_PROBLEM_EFFECTIVE_DEADLINE, CG_CHILD_DATE, 76 },
  { -1, CG_CHILD_PLAIN, -1 },
};

/* What is read is held against them; words are dropped on them. */
static const CgChildKind problems_kind = {
  .entity = CG_ENTITY_PROBLEM,
  .parent_field = CG_PROBLEM_CASE,
  .title = NC_ ("children", "Problems and rectification"),
  .text = CG_PROBLEM_TEXT,
  .small = { -1 },
  .sort = CG_PROBLEM_PROBLEM_NO,
  .columns = problem_columns,
};

static void
problem_cb (CgDocumentPane *self, CgRecord *problem)
{
  cg_document_owner_go (self->owner, CG_ENTITY_PROBLEM, cg_record_get_id (problem));
}

static void
build_problems (CgDocumentPane *self, CgOffice *office)
{
  self->problems = CG_CHILD_LIST (cg_child_list_new (office, &problems_kind));
  cg_child_list_set_selectable (self->problems);
  g_signal_connect_object (self->problems, "activated", G_CALLBACK (problem_cb), self,
                           G_CONNECT_SWAPPED);
  cg_record_pane_set_aside (self->owner_pane, GTK_WIDGET (self->problems));
}

static void
show_problems (CgDocumentPane *self, CgRecord *record)
{
  gboolean is_case = record != NULL && cg_record_get_entity (record) == CG_ENTITY_CASE;

  cg_child_list_set_parent (self->problems, is_case ? record : NULL);
  cg_child_list_select (self->problems, 0);
}

/* ---- the widget ---- */

static void
cg_document_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CgDocumentPane *self = CG_DOCUMENT_PANE (object);

  if (id == PROP_TITLE)
    g_value_set_string (value, self->title);
  else if (id == PROP_SUBTITLE)
    g_value_set_string (value, self->subtitle);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cg_document_pane_dispose (GObject *object)
{
  CgDocumentPane *self = CG_DOCUMENT_PANE (object);

  if (self->owner != NULL)
    g_signal_handlers_disconnect_by_data (self->owner, self);
  g_clear_object (&self->owner);
  g_clear_object (&self->bar);

  G_OBJECT_CLASS (cg_document_pane_parent_class)->dispose (object);
}

static void
cg_document_pane_finalize (GObject *object)
{
  CgDocumentPane *self = CG_DOCUMENT_PANE (object);

  g_free (self->title);
  g_free (self->subtitle);

  G_OBJECT_CLASS (cg_document_pane_parent_class)->finalize (object);
}

static void
cg_document_pane_class_init (CgDocumentPaneClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cg_document_pane_get_property;
  object_class->dispose = cg_document_pane_dispose;
  object_class->finalize = cg_document_pane_finalize;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_OWNER_CHANGED] =
      g_signal_new ("owner-changed", CG_TYPE_DOCUMENT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);
}

static void
cg_document_pane_init (CgDocumentPane *self)
{
}

GtkWidget *
cg_document_pane_new (CgOffice *office)
{
  CgDocumentPane *self = g_object_new (CG_TYPE_DOCUMENT_PANE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->owner = cg_document_owner_new (office);
  self->stack = GTK_STACK (gtk_stack_new ());
  self->owner_pane = CG_RECORD_PANE (cg_record_pane_new (office));
  self->document_pane = CG_RECORD_PANE (cg_record_pane_new (office));
  cg_record_pane_set_quoting (self->owner_pane, TRUE);
  cg_record_pane_set_children_first (self->owner_pane);
  build_problems (self, office);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->document_pane), DOCUMENT);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->owner_pane), OWNER);
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  build_bar (self);
  gtk_box_append (GTK_BOX (box), build_switch (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (self->owner, "changed", G_CALLBACK (owner_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

GtkWidget *
cg_document_pane_get_bar (CgDocumentPane *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT_PANE (self), NULL);

  return self->bar;
}

void
cg_document_pane_set_document (CgDocumentPane *self, CgRecord *record)
{
  gint64 id = record != NULL ? cg_record_integer (record, CG_ATTACHMENT_CASE) : 0;
  g_autofree char *place = g_strdup_printf ("cases.file/%" G_GINT64_FORMAT, id);

  g_return_if_fail (CG_IS_DOCUMENT_PANE (self));

  cg_record_pane_set_record (self->document_pane, record);
  cg_document_owner_set_document (self->owner, record);
  gtk_widget_set_visible (self->case_button, id != 0);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->case_button), "s", place);
}

void
cg_document_pane_put_beside (CgDocumentPane *self, gint64 document, CgEntity entity, gint64 id)
{
  g_return_if_fail (CG_IS_DOCUMENT_PANE (self));

  cg_document_owner_put_beside (self->owner, document, entity, id);
}

void
cg_document_pane_show_owner (CgDocumentPane *self, gboolean owner)
{
  g_return_if_fail (CG_IS_DOCUMENT_PANE (self));

  cg_segments_set_active (self->choice, owner ? OWNER : DOCUMENT);
  chosen_cb (self);
}

const char *
cg_document_pane_get_title (CgDocumentPane *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT_PANE (self), NULL);

  return self->title;
}

CgRecord *
cg_document_pane_get_owner (CgDocumentPane *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT_PANE (self), NULL);

  return self->owner != NULL ? cg_document_owner_get_record (self->owner) : NULL;
}
