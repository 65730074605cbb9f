/* test-notices.c: 文书: a draft from a case, its text, the lock after signing, the paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../core/store-fixture.h"
#include "cg-action.h"
#include "cg-banner.h"
#include "cg-fault.h"
#include "cg-form-dialog.h"
#include "cg-notice-checks.h"
#include "cg-notice-desk.h"
#include "cg-notice-editor.h"
#include "cg-notice-list.h"
#include "cg-notice-mode.h"
#include "cg-notice-paper.h"
#include "cg-notice-print.h"
#include "cg-notices-page.h"
#include "cg-office.h"
#include "cg-preflight.h"
#include "cg-print-page.h"
#include "ui-test.h"

typedef struct
{
  Fixture store;
  CgOffice *office;
  gint64 the_case;
  GtkWidget *page;
  GtkWidget *window;
} Notices;

static void
set_up (Notices *self, gconstpointer width)
{
  fixture_set_up (&self->store, NULL);
  self->the_case = fixture_add_case (&self->store);
  fixture_add (&self->store, CG_ENTITY_SETTING, "name", CG_SETTING_OFFICE, "value",
               "中共某县纪律检查委员会", NULL);
  self->office = cg_office_new (self->store.store);
  self->page = g_object_new (CG_TYPE_NOTICES_PAGE, "office", self->office, NULL);
  self->window = ui_test_open (self->page, GPOINTER_TO_INT (width), 850);
}

static void
tear_down (Notices *self, gconstpointer data)
{
  ui_test_close (self->window, self->page);
  g_clear_object (&self->office);
  fixture_tear_down (&self->store, NULL);
}

static gboolean
is_ready (gpointer data)
{
  return !cg_page_get_busy (CG_PAGE (((Notices *) data)->page));
}

static GtkWidget *
find (Notices *self, GType type)
{
  return ui_test_find (self->page, type);
}

/* ---- 拟稿 through its small window ---- */

static CgFormDialog *
open_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GObject) window = g_list_model_get_item (windows, i);

      if (CG_IS_FORM_DIALOG (window))
        return CG_FORM_DIALOG (window);
    }

  return NULL;
}

static gboolean
is_filled_in (gpointer data)
{
  CgFormDialog *dialog = open_dialog ();
  GtkWidget *choice = dialog != NULL ? ui_test_find_class (GTK_WIDGET (dialog), "field") : NULL;
  g_auto (CgValue) value = CG_VALUE_INIT;

  return choice != NULL && cg_form_get_value (cg_form_dialog_get_form (dialog), "case", &value) &&
         value.integer == ((Notices *) data)->the_case;
}

static gint64
drafted (Notices *self)
{
  const char *place = cg_page_get_place (CG_PAGE (self->page));

  return place != NULL ? g_ascii_strtoll (place, NULL, 10) : 0;
}

static gboolean
is_drafted (gpointer data)
{
  return open_dialog () == NULL && drafted (data) > 0 && is_ready (data);
}

static gint64
draft (Notices *self)
{
  g_autofree char *place = g_strdup_printf ("new/%" G_GINT64_FORMAT, self->the_case);

  cg_page_show_place (CG_PAGE (self->page), place);
  ui_test_wait (is_filled_in, self);
  ui_test_settle (self->window);
  gtk_widget_activate_action (GTK_WIDGET (open_dialog ()), "dialog.confirm", NULL);
  ui_test_wait (is_drafted, self);
  ui_test_settle (self->window);
  return drafted (self);
}

/* ---- the tests ---- */

