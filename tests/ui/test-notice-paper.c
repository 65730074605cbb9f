/* test-notice-paper.c: 文书: the paper is of the document shown and of what was typed last.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../core/store-fixture.h"
#include "cg-field-row.h"
#include "cg-form-dialog.h"
#include "cg-notice-checks.h"
#include "cg-notice-desk.h"
#include "cg-notice-editor.h"
#include "cg-notice-list.h"
#include "cg-notice-paper-bar.h"
#include "cg-notice-paper.h"
#include "cg-notices-page.h"
#include "cg-office.h"
#include "cg-paper-canvas.h"
#include "cg-paper-strip.h"
#include "cg-preflight.h"
#include "cg-settings.h"
#include "ui-test.h"

#include <string.h>

/* Two documents: the first is of a case whose papers are internal, the second of none. */
#define FIRST "关于开展以案促改的通知"
#define SECOND "关于报送整改情况的通知"

typedef struct
{
  Fixture store;
  CgOffice *office;
  gint64 the_case;
  gint64 first, second;
  gboolean changed; /* what the store holds */
  GtkWidget *page;
  GtkWidget *window;
} Papers;

static gint64
add_notice (Papers *self, const char *title)
{
  return fixture_add (&self->store, CG_ENTITY_NOTICE, "kind", "notice", "title", title,
                      "recipients", "中共某县水利局党组", "body", "现通知如下。", FIXTURE_ORGAN,
                      NULL);
}

static gboolean
is_ready (gpointer data)
{
  return !cg_page_get_busy (CG_PAGE (((Papers *) data)->page));
}

static void
go_to (Papers *self, gint64 id)
{
  g_autofree char *place = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  cg_page_show_place (CG_PAGE (self->page), place);
}

static void
link_case (Papers *self, gint64 id)
{
  g_autofree char *notice = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autofree char *the_case = g_strdup_printf ("%" G_GINT64_FORMAT, self->the_case);

  fixture_add (&self->store, CG_ENTITY_NOTICE_CASE, "notice", notice, "case", the_case, NULL);
}

static void
open_page (Papers *self, int width)
{
  self->page = g_object_new (CG_TYPE_NOTICES_PAGE, "office", self->office, NULL);
  self->window = ui_test_open (self->page, width, 850);
  go_to (self, self->first);
  ui_test_wait (is_ready, self);
}

static void
close_page (Papers *self)
{
  ui_test_wait (is_ready, self);
  ui_test_close (self->window, self->page);
}

static void
set_up (Papers *self, gconstpointer data)
{
  fixture_set_up (&self->store, NULL);
  self->the_case = fixture_add_case (&self->store);
  self->first = add_notice (self, FIRST);
  self->second = add_notice (self, SECOND);
  link_case (self, self->first);
  self->office = cg_office_new (self->store.store);
  open_page (self, 1232);
}

static void
tear_down (Papers *self, gconstpointer data)
{
  close_page (self);
  g_clear_object (&self->office);
  fixture_tear_down (&self->store, NULL);
}

static CgNoticePaper *
paper_of (Papers *self)
{
  return CG_NOTICE_PAPER (ui_test_find (self->page, CG_TYPE_NOTICE_PAPER));
}

static gboolean
has_finding (Papers *self, CgFindingId id)
{
  GPtrArray *findings = cg_notice_paper_get_findings (paper_of (self));

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    if (((const CgFinding *) g_ptr_array_index (findings, i))->id == id)
      return TRUE;

  return FALSE;
}

/* ---- another document ---- */

static gint64
edited (Papers *self)
{
  GtkWidget *editor = ui_test_find (self->page, CG_TYPE_NOTICE_EDITOR);
  g_autoptr (CgRecord) record = cg_notice_editor_dup_record (CG_NOTICE_EDITOR (editor));

  return record != NULL ? cg_record_get_id (record) : 0;
}

/* At no moment the paper of one document is seen, or what its check found, beside the other. */
static void
assert_of_one (Papers *self)
{
  CgNoticePages *pages = cg_notice_paper_get_pages (paper_of (self));
  gboolean first = edited (self) == self->first;

  if (pages != NULL)
    g_assert_cmpstr (cg_notice_pages_get_title (pages), ==, first ? FIRST : SECOND);
  if (cg_notice_paper_get_findings (paper_of (self)) != NULL)
    g_assert_cmpint (has_finding (self, CG_FINDING_INTERNAL_UNMARKED), ==, first);
}

