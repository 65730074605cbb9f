/* cg-notices-page.c: the page 文书: documents by state, the text, the paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notices-page-private.h"

#include <glib/gi18n.h>

#include "cg-empty.h"
#include "cg-list-output.h"
#include "cg-notice-desk.h"
#include "cg-stack.h"

/* Several changes in a row are read once; a search its pauses. ms */
#define SETTLE_MS 100
#define SEARCH_MS 200

static void source_init (CgOutputSourceInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CgNoticesPage,
                               cg_notices_page,
                               CG_TYPE_PAGE,
                               G_IMPLEMENT_INTERFACE (CG_TYPE_OUTPUT_SOURCE, source_init))

CgOffice *
cg_notices_page_office (CgNoticesPage *self)
{
  return CG_OFFICE (cg_page_get_office (CG_PAGE (self)));
}

void
cg_notices_page_update_busy (CgNoticesPage *self)
{
  cg_page_set_busy (CG_PAGE (self), self->reading > 0 || cg_notice_finder_is_busy (self->finder) ||
                                        self->read_timeout != 0 || self->paper_timeout != 0 ||
                                        cg_notice_paper_get_busy (self->paper) ||
                                        cg_notice_paper_is_drawing (self->paper) ||
                                        cg_notice_print_get_busy (self->print) ||
                                        cg_notice_past_get_busy (self->past));
}

/* ---- the list ---- */

static void
show_count (CgNoticesPage *self)
{
  guint open;
  guint n = cg_notice_finder_count (self->finder, &open);
  g_autofree char *all = g_strdup_printf (ngettext ("%u notice", "%u notices", n), n);
  /* Translators: "36 documents", how many of them are under way */
  g_autofree char *text = g_strdup_printf (_ ("%s, %u under way"), all, open);

  cg_page_set_subtitle (CG_PAGE (self), open > 0 ? text : all);
}

static void
found_cb (CgNoticesPage *self)
{
  gint64 first = cg_notice_finder_first (self->finder);
  const char *now = gtk_stack_get_visible_child_name (self->stack);

  show_count (self);
  if (first == 0 && !cg_notice_finder_is_narrowed (self->finder) && self->id == 0)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else if (g_strcmp0 (now, "empty") == 0)
    gtk_stack_set_visible_child_name (self->stack, "work");
  if (self->id == 0 && first != 0)
    cg_notices_page_go_to_document (self, first);
  cg_notices_page_update_busy (self);
}

static void
read_list (CgNoticesPage *self)
{
  cg_notice_finder_read (self->finder);
  cg_notices_page_update_busy (self);
}

static gboolean
read_cb (gpointer data)
{
  CgNoticesPage *self = data;

  self->read_timeout = 0;
  if (!self->reads_all)
    cg_notices_page_read_facts (self);
  else
    read_list (self);
  if (self->reads_all && self->id != 0)
    cg_notices_page_read_record (self);
  self->reads_all = FALSE;
  cg_notices_page_update_busy (self);
  return G_SOURCE_REMOVE;
}

static gboolean
is_of_document (CgEntity entity)
{
  return entity == CG_ENTITY_NOTICE || entity == CG_ENTITY_NOTICE_ATTACHMENT;
}

/* What the check is to know beside the document: see cg-notice-gather.c. */
static gboolean
is_of_facts (CgEntity entity)
{
  return entity == CG_ENTITY_SETTING || entity == CG_ENTITY_CASE || entity == CG_ENTITY_CASE_UNIT ||
         entity == CG_ENTITY_UNIT || entity == CG_ENTITY_NOTICE_CASE ||
         entity == CG_ENTITY_NOTICE_RELEASE;
}

static void
changed_cb (CgNoticesPage *self, GArray *changes)
{
  gboolean concerns = changes == NULL;

  self->reads_all |= changes == NULL;
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      CgEntity entity = g_array_index (changes, CgStoreChange, i).entity;

      self->reads_all |= is_of_document (entity);
      concerns |= is_of_document (entity) || is_of_facts (entity);
    }
  if (concerns && self->read_timeout == 0)
    self->read_timeout = g_timeout_add (SETTLE_MS, read_cb, self);
  cg_notices_page_update_busy (self);
}