static void
test_draft (Notices *self, gconstpointer data)
{
  gint64 id = draft (self);
  g_autofree char *title = fixture_text (&self->store, CG_ENTITY_NOTICE, id, "title");
  g_autofree char *body = fixture_text (&self->store, CG_ENTITY_NOTICE, id, "body");
  g_autofree char *layout = fixture_text (&self->store, CG_ENTITY_NOTICE, id, "layout");
  CgNoticePages *pages =
      cg_notice_paper_get_pages (CG_NOTICE_PAPER (find (self, CG_TYPE_NOTICE_PAPER)));

  g_assert_nonnull (strstr (title, "开展以案促改的通知"));
  g_assert_nonnull (strstr (body, "《中国共产党问责条例》第十四条"));
  g_assert_cmpstr (layout, ==, "red_head");
  g_assert_cmpuint (cg_notice_pages_count (pages), >=, 1);
  g_assert_cmpstr (cg_notice_pages_get_title (pages), ==, title);
  g_assert_cmpint (cg_notice_list_first (CG_NOTICE_LIST (find (self, CG_TYPE_NOTICE_LIST))), ==,
                   id);
  gtk_test_accessible_assert_property (
      gtk_list_box_get_row_at_index (
          GTK_LIST_BOX (ui_test_find (find (self, CG_TYPE_NOTICE_LIST), GTK_TYPE_LIST_BOX)), 0),
      GTK_ACCESSIBLE_PROPERTY_LABEL, "草稿");
  ui_test_picture (self->window, "notices-draft");
}

static gboolean
is_on_paper (gpointer data)
{
  Notices *self = data;
  CgNoticePages *pages =
      cg_notice_paper_get_pages (CG_NOTICE_PAPER (find (self, CG_TYPE_NOTICE_PAPER)));
  g_autoptr (GArray) items = cg_notice_pages_get_items (pages);
  gboolean found = FALSE;

  for (guint i = 0; i < items->len; i++)
    found |= strstr (g_array_index (items, CgNoticeItem, i).text, "增写一段") != NULL;
  return found && is_ready (data);
}

static gboolean
is_saved (gpointer data)
{
  Notices *self = data;
  g_autofree char *body = fixture_text (&self->store, CG_ENTITY_NOTICE, drafted (self), "body");

  return g_str_has_prefix (body, "增写一段。\n");
}

/* The paper follows while typing; the store has it when the text is left. */
static void
test_typing (Notices *self, gconstpointer data)
{
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkTextIter start;

  draft (self);
  view = GTK_TEXT_VIEW (ui_test_find_class (self->page, "notice-body"));
  buffer = gtk_text_view_get_buffer (view);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_insert (buffer, &start, "增写一段。\n", -1);
  g_assert_false (is_saved (self));
  ui_test_wait (is_on_paper, self);
  ui_test_picture (self->window, "notices-typing");

  gtk_widget_grab_focus (find (self, CG_TYPE_NOTICE_LIST));
  ui_test_wait (is_saved, self);
  cg_office_undo (self->office);
  ui_test_wait (is_ready, self);
}

/* ---- forms of paper ---- */

static gboolean
has_role (Notices *self, CgNoticeRole role)
{
  CgNoticePages *pages =
      cg_notice_paper_get_pages (CG_NOTICE_PAPER (find (self, CG_TYPE_NOTICE_PAPER)));
  g_autoptr (GArray) items = cg_notice_pages_get_items (pages);
  gboolean found = FALSE;

  for (guint i = 0; i < items->len; i++)
    found |= g_array_index (items, CgNoticeItem, i).role == role;
  return found && is_ready (self);
}

static gboolean
shows_signers (gpointer data)
{
  return has_role (data, CG_NOTICE_ROLE_HEAD_SIGNER);
}

static gboolean
shows_double_rule (gpointer data)
{
  return has_role (data, CG_NOTICE_ROLE_DOUBLE_RULE);
}

static gboolean
shows_attendance (gpointer data)
{
  return has_role (data, CG_NOTICE_ROLE_ATTENDANCE);
}

/* The row of a field in the editor's head or foot. */
static gboolean
is_asked (Notices *self, const char *key)
{
  GtkWidget *editor = find (self, CG_TYPE_NOTICE_EDITOR);

  for (GtkWidget *panel = ui_test_find_class (editor, "notice-panel"); panel != NULL;
       panel = gtk_widget_get_next_sibling (panel))
    {
      GtkWidget *form = ui_test_find (panel, CG_TYPE_FORM);
      CgFieldRow *row = form != NULL ? cg_form_get_row (CG_FORM (form), key) : NULL;

      if (row != NULL)
        return gtk_widget_get_mapped (GTK_WIDGET (row));
    }

  g_assert_not_reached ();
}