static gboolean
shows_second (gpointer data)
{
  Papers *self = data;

  assert_of_one (self);
  return edited (self) == self->second && cg_notice_paper_get_findings (paper_of (self)) != NULL &&
         is_ready (self);
}

static gboolean
shows_first (gpointer data)
{
  Papers *self = data;

  assert_of_one (self);
  return edited (self) == self->first && cg_notice_paper_get_findings (paper_of (self)) != NULL &&
         is_ready (self);
}

static void
test_other (Papers *self, gconstpointer data)
{
  ui_test_wait (shows_first, self);
  for (int i = 0; i < 3; i++)
    {
      go_to (self, self->second);
      ui_test_wait (shows_second, self);
      go_to (self, self->first);
      ui_test_wait (shows_first, self);
    }
}

/* ---- an edit ---- */

static void
type (Papers *self, const char *text)
{
  GtkTextView *view = GTK_TEXT_VIEW (ui_test_find_class (self->page, "notice-body"));
  GtkTextIter start;

  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (view), &start);
  gtk_text_buffer_insert (gtk_text_view_get_buffer (view), &start, text, -1);
}

static gboolean
shows_typed (Papers *self)
{
  CgNoticePages *pages = cg_notice_paper_get_pages (paper_of (self));
  g_autoptr (GArray) items = cg_notice_pages_get_items (pages);

  for (guint i = 0; i < items->len; i++)
    if (strstr (g_array_index (items, CgNoticeItem, i).text, "增写") != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_typed (gpointer data)
{
  return shows_typed (data) && is_ready (data);
}

static void
changed_cb (Papers *self)
{
  self->changed = TRUE;
}

static gboolean
is_read_anew (gpointer data)
{
  return ((Papers *) data)->changed && is_ready (data);
}

/* What was typed is on the paper already when it is saved: the same pages stay. */
static void
test_saved (Papers *self, gconstpointer data)
{
  g_autoptr (CgNoticePages) typed = NULL;
  g_autofree char *body = NULL;

  ui_test_wait (shows_first, self);
  type (self, "增写一段。\n");
  ui_test_wait (is_typed, self);
  typed = cg_notice_pages_ref (cg_notice_paper_get_pages (paper_of (self)));

  g_signal_connect_swapped (self->office, "changed", G_CALLBACK (changed_cb), self);
  gtk_widget_grab_focus (ui_test_find (self->page, CG_TYPE_NOTICE_LIST));
  ui_test_wait (is_read_anew, self);
  body = fixture_text (&self->store, CG_ENTITY_NOTICE, self->first, "body");
  g_assert_true (g_str_has_prefix (body, "增写"));
  g_assert_true (cg_notice_paper_get_pages (paper_of (self)) == typed);
}

static gboolean
is_marked (gpointer data)
{
  return !has_finding (data, CG_FINDING_INTERNAL_UNMARKED) && is_ready (data);
}

static gboolean
is_unmarked (gpointer data)
{
  return has_finding (data, CG_FINDING_INTERNAL_UNMARKED) && is_ready (data);
}

/* What belongs to the case, or ties the document to it, is checked anew on the same pages. */
static void
test_facts (Papers *self, gconstpointer data)
{
  g_autoptr (CgNoticePages) pages =
      cg_notice_pages_ref (cg_notice_paper_get_pages (paper_of (self)));

  ui_test_wait (is_unmarked, self);
  fixture_set (&self->store, CG_ENTITY_CASE, self->the_case, "work_secrecy", "none");
  ui_test_wait (is_marked, self);
  fixture_set (&self->store, CG_ENTITY_CASE, self->the_case, "work_secrecy", "internal");
  ui_test_wait (is_unmarked, self);
  g_assert_true (cg_notice_paper_get_pages (paper_of (self)) == pages);

  go_to (self, self->second);
  ui_test_wait (shows_second, self);
  link_case (self, self->second);
  ui_test_wait (is_unmarked, self);
}

static gboolean
asks_faces (gpointer data)
{
  return has_finding (data, CG_FINDING_FACES_REPLACED) && is_ready (data);
}

static gboolean
asks_no_faces (gpointer data)
{
  return !has_finding (data, CG_FINDING_FACES_REPLACED) && is_ready (data);
}

static void
test_switch (Papers *self, gconstpointer data)
{
  gint64 setting;

  if (!asks_faces (self))
    {
      g_test_skip ("every wanted face is installed");
      return;
    }

  setting = fixture_add (&self->store, CG_ENTITY_SETTING, "name",
                         cg_office_switch_setting (CG_SWITCH_FACES), "value", "off", NULL);
  ui_test_wait (asks_no_faces, self);
  fixture_set (&self->store, CG_ENTITY_SETTING, setting, "value", "hint");
  ui_test_wait (asks_faces, self);
}

/* ---- a step at once after a key ---- */

static gboolean
is_asked (gpointer data)
{
  GtkWidget *dialog = ui_test_find_window (CG_TYPE_FORM_DIALOG);

  return dialog != NULL && gtk_widget_get_mapped (dialog);
}

static void
press_sign (Papers *self)
{
  gtk_widget_activate_action (self->page, "notice.step", "s", "notice.sign");
}

/* Nothing stands in the way until a character that cannot be printed is typed. */
static void
get_ready_to_sign (Papers *self)
{
  fixture_review (&self->store, self->first);
  ui_test_wait (shows_first, self);
  g_assert_cmpuint (cg_preflight_count_errors (cg_notice_paper_get_findings (paper_of (self))), ==,
                    0);
}

/* The signer sees the errors of what was typed a moment ago. */
static void
test_sign (Papers *self, gconstpointer data)
{
  GtkWidget *dialog;

  get_ready_to_sign (self);
  type (self, "增\x01写。\n");
  press_sign (self);
  ui_test_wait (is_asked, self);
  dialog = ui_test_find_window (CG_TYPE_FORM_DIALOG);
  g_assert_nonnull (ui_test_find_class (dialog, "releases"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  ui_test_wait (is_ready, self);
}

/* Whoever has gone to another document meanwhile is asked nothing, back at the first nothing. */
static void
test_sign_left (Papers *self, gconstpointer data)
{
  get_ready_to_sign (self);
  type (self, "增\x01写。\n");
  press_sign (self);
  go_to (self, self->second);
  ui_test_wait (shows_second, self);
  g_assert_null (ui_test_find_window (CG_TYPE_FORM_DIALOG));
  go_to (self, self->first);
  ui_test_wait (shows_first, self);
  ui_test_settle (self->window);
  g_assert_null (ui_test_find_window (CG_TYPE_FORM_DIALOG));
}

/* ---- a finding that is chosen ---- */

/* No column has room for it. */
#define WIDE "问题表现\t整改措施\t责任单位\t牵头领导\t责任人\t整改时限\t进展情况\t销号日期\t备注"

static gboolean
lacks_recipients (gpointer data)
{
  return has_finding (data, CG_FINDING_NO_RECIPIENT) && is_ready (data);
}

static GBytes *
draw (GtkWidget *widget)
{
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node;

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), width, height);
  node = gtk_snapshot_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                     (gsize) cairo_image_surface_get_stride (surface) *
                                         (gsize) height,
                                     (GDestroyNotify) cairo_surface_destroy, surface);
}

static GBytes *
draw_paper (Papers *self)
{
  ui_test_settle (self->window);
  return draw (ui_test_find (self->page, CG_TYPE_PAPER_CANVAS));
}

static GtkWidget *
focus_in_editor (Papers *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));
  GtkWidget *editor = ui_test_find (self->page, CG_TYPE_NOTICE_EDITOR);

  return focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_is_ancestor (focus, editor)
             ? focus
             : NULL;
}

