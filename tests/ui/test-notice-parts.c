/* test-notice-parts.c: 文书: attachments added, named, ordered, written, voided, locked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../core/store-fixture.h"
#include "cg-form-dialog.h"
#include "cg-notice-attachment-card.h"
#include "cg-notice-editor.h"
#include "cg-notice-paper.h"
#include "cg-notice-mode.h"
#include "cg-notice-print.h"
#include "cg-notices-page.h"
#include "cg-office.h"
#include "cg-print-page.h"
#include "ui-test.h"

#include <glib/gi18n.h>

#define BODY "序号\t问题\t金额\n1\t台账不全\t13.50\n2\t制度缺失\t2.00"

typedef struct
{
  Fixture store;
  CgOffice *office;
  gint64 id;
  guint wanted; /* attachments */
  const char *title;
  GtkWidget *page;
  GtkWidget *window;
} Parts;

static gboolean
is_ready (gpointer data)
{
  return !cg_page_get_busy (CG_PAGE (((Parts *) data)->page));
}

static void
set_up (Parts *self, gconstpointer data)
{
  g_autofree char *the_case = NULL;
  g_autofree char *notice = NULL;

  fixture_set_up (&self->store, NULL);
  the_case = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_add_case (&self->store));
  self->id =
      fixture_add (&self->store, CG_ENTITY_NOTICE, "kind", "notice", "title", "关于以案促改的通知",
                   "recipients", "中共某县水利局党组", "body", "现通知如下。", "attachments_note",
                   "整改台账（样表）\n建章立制清单", "organ_mark", "中共某县纪律检查委员会文件",
                   "signer_org", "中共某县纪律检查委员会", NULL);
  notice = g_strdup_printf ("%" G_GINT64_FORMAT, self->id);
  fixture_add (&self->store, CG_ENTITY_NOTICE_CASE, "notice", notice, "case", the_case, NULL);
  self->office = cg_office_new (self->store.store);
  self->page = g_object_new (CG_TYPE_NOTICES_PAGE, "office", self->office, NULL);
  self->window = ui_test_open (self->page, 1232, 850);
  ui_test_wait (is_ready, self);
}

static void
tear_down (Parts *self, gconstpointer data)
{
  ui_test_close (self->window, self->page);
  g_clear_object (&self->office);
  fixture_tear_down (&self->store, NULL);
}

/* ---- looking ---- */