/* Each form of paper asks for what it alone shows, and shows it. */
static void
test_layouts (Notices *self, gconstpointer data)
{
  gint64 id = draft (self);

  g_assert_false (is_asked (self, "head_signers"));
  g_assert_false (is_asked (self, "signer_post"));
  g_assert_true (is_asked (self, "copy_no"));

  fixture_set (&self->store, CG_ENTITY_NOTICE, id, "head_signers", "张某某、李某");
  fixture_set (&self->store, CG_ENTITY_NOTICE, id, "layout", "upward");
  ui_test_wait (shows_signers, self);
  ui_test_settle (self->window);
  g_assert_true (is_asked (self, "head_signers"));
  ui_test_picture (self->window, "notices-upward");

  fixture_set (&self->store, CG_ENTITY_NOTICE, id, "seal", "signature");
  fixture_set (&self->store, CG_ENTITY_NOTICE, id, "layout", "letter");
  ui_test_wait (shows_double_rule, self);
  ui_test_settle (self->window);
  g_assert_false (is_asked (self, "head_signers"));
  g_assert_true (is_asked (self, "signer_post"));
  ui_test_picture (self->window, "notices-letter");

  fixture_set (&self->store, CG_ENTITY_NOTICE, id, "attended", "某县纪委张某某");
  fixture_set (&self->store, CG_ENTITY_NOTICE, id, "layout", "minutes");
  ui_test_wait (shows_attendance, self);
  ui_test_settle (self->window);
  g_assert_true (is_asked (self, "attended"));
  g_assert_true (is_asked (self, "observers"));
  ui_test_picture (self->window, "notices-minutes");
}

static gboolean
is_locked (gpointer data)
{
  Notices *self = data;
  GtkWidget *editor = find (self, CG_TYPE_NOTICE_EDITOR);
  CgBanner *banner = CG_BANNER (ui_test_find (editor, CG_TYPE_BANNER));

  return cg_banner_get_sentence (banner) != NULL && is_ready (data);
}

static void
test_locked (Notices *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = draft (self);
  GtkWidget *view = ui_test_find_class (self->page, "notice-body");

  g_assert_true (gtk_widget_get_mapped (view));
  fixture_sign (&self->store, id, "2026-03-10");
  ui_test_wait (is_locked, self);
  ui_test_settle (self->window);
  g_assert_false (gtk_widget_get_mapped (view));
  ui_test_picture (self->window, "notices-signed");

  fixture_do (&self->store, self->store.clerk, &error, "notice.number", id, "doc_no",
              "某纪改〔2026〕3号", NULL);
  g_assert_no_error (error);
  ui_test_wait (is_ready, self);
}

static gboolean
has_dialog (gpointer data)
{
  return open_dialog () != NULL && gtk_widget_get_mapped (GTK_WIDGET (open_dialog ()));
}

static gboolean
is_refused (gpointer data)
{
  CgBanner *banner = CG_BANNER (ui_test_find (GTK_WIDGET (open_dialog ()), CG_TYPE_BANNER));

  return cg_banner_get_sentence (banner) != NULL;
}

#define NUMBER "某纪改〔2026〕3号"

static void
sign (Notices *self, gint64 id, const char *number)
{
  g_autoptr (GError) error = NULL;

  fixture_sign (&self->store, id, "2026-03-10");
  if (number != NULL)
    fixture_do (&self->store, self->store.clerk, &error, "notice.number", id, "doc_no", number,
                NULL);
  g_assert_no_error (error);
}