static gboolean
search_cb (gpointer data)
{
  CgNoticesPage *self = data;

  self->search_timeout = 0;
  cg_notice_finder_set_text (self->finder, cg_page_get_search_text (CG_PAGE (self)));
  cg_notices_page_update_busy (self);
  return G_SOURCE_REMOVE;
}

static void
search_text_cb (CgNoticesPage *self)
{
  g_clear_handle_id (&self->search_timeout, g_source_remove);
  self->search_timeout = g_timeout_add (SEARCH_MS, search_cb, self);
}

/* ---- the list on its way out ---- */

static CgEntity
get_entity (CgOutputSource *source)
{
  return CG_ENTITY_NOTICE;
}

static CgSheetTable *
make_table (CgOutputSource *source)
{
  return cg_notice_finder_make_table (CG_NOTICES_PAGE (source)->finder,
                                      C_ ("page", "Documents to units"));
}

static GtkOverlay *
get_overlay (CgOutputSource *source)
{
  return CG_NOTICES_PAGE (source)->overlay;
}

static guint
count (CgOutputSource *source, gboolean *selected)
{
  guint under_way;

  return cg_notice_finder_count (CG_NOTICES_PAGE (source)->finder, &under_way);
}

static void
source_init (CgOutputSourceInterface *interface)
{
  interface->get_entity = get_entity;
  interface->make_table = make_table;
  interface->get_overlay = get_overlay;
  interface->count = count;
}

/* ---- building ---- */

static void
draft_cb (CgNoticesPage *self)
{
  cg_notices_page_ask_draft (self, 0);
}

static void
withdraw_cb (CgNoticesPage *self, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "notice.step", "s", action);
}

static void
laid_out_cb (CgNoticesPage *self)
{
  cg_notices_page_update_busy (self);
  cg_notices_page_do_waiting (self);
}

static void
back_cb (CgNoticesPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "work");
  cg_notices_page_set_document_place (self, "");
}

static GtkWidget *
build_finder (CgNoticesPage *self)
{
  self->finder = CG_NOTICE_FINDER (cg_notice_finder_new (cg_notices_page_office (self)));
  g_signal_connect_object (self->finder, "chosen", G_CALLBACK (cg_notices_page_choose), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->finder, "read", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->finder);
}

static GtkWidget *
build_document (CgNoticesPage *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->editor = CG_NOTICE_EDITOR (cg_notice_editor_new (cg_notices_page_office (self)));
  self->paper = CG_NOTICE_PAPER (cg_notice_paper_new (cg_notices_page_office (self)));
  gtk_widget_add_css_class (GTK_WIDGET (self->paper), "notice-paper");
  self->desk = cg_notice_desk_new (GTK_WIDGET (self->editor), GTK_WIDGET (self->paper));
  g_object_bind_property (self->desk, "roomy", self->paper, "roomy", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->paper, "strip-shown", self->desk, "strip", G_BINDING_SYNC_CREATE);
  self->bar = CG_NOTICE_BAR (cg_notice_bar_new (cg_notices_page_office (self), self->desk));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (column), self->desk);
  g_signal_connect_object (self->editor, "changed", G_CALLBACK (cg_notices_page_update_paper), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "moved", G_CALLBACK (cg_notices_page_mark_paragraph), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "withdraw", G_CALLBACK (withdraw_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->paper, "picked", G_CALLBACK (cg_notices_page_go_to_text), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->paper, "laid-out", G_CALLBACK (laid_out_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->paper, "drawn", G_CALLBACK (cg_notices_page_update_busy), self,
                           G_CONNECT_SWAPPED);
  return column;
}

static GtkWidget *
build_work (CgNoticesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->document = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->document), TRUE);
  gtk_stack_add_named (self->document,
                       cg_empty_new ("document-edit-symbolic", _ ("No document chosen"),
                                     _ ("Choose one at the left, or change what is listed there.")),
                       "none");
  gtk_stack_add_named (self->document, build_document (self), "some");
  cg_stack_tell (self->document);
  gtk_box_append (GTK_BOX (box), build_finder (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->document));
  return box;
}