static void
collect_cards (GtkWidget *widget, GPtrArray *cards)
{
  if (CG_IS_NOTICE_ATTACHMENT_CARD (widget))
    g_ptr_array_add (cards, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_cards (child, cards);
}

static GPtrArray *
get_cards (Parts *self)
{
  GPtrArray *cards = g_ptr_array_new ();

  collect_cards (self->page, cards);
  return cards;
}

static GtkWidget *
card_at (Parts *self, guint index)
{
  g_autoptr (GPtrArray) cards = get_cards (self);

  g_assert_cmpuint (index, <, cards->len);
  return g_ptr_array_index (cards, index);
}

static char *
title_of (Parts *self, guint index)
{
  g_autoptr (CgRecord) record =
      cg_notice_attachment_card_dup_record (CG_NOTICE_ATTACHMENT_CARD (card_at (self, index)));

  return g_strdup (cg_record_text (record, CG_NOTICE_ATTACHMENT_TITLE));
}

static GtkWidget *
find_button (GtkWidget *widget, const char *tooltip)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, tooltip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static CgNoticePages *
get_pages (Parts *self)
{
  return cg_notice_paper_get_pages (
      CG_NOTICE_PAPER (ui_test_find (self->page, CG_TYPE_NOTICE_PAPER)));
}

static guint
count_items (Parts *self, CgNoticeRole role)
{
  g_autoptr (GArray) items = cg_notice_pages_get_items (get_pages (self));
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    n += g_array_index (items, CgNoticeItem, i).role == role;
  return n;
}

/* ---- doing ---- */

static gboolean
has_cards (gpointer data)
{
  Parts *self = data;
  g_autoptr (GPtrArray) cards = get_cards (self);

  return cards->len == self->wanted && is_ready (self);
}

static void
add (Parts *self)
{
  GtkWidget *button = ui_test_find_labelled (self->page, GTK_TYPE_BUTTON, _ ("Add Attachment"));

  self->wanted++;
  gtk_widget_activate (button);
  ui_test_wait (has_cards, self);
  ui_test_settle (self->window);
}

static GtkTextBuffer *
buffer_of (Parts *self, guint index)
{
  GtkWidget *view = ui_test_find_class (card_at (self, index), "notice-body");

  gtk_widget_grab_focus (view);
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
}

static gboolean
has_table (gpointer data)
{
  Parts *self = data;

  return is_ready (self) && count_items (self, CG_NOTICE_ROLE_TABLE_CELL) == 9;
}

static gboolean
is_first (gpointer data)
{
  Parts *self = data;
  g_autofree char *title = title_of (self, 0);

  return is_ready (self) && g_str_equal (title, self->title);
}

static gboolean
is_saved (gpointer data)
{
  Parts *self = data;
  gint64 id = cg_notice_attachment_card_get_id (CG_NOTICE_ATTACHMENT_CARD (card_at (self, 1)));
  g_autofree char *kept = fixture_text (&self->store, CG_ENTITY_NOTICE_ATTACHMENT, id, "body");

  return g_str_equal (kept, BODY);
}

/* A new one has the next name of the list and is gone to; its text is on the paper while it is
 * typed, and in the store when it is left. */
static void
test_write (Parts *self, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  GtkTextBuffer *buffer;
  GtkWidget *focus;

  add (self);
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_true (gtk_widget_is_ancestor (focus, card_at (self, 0)));
  add (self);
  first = title_of (self, 0);
  second = title_of (self, 1);
  g_assert_cmpstr (first, ==, "整改台账（样表）");
  g_assert_cmpstr (second, ==, "建章立制清单");

  buffer = buffer_of (self, 1);
  gtk_text_buffer_insert_at_cursor (buffer, BODY, -1);
  ui_test_wait (has_table, self);
  g_assert_cmpuint (count_items (self, CG_NOTICE_ROLE_ATTACHMENT_MARK), ==, 2);
  ui_test_settle (self->window);
  ui_test_picture (self->window, "notices-attachments");

  buffer_of (self, 0);
  ui_test_wait (is_saved, self);
}

/* Ctrl+Tab parts cells. */
static void
test_tab (Parts *self, gconstpointer data)
{
  g_autofree char *text = NULL;
  GtkWidget *view;

  add (self);
  view = ui_test_find_class (card_at (self, 0), "notice-body");
  gtk_text_buffer_insert_at_cursor (buffer_of (self, 0), "甲", -1);
  g_assert_true (ui_test_press (view, "<Control>Tab"));
  gtk_text_buffer_insert_at_cursor (buffer_of (self, 0), "乙", -1);
  text = cg_notice_text_get_text (
      cg_notice_attachment_card_get_text (CG_NOTICE_ATTACHMENT_CARD (card_at (self, 0))));
  g_assert_cmpstr (text, ==, "甲\t乙");
}

/* Up and down; what is being typed stays with its attachment. */
static void
test_order (Parts *self, gconstpointer data)
{
  add (self);
  add (self);
  gtk_text_buffer_insert_at_cursor (buffer_of (self, 1), "清单", -1);
  g_assert_false (
      gtk_widget_get_sensitive (find_button (card_at (self, 0), _ ("Attachment one place up"))));
  self->title = "建章立制清单";
  gtk_widget_activate (find_button (card_at (self, 1), _ ("Attachment one place up")));
  ui_test_wait (is_first, self);
  self->title = "整改台账（样表）";
  gtk_widget_activate (find_button (card_at (self, 0), _ ("Attachment one place down")));
  ui_test_wait (is_first, self);
  cg_office_undo (self->office);
  self->title = "建章立制清单";
  ui_test_wait (is_first, self);
}

/* A click on the paper goes to the attachment's text. */
static void
test_pick (Parts *self, gconstpointer data)
{
  GtkWidget *paper = ui_test_find (self->page, CG_TYPE_NOTICE_PAPER);
  GtkTextBuffer *buffer;
  int place;

  add (self);
  add (self);
  buffer = buffer_of (self, 1);
  gtk_text_buffer_insert_at_cursor (buffer, BODY, -1);
  ui_test_wait (has_table, self);
  buffer_of (self, 0);
  g_signal_emit_by_name (paper, "picked", (int) cg_notice_field_attachment_body (1), 5);
  g_object_get (buffer, "cursor-position", &place, NULL);
  g_assert_cmpint (place, ==, 5);
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)), card_at (self, 1)));
  g_signal_emit_by_name (paper, "picked", (int) cg_notice_field_attachment_title (0), 2);
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)), card_at (self, 0)));
}

static gboolean
has_dialog (gpointer data)
{
  GtkWidget *dialog = ui_test_find_window (CG_TYPE_FORM_DIALOG);

  return dialog != NULL && gtk_widget_get_mapped (dialog);
}