/* The step's window says that the number is taken, and keeps what was typed. */
static void
test_duplicate (Notices *self, gconstpointer data)
{
  g_autoptr (GError) error = cg_fault_new (
      CG_FAULT_DUPLICATE, cg_field_label (CG_ENTITY_NOTICE, CG_NOTICE_DOC_NO), NUMBER);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_auto (CgValue) typed = CG_VALUE_INIT;
  CgBanner *banner;

  sign (self, draft (self), NUMBER);
  sign (self, draft (self), NULL);
  ui_test_wait (is_locked, self);
  ui_test_settle (self->window);
  before = fixture_dump (&self->store);

  gtk_widget_activate_action (self->page, "notice.step", "s", "notice.number");
  ui_test_wait (has_dialog, self);
  cg_form_set_text (cg_form_dialog_get_form (open_dialog ()), "doc_no", NUMBER);
  gtk_widget_activate_action (GTK_WIDGET (open_dialog ()), "dialog.confirm", NULL);
  ui_test_wait (is_refused, self);
  banner = CG_BANNER (ui_test_find (GTK_WIDGET (open_dialog ()), CG_TYPE_BANNER));
  g_assert_cmpstr (cg_banner_get_sentence (banner), ==, error->message);
  cg_form_get_value (cg_form_dialog_get_form (open_dialog ()), "doc_no", &typed);
  g_assert_cmpstr (typed.text, ==, NUMBER);
  ui_test_picture (GTK_WIDGET (open_dialog ()), "notices-duplicate");

  after = fixture_dump (&self->store);
  g_assert_cmpstr (after, ==, before);
  gtk_window_destroy (GTK_WINDOW (open_dialog ()));
}

/* ---- the check of the paper ---- */

static const CgFinding *
finding_of (Notices *self, CgFindingId id)
{
  GPtrArray *findings =
      cg_notice_paper_get_findings (CG_NOTICE_PAPER (find (self, CG_TYPE_NOTICE_PAPER)));

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const CgFinding *finding = g_ptr_array_index (findings, i);

      if (finding->id == id)
        return finding;
    }

  return NULL;
}

static gboolean
has_no_mark (gpointer data)
{
  return finding_of (data, CG_FINDING_NO_ORGAN_MARK) != NULL && is_ready (data);
}

static GtkListBox *
check_list (Notices *self)
{
  return GTK_LIST_BOX (ui_test_find (find (self, CG_TYPE_NOTICE_CHECKS), GTK_TYPE_LIST_BOX));
}

/* What stands wrong in the text is told while it is written, and one press goes to its place. */
static void
test_checks (Notices *self, gconstpointer data)
{
  gint64 id = draft (self);
  GtkMenuButton *button;
  GtkListBoxRow *row;
  GtkWidget *focus;

  g_assert_nonnull (finding_of (self, CG_FINDING_DATE_TO_COME));
  g_assert_nonnull (finding_of (self, CG_FINDING_NUMBER_TO_COME));
  g_assert_null (finding_of (self, CG_FINDING_NO_ORGAN_MARK));
  fixture_set (&self->store, CG_ENTITY_NOTICE, id, "organ_mark", "");
  ui_test_wait (has_no_mark, self);
  ui_test_settle (self->window);
  ui_test_picture (self->window, "notices-checks");
  button =
      GTK_MENU_BUTTON (ui_test_find (find (self, CG_TYPE_NOTICE_CHECKS), GTK_TYPE_MENU_BUTTON));
  gtk_menu_button_popup (button);
  ui_test_settle (self->window);
  ui_test_screen (self->window, "notices-checks-list");

  /* One stop of Tab, however many they are. */
  row = gtk_list_box_get_row_at_index (check_list (self), 0);
  g_assert_nonnull (gtk_list_box_get_row_at_index (check_list (self), 1));
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == GTK_WIDGET (row));
      gtk_widget_child_focus (GTK_WIDGET (gtk_menu_button_get_popover (button)),
                              GTK_DIR_TAB_FORWARD);
    }
  g_signal_emit_by_name (check_list (self), "row-activated", row);
  focus = gtk_root_get_focus (GTK_ROOT (self->window));
  g_assert_true (gtk_widget_is_ancestor (focus, find (self, CG_TYPE_NOTICE_EDITOR)));
}

static gboolean
may_be_signed (gpointer data)
{
  GtkWidget *next = ui_test_find_labelled (((Notices *) data)->page, GTK_TYPE_BUTTON,
                                           cg_action_label ("notice.sign"));

  return next != NULL && has_no_mark (data);
}