/* As if nothing had been chosen yet. */
static void
leave (Papers *self)
{
  gtk_widget_grab_focus (ui_test_find (self->page, CG_TYPE_NOTICE_LIST));
  cg_notice_paper_mark (paper_of (self), CG_NOTICE_FIELD_NONE, 0, 0);
  ui_test_wait (is_ready, self);
}

static void
choose (Papers *self, guint index)
{
  GtkWidget *checks = ui_test_find (self->page, CG_TYPE_NOTICE_CHECKS);
  GtkWidget *list = ui_test_find (checks, GTK_TYPE_LIST_BOX);

  g_signal_emit_by_name (list, "row-activated",
                         gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) index));
  ui_test_settle (self->window);
}

static const CgFinding *
finding_at (Papers *self, guint index)
{
  return g_ptr_array_index (cg_notice_paper_get_findings (paper_of (self)), index);
}

/* The row of the editor's forms in which the focus is; NULL for none. */
static const char *
focused_label (Papers *self)
{
  GtkWidget *focus = focus_in_editor (self);
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, CG_TYPE_FIELD_ROW) : NULL;

  return row != NULL ? cg_field_row_get_label (CG_FIELD_ROW (row)) : NULL;
}

static void
assert_leads_somewhere (Papers *self, guint index)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  const CgFinding *finding = finding_at (self, index);

  leave (self);
  before = draw_paper (self);
  choose (self, index);
  after = draw_paper (self);
  g_test_message ("%s", finding->sentence);
  g_assert_true (focus_in_editor (self) != NULL || !g_bytes_equal (before, after));
  if (finding->id == CG_FINDING_NUMBER_TO_COME)
    g_assert_cmpstr (focused_label (self), ==, cg_field_label (CG_ENTITY_NOTICE, CG_NOTICE_DOC_NO));
  if (finding->id == CG_FINDING_DATE_TO_COME)
    g_assert_cmpstr (focused_label (self), ==,
                     cg_field_label (CG_ENTITY_NOTICE, CG_NOTICE_SIGN_DATE));
  if (finding->id == CG_FINDING_DATE_TO_COME || finding->field == CG_NOTICE_FIELD_NONE)
    g_assert_false (g_bytes_equal (before, after));
}