/* One that is voided, with a reason, is gone from the paper too. */
static void
test_void (Parts *self, gconstpointer data)
{
  g_autofree char *left = NULL;
  CgFormDialog *dialog;

  add (self);
  add (self);
  gtk_widget_activate (find_button (card_at (self, 0), _ ("Void this attachment…")));
  ui_test_wait (has_dialog, self);
  dialog = CG_FORM_DIALOG (ui_test_find_window (CG_TYPE_FORM_DIALOG));
  cg_form_set_text (cg_form_dialog_get_form (dialog), "void_reason", "误加");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.confirm", NULL);
  self->wanted = 1;
  ui_test_wait (has_cards, self);
  left = title_of (self, 0);
  g_assert_cmpstr (left, ==, "建章立制清单");
  g_assert_cmpuint (count_items (self, CG_NOTICE_ROLE_ATTACHMENT_MARK), ==, 1);
}

static gboolean
is_locked (gpointer data)
{
  Parts *self = data;
  GtkWidget *button = ui_test_find_labelled (self->page, GTK_TYPE_BUTTON, _ ("Add Attachment"));

  return is_ready (self) && !gtk_widget_get_mapped (button);
}

/* Signed, they can only be read. */
static void
test_locked (Parts *self, gconstpointer data)
{
  add (self);
  fixture_sign (&self->store, self->id, "2026-03-10");
  ui_test_wait (is_locked, self);
  g_assert_false (
      gtk_widget_get_visible (find_button (card_at (self, 0), _ ("Void this attachment…"))));
  g_assert_false (gtk_widget_get_mapped (ui_test_find_class (card_at (self, 0), "notice-body")));
}

static gboolean
is_print_page (gpointer data)
{
  Parts *self = data;
  GtkWidget *print = ui_test_find (self->page, CG_TYPE_PRINT_PAGE);

  return gtk_widget_get_mapped (print) && gtk_widget_is_sensitive (print) && is_ready (self);
}

static const char *
printed_title (Parts *self)
{
  CgPrintDesk *desk = CG_PRINT_DESK (ui_test_find (self->page, CG_TYPE_NOTICE_PRINT));

  return cg_notice_pages_get_title (cg_print_desk_get_pages (desk));
}

/* The forms go to the same print page, and back to the document. */
static void
test_forms (Parts *self, gconstpointer data)
{
  gtk_widget_activate_action (self->page, "notice.print-receipts", NULL);
  ui_test_wait (is_print_page, self);
  g_assert_cmpstr (printed_title (self), ==, "送达回执");
  g_assert_true (g_str_has_suffix (cg_page_get_place (CG_PAGE (self->page)), "/receipts"));
  ui_test_settle (self->window);
  ui_test_picture (self->window, "notices-receipts");
  g_signal_emit_by_name (ui_test_find (self->page, CG_TYPE_NOTICE_PRINT), "back");

  gtk_widget_activate_action (self->page, "notice.print-approval", NULL);
  ui_test_wait (is_print_page, self);
  g_assert_cmpstr (printed_title (self), ==, "发文稿纸");
}

static gboolean
is_printed (gpointer data)
{
  Parts *self = data;
  g_autofree char *state = fixture_text (&self->store, CG_ENTITY_NOTICE, self->id, "state");

  return g_str_equal (state, "printed");
}

static gboolean
is_chosen (gpointer data)
{
  return !cg_notice_print_get_busy (CG_NOTICE_PRINT (data));
}

static void
choose_mode (GtkWidget *desk, CgNoticeMode mode)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_test_find (desk, GTK_TYPE_DROP_DOWN)), mode);
  ui_test_wait (is_chosen, desk);
}

/* What a job counts as is what was sent, whatever is chosen while it is under way. */
static void
test_print_counts (Parts *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copies = NULL;
  CgPrintDesk *desk;

  fixture_sign (&self->store, self->id, "2026-03-10");
  fixture_do (&self->store, self->store.clerk, &error, "notice.number", self->id, "doc_no",
              "某纪改〔2026〕1号", NULL);
  g_assert_no_error (error);
  ui_test_wait (is_ready, self);
  gtk_widget_activate_action (self->page, "notice.print", NULL);
  ui_test_wait (is_print_page, self);
  desk = CG_PRINT_DESK (ui_test_find (self->page, CG_TYPE_NOTICE_PRINT));

  choose_mode (GTK_WIDGET (desk), CG_NOTICE_MODE_DRAFT);
  CG_PRINT_DESK_GET_CLASS (desk)->begun (desk);
  choose_mode (GTK_WIDGET (desk), CG_NOTICE_MODE_FULL);
  CG_PRINT_DESK_GET_CLASS (desk)->printed (desk, NULL, 5);

  CG_PRINT_DESK_GET_CLASS (desk)->begun (desk);
  choose_mode (GTK_WIDGET (desk), CG_NOTICE_MODE_DRAFT);
  CG_PRINT_DESK_GET_CLASS (desk)->printed (desk, NULL, 3);
  ui_test_wait (is_printed, self);
  copies = fixture_text (&self->store, CG_ENTITY_NOTICE, self->id, "copies");
  g_assert_cmpstr (copies, ==, "3");
}