static gboolean
is_signed (gpointer data)
{
  return open_dialog () == NULL && is_locked (data);
}

/* An error stands in the way of signing until the signer says why it may stay. */
static void
test_release (Notices *self, gconstpointer data)
{
  gint64 id = draft (self);
  g_autofree char *state = NULL;
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_NOTICE_RELEASE);
  g_autoptr (GPtrArray) releases = NULL;
  GtkWidget *reason;

  fixture_set (&self->store, CG_ENTITY_NOTICE, id, "organ_mark", "");
  fixture_review (&self->store, id);
  ui_test_wait (may_be_signed, self);
  gtk_widget_activate_action (self->page, "notice.step", "s", "notice.sign");
  ui_test_wait (has_dialog, self);
  cg_form_set_reference (cg_form_dialog_get_form (open_dialog ()), "signer", self->store.signer,
                         "周某");
  ui_test_settle (GTK_WIDGET (open_dialog ()));
  ui_test_picture (GTK_WIDGET (open_dialog ()), "notices-release");
  gtk_widget_activate_action (GTK_WIDGET (open_dialog ()), "dialog.confirm", NULL);
  ui_test_wait (is_refused, self);

  reason =
      ui_test_find (ui_test_find_class (GTK_WIDGET (open_dialog ()), "releases"), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (reason), "套打红头纸");
  gtk_widget_activate_action (GTK_WIDGET (open_dialog ()), "dialog.confirm", NULL);
  ui_test_wait (is_signed, self);
  state = fixture_text (&self->store, CG_ENTITY_NOTICE, id, "state");
  g_assert_cmpstr (state, ==, "signed");
  releases = cg_store_select (self->store.store, query, NULL);
  g_assert_cmpuint (releases->len, ==, 1);
  g_assert_cmpstr (cg_record_text (g_ptr_array_index (releases, 0), CG_NOTICE_RELEASE_REASON), ==,
                   "套打红头纸");
}

static gboolean
is_print_page (gpointer data)
{
  Notices *self = data;
  GtkWidget *print = find (self, CG_TYPE_PRINT_PAGE);

  return gtk_widget_get_mapped (print) && gtk_widget_is_sensitive (print) &&
         cg_print_page_get_printer (CG_PRINT_PAGE (print)) != GTK_INVALID_LIST_POSITION;
}

static void
test_print (Notices *self, gconstpointer data)
{
  draft (self);
  gtk_widget_activate_action (self->page, "notice.print", NULL);
  ui_test_wait (is_print_page, self);
  g_assert_true (g_str_has_suffix (cg_page_get_place (CG_PAGE (self->page)), "/print"));
  ui_test_settle (self->window);
  ui_test_picture (self->window, "notices-print");
}

static gboolean
is_print_refused (gpointer data)
{
  GtkWidget *print = find (data, CG_TYPE_PRINT_PAGE);
  CgBanner *banner = CG_BANNER (ui_test_find (print, CG_TYPE_BANNER));

  return gtk_widget_get_mapped (print) && cg_banner_get_sentence (banner) != NULL;
}

/* An office that asks for the wanted faces prints nothing in others. */
static void
test_strict_faces (Notices *self, gconstpointer data)
{
  gint64 id = draft (self);
  const char *sentence;

  fixture_sign (&self->store, id, "2026-03-10");
  fixture_add (&self->store, CG_ENTITY_SETTING, "name", cg_office_switch_setting (CG_SWITCH_FACES),
               "value", "must", NULL);
  ui_test_wait (is_locked, self);
  if (finding_of (self, CG_FINDING_FACES_REPLACED) == NULL)
    {
      g_test_skip ("every wanted face is installed");
      return;
    }

  gtk_widget_activate_action (self->page, "notice.print", NULL);
  ui_test_wait (is_print_refused, self);
  sentence = cg_banner_get_sentence (
      CG_BANNER (ui_test_find (find (self, CG_TYPE_PRINT_PAGE), CG_TYPE_BANNER)));
  g_assert_nonnull (strstr (sentence, "Fandol"));
  g_assert_false (gtk_widget_is_sensitive (find (self, CG_TYPE_PRINT_PAGE)));
  ui_test_settle (self->window);
  ui_test_picture (self->window, "notices-print-strict");
}