/* Whichever is chosen: the focus goes to its place in the text, or that on the paper is marked. */
static void
test_findings (Papers *self, gconstpointer data)
{
  GPtrArray *findings;

  fixture_set (&self->store, CG_ENTITY_NOTICE, self->first, "body",
               "现通知如下,请认真组织落实。\n序号\t" WIDE "\n1\t" WIDE);
  fixture_set (&self->store, CG_ENTITY_NOTICE, self->first, "recipients", "");
  ui_test_wait (lacks_recipients, self);
  ui_test_settle (self->window);
  findings = cg_notice_paper_get_findings (paper_of (self));
  g_assert_true (has_finding (self, CG_FINDING_NUMBER_TO_COME));
  g_assert_true (has_finding (self, CG_FINDING_DATE_TO_COME));
  g_assert_true (has_finding (self, CG_FINDING_HALF_PUNCTUATION));
  g_assert_cmpuint (findings->len, >=, 5);
  for (guint i = 0; i < findings->len; i++)
    assert_leads_somewhere (self, i);
  ui_test_picture (self->window, "notice-paper-finding");
}

/* Where only one of both is seen the paper stays for what has no place in the text. */
static void
test_findings_narrow (Papers *self, gconstpointer data)
{
  GtkWidget *desk;
  GPtrArray *findings;

  close_page (self);
  open_page (self, 816);
  desk = ui_test_find (self->page, CG_TYPE_NOTICE_DESK);
  findings = cg_notice_paper_get_findings (paper_of (self));
  for (guint i = 0; i < findings->len; i++)
    {
      gboolean paper, elsewhere = finding_at (self, i)->field == CG_NOTICE_FIELD_NONE;

      g_object_set (desk, "show-paper", TRUE, NULL);
      ui_test_settle (self->window);
      leave (self);
      choose (self, i);
      g_object_get (desk, "show-paper", &paper, NULL);
      g_assert_cmpint (paper, ==, elsewhere);
    }
}

/* ---- the small pages ---- */

static GtkWidget *
strip_button (Papers *self)
{
  GtkWidget *bar = ui_test_find (self->page, CG_TYPE_NOTICE_PAPER_BAR);

  for (GtkWidget *child = gtk_widget_get_first_child (bar); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (gtk_widget_get_tooltip_text (child), "页面缩略图") == 0)
      return child;

  g_assert_not_reached ();
}

static gboolean
has_strip (Papers *self)
{
  gboolean shown;

  ui_test_wait (is_ready, self);
  ui_test_settle (self->window);
  g_object_get (paper_of (self), "strip-shown", &shown, NULL);
  g_assert_cmpint (shown, ==,
                   gtk_widget_get_mapped (ui_test_find (self->page, CG_TYPE_PAPER_STRIP)));
  return shown;
}

static gboolean
is_long (gpointer data)
{
  CgNoticePages *pages = cg_notice_paper_get_pages (paper_of (data));

  return pages != NULL && cg_notice_pages_count (pages) > 1 && is_ready (data);
}