static GtkWidget *
build_empty (CgNoticesPage *self)
{
  GtkWidget *empty =
      cg_empty_new ("document-edit-symbolic", _ ("No document yet"),
                    _ ("Draft the first one: its text is written from the records of its case."));

  cg_empty_add_button (CG_EMPTY (empty), "draft", _ ("Draft Document"), TRUE);
  g_signal_connect_object (empty, "activated", G_CALLBACK (draft_cb), self, G_CONNECT_SWAPPED);
  return empty;
}

static GtkWidget *
build_draft_button (CgNoticesPage *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (box), gtk_label_new (_ ("Draft")));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "text-button");
  gtk_widget_set_tooltip_text (button, _ ("Draft a document from the records of a case"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Draft"), -1);
  gtk_widget_set_sensitive (button,
                            cg_office_get_read_only (cg_notices_page_office (self)) == NULL);
  g_signal_connect_object (button, "clicked", G_CALLBACK (draft_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
build_actions (CgNoticesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (box), build_draft_button (self));
  gtk_box_append (GTK_BOX (box), cg_list_output_new (CG_OUTPUT_SOURCE (self), NULL));
  return box;
}

static void
cg_notices_page_constructed (GObject *object)
{
  CgNoticesPage *self = CG_NOTICES_PAGE (object);

  G_OBJECT_CLASS (cg_notices_page_parent_class)->constructed (object);

  cg_page_set_title (CG_PAGE (self), C_ ("page", "Documents to units"));
  cg_page_set_search_hint (CG_PAGE (self), _ ("Find number, unit, text"));
  self->stack = GTK_STACK (gtk_stack_new ());
  self->overlay = GTK_OVERLAY (gtk_overlay_new ());
  gtk_overlay_set_child (self->overlay, GTK_WIDGET (self->stack));
  cg_page_set_actions (CG_PAGE (self), build_actions (self));
  self->print = CG_NOTICE_PRINT (cg_notice_print_new (cg_notices_page_office (self)));
  g_signal_connect_object (self->print, "laid-out", G_CALLBACK (cg_notices_page_update_busy), self,
                           G_CONNECT_SWAPPED);
  self->past = CG_NOTICE_PAST (cg_notice_past_new (cg_notices_page_office (self)));
  g_signal_connect_object (self->past, "read", G_CALLBACK (cg_notices_page_update_busy), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, build_work (self), "work");
  gtk_stack_add_named (self->stack, build_empty (self), "empty");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->print), "print");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->past), "past");
  cg_stack_tell (self->stack);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->overlay));
  g_signal_connect_object (self->print, "back", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->past, "back", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::search-text", G_CALLBACK (search_text_cb), self, 0);
  g_signal_connect_object (cg_notices_page_office (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_list (self);
}

static void
cg_notices_page_dispose (GObject *object)
{
  CgNoticesPage *self = CG_NOTICES_PAGE (object);

  if (self->editor != NULL)
    cg_notice_editor_flush (self->editor);
  self->editor = NULL;
  self->stack = NULL;
  g_clear_handle_id (&self->read_timeout, g_source_remove);
  g_clear_handle_id (&self->paper_timeout, g_source_remove);
  g_clear_handle_id (&self->search_timeout, g_source_remove);
  g_clear_pointer (&self->parts, cg_notice_parts_free);

  G_OBJECT_CLASS (cg_notices_page_parent_class)->dispose (object);
}

static void
cg_notices_page_class_init (CgNoticesPageClass *klass)
{

  G_OBJECT_CLASS (klass)->constructed = cg_notices_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_notices_page_dispose;
  CG_PAGE_CLASS (klass)->show_place = cg_notices_page_show_place;
  cg_notices_page_install_steps (GTK_WIDGET_CLASS (klass));
}

static void
cg_notices_page_init (CgNoticesPage *self)
{
  self->prints = CG_N_NOTICE_PRINTS;
}