/* The drop-down of the ways to print is the only one of so many. */
static GtkDropDown *
find_modes (GtkWidget *widget)
{
  GtkDropDown *found = NULL;

  if (GTK_IS_DROP_DOWN (widget) && g_list_model_get_n_items (gtk_drop_down_get_model (
                                       GTK_DROP_DOWN (widget))) == CG_N_NOTICE_MODES)
    return GTK_DROP_DOWN (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_modes (child);
  return found;
}

/* A text that is being corrected is printed as a draft only. */
static void
test_print_correcting (Notices *self, gconstpointer data)
{
  gint64 id = draft (self);
  g_autofree char *reviewer = g_strdup_printf ("%" G_GINT64_FORMAT, self->store.reviewer);
  g_autoptr (GError) error = NULL;
  const char *sentence;
  GtkDropDown *modes;

  fixture_sign (&self->store, id, "2026-03-10");
  fixture_do (&self->store, self->store.clerk, &error, "notice.correct", id, "reason", "错一字",
              "reviewer", reviewer, NULL);
  g_assert_no_error (error);
  gtk_widget_activate_action (self->page, "notice.print", NULL);
  ui_test_wait (is_print_page, self);
  modes = find_modes (find (self, CG_TYPE_NOTICE_PRINT));
  g_assert_cmpuint (gtk_drop_down_get_selected (modes), ==, CG_NOTICE_MODE_DRAFT);
  gtk_drop_down_set_selected (modes, CG_NOTICE_MODE_FULL);
  ui_test_wait (is_print_refused, self);
  sentence = cg_banner_get_sentence (
      CG_BANNER (ui_test_find (find (self, CG_TYPE_PRINT_PAGE), CG_TYPE_BANNER)));
  g_assert_nonnull (strstr (sentence, cg_action_label ("notice.corrected")));
  g_assert_false (gtk_widget_is_sensitive (find (self, CG_TYPE_PRINT_PAGE)));
  ui_test_picture (self->window, "notices-print-correcting");
  gtk_drop_down_set_selected (modes, CG_NOTICE_MODE_DRAFT);
  ui_test_wait (is_print_page, self);
  ui_test_wait (is_ready, self);
}

/* Where there is no room for both, the paper is one toggle away. */
static void
test_narrow (Notices *self, gconstpointer data)
{
  GtkWidget *desk, *paper;
  gboolean narrow;

  draft (self);
  desk = find (self, CG_TYPE_NOTICE_DESK);
  paper = find (self, CG_TYPE_NOTICE_PAPER);
  g_object_get (desk, "narrow", &narrow, NULL);
  g_assert_cmpint (gtk_widget_get_width (self->page), <=, 816);
  g_assert_true (narrow);
  g_assert_false (gtk_widget_get_child_visible (paper));
  g_object_set (desk, "show-paper", TRUE, NULL);
  ui_test_settle (self->window);
  g_assert_true (gtk_widget_get_child_visible (paper));
  ui_test_picture (self->window, "notices-narrow-paper");
}

#define ADD(name, width, test)                                                                     \
  g_test_add ("/ui/notices/" name, Notices, GINT_TO_POINTER (width), set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  ADD ("draft", 1232, test_draft);
  ADD ("typing", 1232, test_typing);
  ADD ("layouts", 1232, test_layouts);
  ADD ("locked", 1232, test_locked);
  ADD ("duplicate", 1232, test_duplicate);
  ADD ("checks", 1232, test_checks);
  ADD ("release", 1232, test_release);
  ADD ("print", 1232, test_print);
  ADD ("strict-faces", 1232, test_strict_faces);
  ADD ("print-correcting", 1232, test_print_correcting);
  ADD ("narrow", 816, test_narrow);
  return ui_test_run ();
}