/* Several pages. */
static void
write_long (Papers *self)
{
  g_autoptr (GString) body = g_string_new (NULL);

  for (int i = 0; i < 60; i++)
    g_string_append (body, "各单位要对照问题逐项整改，举一反三，建章立制，按期报告。\n");
  fixture_set (&self->store, CG_ENTITY_NOTICE, self->first, "body", body->str);
  ui_test_wait (is_long, self);
}

/* Nothing beside the paper where it would take room from it, until somebody wants it; that is
 * remembered. */
static void
test_strip (Papers *self, gconstpointer data)
{
  ui_test_wait (shows_first, self);
  g_assert_false (gtk_widget_get_sensitive (strip_button (self)));
  write_long (self);
  g_assert_true (gtk_widget_get_sensitive (strip_button (self)));
  g_assert_false (has_strip (self));

  g_signal_emit_by_name (strip_button (self), "clicked");
  g_assert_true (has_strip (self));
  ui_test_picture (self->window, "notice-paper-strip");
  go_to (self, self->second);
  g_assert_false (has_strip (self));
  go_to (self, self->first);
  g_assert_true (has_strip (self));
  close_page (self);
  open_page (self, 1232);
  g_assert_true (has_strip (self));

  g_signal_emit_by_name (strip_button (self), "clicked");
  g_assert_false (has_strip (self));
  g_settings_reset (cg_settings_get (), "notice-thumbnails");
}

/* Where there is room they are there, and the paper is as wide as without them. */
static void
test_strip_roomy (Papers *self, gconstpointer data)
{
  int width;

  write_long (self);
  close_page (self);
  open_page (self, 1500);
  g_assert_true (has_strip (self));
  ui_test_picture (self->window, "notice-paper-roomy");
  width = gtk_widget_get_width (ui_test_find (self->page, CG_TYPE_PAGE_PREVIEW));
  g_signal_emit_by_name (strip_button (self), "clicked");
  g_assert_false (has_strip (self));
  g_assert_cmpint (gtk_widget_get_width (ui_test_find (self->page, CG_TYPE_PAGE_PREVIEW)), ==,
                   width);
  close_page (self);
  open_page (self, 1500);
  g_assert_false (has_strip (self));
  g_settings_reset (cg_settings_get (), "notice-thumbnails");
}

static gboolean
has_chooser (gpointer data)
{
  GtkWidget *chooser = ui_test_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);

  return chooser != NULL && gtk_widget_get_mapped (chooser);
}

/* Where to is asked once the pages have what was typed. */
static void
test_save_pdf (Papers *self, gconstpointer data)
{
  ui_test_wait (shows_first, self);
  type (self, "增写一段。\n");
  g_assert_false (is_typed (self));
  gtk_widget_activate_action (self->page, "notice.save-pdf", NULL);
  g_assert_false (has_chooser (NULL));
  ui_test_wait (has_chooser, NULL);
  g_assert_true (shows_typed (self));
  gtk_dialog_response (GTK_DIALOG (ui_test_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG)),
                       GTK_RESPONSE_CANCEL);
  ui_test_wait (is_ready, self);
}

/* Where text and paper take turns they are there only when somebody wants them. */
static void
test_strip_narrow (Papers *self, gconstpointer data)
{
  write_long (self);
  close_page (self);
  open_page (self, 816);
  g_object_set (ui_test_find (self->page, CG_TYPE_NOTICE_DESK), "show-paper", TRUE, NULL);
  g_assert_false (has_strip (self));
  g_signal_emit_by_name (strip_button (self), "clicked");
  g_assert_true (has_strip (self));
  ui_test_picture (self->window, "notice-paper-strip-narrow");
  g_settings_reset (cg_settings_get (), "notice-thumbnails");
}

#define ADD(name, test) g_test_add ("/ui/notice-paper/" name, Papers, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  ADD ("other", test_other);
  ADD ("saved", test_saved);
  ADD ("facts", test_facts);
  ADD ("switch", test_switch);
  ADD ("findings", test_findings);
  ADD ("findings-narrow", test_findings_narrow);
  ADD ("strip", test_strip);
  ADD ("strip-roomy", test_strip_roomy);
  ADD ("strip-narrow", test_strip_narrow);
  ADD ("sign", test_sign);
  ADD ("sign-left", test_sign_left);
  ADD ("save-pdf", test_save_pdf);
  return ui_test_run ();
}