/* The menu of volumes begins with the document itself. */
static GtkDropDown *
find_volumes (GtkWidget *widget)
{
  GtkDropDown *found = NULL;

  if (GTK_IS_DROP_DOWN (widget))
    {
      gpointer chosen = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (widget));

      if (GTK_IS_STRING_OBJECT (chosen) &&
          g_str_equal (gtk_string_object_get_string (chosen), C_ ("print", "Document")))
        return GTK_DROP_DOWN (widget);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_volumes (child);

  return found;
}

static void
open_print_page (Parts *self)
{
  gtk_widget_activate_action (self->page, "notice.print", NULL);
  ui_test_wait (is_print_page, self);
}

static gboolean
is_laying_out (gpointer desk)
{
  return cg_notice_print_get_busy (desk);
}

/* What is bound separately is printed by itself, and does not give the document its day. */
static void
test_bound_separately (Parts *self, gconstpointer data)
{
  g_autofree char *notice = g_strdup_printf ("%" G_GINT64_FORMAT, self->id);
  g_autoptr (GError) error = NULL;
  g_autofree char *state = NULL;
  GtkDropDown *volumes;
  CgPrintDesk *desk;
  guint whole;

  fixture_add (&self->store, CG_ENTITY_NOTICE_ATTACHMENT, "notice", notice, "title", "整改台账",
               "body", BODY, NULL);
  fixture_add (&self->store, CG_ENTITY_NOTICE_ATTACHMENT, "notice", notice, "title", "清单",
               "position", "1", "body", BODY, "apart", "1", NULL);
  fixture_sign (&self->store, self->id, "2026-03-10");
  fixture_do (&self->store, self->store.clerk, &error, "notice.number", self->id, "doc_no",
              "某纪改〔2026〕1号", NULL);
  g_assert_no_error (error);
  ui_test_wait (is_ready, self);
  open_print_page (self);
  desk = CG_PRINT_DESK (ui_test_find (self->page, CG_TYPE_NOTICE_PRINT));
  choose_mode (GTK_WIDGET (desk), CG_NOTICE_MODE_FULL);
  volumes = find_volumes (GTK_WIDGET (desk));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (volumes)));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (volumes)), ==, 2);
  whole = cg_notice_pages_count (cg_print_desk_get_pages (desk));
  g_assert_cmpuint (whole, ==, 2);

  gtk_drop_down_set_selected (volumes, 1);
  g_assert_cmpuint (cg_notice_pages_count (cg_print_desk_get_pages (desk)), ==, 1);
  ui_test_settle (self->window);
  ui_test_picture (self->window, "notices-bound-separately");
  CG_PRINT_DESK_GET_CLASS (desk)->begun (desk);
  CG_PRINT_DESK_GET_CLASS (desk)->printed (desk, NULL, 2);
  state = fixture_text (&self->store, CG_ENTITY_NOTICE, self->id, "state");
  g_assert_cmpstr (state, ==, "registered");

  /* Begun anew, nothing can be printed before it is laid out. */
  gtk_widget_activate_action (self->page, "notice.print", NULL);
  ui_test_wait (is_laying_out, desk);
  g_assert_false (gtk_widget_is_sensitive (ui_test_find (GTK_WIDGET (desk), CG_TYPE_PRINT_PAGE)));
  ui_test_wait (is_ready, self);
  g_assert_cmpuint (gtk_drop_down_get_selected (volumes), ==, 0);
  g_assert_cmpuint (cg_notice_pages_count (cg_print_desk_get_pages (desk)), ==, whole);
  CG_PRINT_DESK_GET_CLASS (desk)->begun (desk);
  CG_PRINT_DESK_GET_CLASS (desk)->printed (desk, NULL, 2);
  ui_test_wait (is_printed, self);
}

#define ADD(name, test) g_test_add ("/ui/notice-parts/" name, Parts, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  ADD ("write", test_write);
  ADD ("tab", test_tab);
  ADD ("order", test_order);
  ADD ("pick", test_pick);
  ADD ("void", test_void);
  ADD ("locked", test_locked);
  ADD ("forms", test_forms);
  ADD ("print-counts", test_print_counts);
  ADD ("bound-separately", test_bound_separately);
  return ui_test_run ();
}
