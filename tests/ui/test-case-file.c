/* test-case-file.c: the case file: lamps, rows and pane, index, the list it was opened from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../core/store-fixture.h"
#include "cg-case-analysis.h"
#include "cg-case-facts.h"
#include "cg-case-index.h"
#include "cg-case-lamps.h"
#include "cg-case-page.h"
#include "cg-case-results.h"
#include "cg-cells.h"
#include "cg-child-list.h"
#include "cg-clock.h"
#include "cg-fault.h"
#include "cg-filters.h"
#include "cg-ledger-page.h"
#include "cg-list-page.h"
#include "cg-pairs.h"
#include "cg-section.h"
#include "ui-test.h"

typedef struct
{
  Fixture store;
  CgOffice *office;
  gint64 the_case;
  gint64 other_case;
  gint64 problems[3];
  GtkWidget *page;
  GtkWidget *window;
  char *went; /* the place gone to last */
} CaseFile;

static char *
number (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

/* ---- the case ---- */

static gint64
add_problem (CaseFile *self, const char *text, int days)
{
  g_autofree char *the_case = number (self->the_case);
  g_autofree char *deadline = cg_date_to_iso (cg_clock_today () + days);

  return fixture_add (&self->store, CG_ENTITY_PROBLEM, "case", the_case, "text", text, "deadline",
                      deadline, NULL);
}

static void
add_party (CaseFile *self, const char *type, const char *name, const char *kind, const char *until)
{
  g_autofree char *the_case = number (self->the_case);
  g_autofree char *party = number (fixture_add (&self->store, CG_ENTITY_ACCOUNTABLE, "case",
                                                the_case, "type", type, "name", name, NULL));
  gint64 sanction =
      fixture_add (&self->store, CG_ENTITY_SANCTION, "accountable", party, "kind", kind, NULL);

  if (until != NULL)
    fixture_set (&self->store, CG_ENTITY_SANCTION, sanction, "effect_until", until);
}

static void
fill (CaseFile *self)
{
  self->other_case = fixture_add_case (&self->store);
  self->the_case = fixture_add_case (&self->store);
  self->problems[0] = add_problem (self, "党组会未专题研究河道管理，落实上级部署打折扣", -14);
  self->problems[1] = add_problem (self, "采砂许可与监管职责交叉，“三定”边界不清", 60);
  self->problems[2] = add_problem (self, "采砂举报线索超期未核查 5 件", -3);
  add_party (self, "org", "县水利局党组", "org_notice", NULL);
  add_party (self, "cadre", "方某", "talk", "2020-03-04");
  add_party (self, "cadre", "韩某", "warning", "2098-03-04");
}

static gboolean
is_shown (gpointer data)
{
  CaseFile *self = data;
  GtkWidget *lamps = ui_test_find (self->page, CG_TYPE_CASE_LAMPS);

  return !cg_page_get_busy (CG_PAGE (self->page)) && gtk_widget_get_visible (lamps);
}

static void
set_up (CaseFile *self, gconstpointer width)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *place = NULL;

  fixture_set_up (&self->store, NULL);
  fill (self);
  self->office = cg_office_new (self->store.store);
  self->page = g_object_new (CG_TYPE_CASE_PAGE, "office", self->office, NULL);
  gtk_widget_set_hexpand (self->page, TRUE);
  gtk_box_append (GTK_BOX (box), self->page);
  gtk_box_append (GTK_BOX (box), cg_page_get_pane (CG_PAGE (self->page)));
  self->window = ui_test_open (box, GPOINTER_TO_INT (width), 600);
  ui_test_keep_place (self->window, &self->went);

  place = number (self->the_case);
  cg_page_show_place (CG_PAGE (self->page), place);
  ui_test_wait (is_shown, self);
  ui_test_settle (self->window);
}

/* What is still being read holds the page until it was answered. */
static void
tear_down (CaseFile *self, gconstpointer data)
{
  ui_test_close_reading (self->window, self->page);
  g_clear_object (&self->office);
  g_free (self->went);
  fixture_tear_down (&self->store, NULL);
}

/* The list whose rows are in such records; they stand in the order of the page. */
static CgChildList *
nth_list (GtkWidget *widget, int *n)
{
  if (CG_IS_CHILD_LIST (widget) && (*n)-- == 0)
    return CG_CHILD_LIST (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      CgChildList *found = nth_list (child, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static CgChildList *
list_at (CaseFile *self, int n)
{
  return nth_list (self->page, &n);
}

#define PARTIES 1
#define PROBLEMS 4
#define NOTICES 6

static GtkListBoxRow *
row_at (CaseFile *self, int list, int position)
{
  GtkWidget *rows = ui_test_find (GTK_WIDGET (list_at (self, list)), GTK_TYPE_LIST_BOX);

  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), position);
}

static gboolean
has_words (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), words))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_words (child, words))
      return TRUE;

  return FALSE;
}

/* ---- the tests ---- */

/* Each lamp with its number opens the ledger with just those problems. */
static void
test_lamps (CaseFile *self, gconstpointer data)
{
  GtkWidget *lamps = ui_test_find (self->page, CG_TYPE_CASE_LAMPS);
  GtkWidget *over = ui_test_find (lamps, GTK_TYPE_BUTTON);
  GtkWidget *soon = gtk_widget_get_next_sibling (over);
  GtkWidget *ok = gtk_widget_get_next_sibling (soon);

  gtk_test_accessible_assert_property (over, GTK_ACCESSIBLE_PROPERTY_LABEL, "超期 2");
  gtk_test_accessible_assert_property (ok, GTK_ACCESSIBLE_PROPERTY_LABEL, "正常 1");
  g_assert_true (gtk_widget_get_visible (over));
  g_assert_false (gtk_widget_get_visible (soon));
  g_assert_true (gtk_widget_get_visible (ok));

  g_signal_emit_by_name (over, "clicked");
  g_assert_cmpstr (self->went, ==, "ledger/over?WZ-2026-0002");
  for (GtkWidget *lamp = over; lamp != NULL; lamp = gtk_widget_get_next_sibling (lamp))
    {
      g_autofree char *filter = NULL;

      g_signal_emit_by_name (lamp, "clicked");
      filter = g_strndup (self->went + strlen ("ledger/"),
                          (gsize) (strchr (self->went, '?') - self->went) - strlen ("ledger/"));
      g_assert_nonnull (cg_filter_find (CG_ENTITY_PROBLEM, filter));
    }
}

static gboolean
has_sanctions (gpointer data)
{
  return has_words (GTK_WIDGET (row_at (data, PARTIES, 2)), "至 2098-03-04");
}

/* A party is one row: what it got, and how long that has effect. */
static void
test_parties (CaseFile *self, gconstpointer data)
{
  GtkWidget *list = GTK_WIDGET (list_at (self, PARTIES));

  ui_test_wait (has_sanctions, self);
  g_assert_true (has_words (GTK_WIDGET (row_at (self, PARTIES, 0)), "—"));
  g_assert_true (has_words (GTK_WIDGET (row_at (self, PARTIES, 1)), "影响期已满"));
  g_assert_true (has_words (GTK_WIDGET (row_at (self, PARTIES, 2)),
                            cg_choices_label (CG_CHOICES_SANCTION, "warning")));
  g_assert_true (has_words (list, "党组织 1，领导干部 2"));
  gtk_test_accessible_assert_property (row_at (self, PARTIES, 1), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "方某");
}

static gboolean
has_documents (gpointer data)
{
  GtkWidget *rows = ui_test_find (GTK_WIDGET (list_at (data, NOTICES)), GTK_TYPE_LIST_BOX);

  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), 1) != NULL &&
         has_words (rows, cg_choices_label (CG_CHOICES_NOTICE_STATE, "registered"));
}

static gint64
add_notice (CaseFile *self, const char *kind, const char *title)
{
  g_autofree char *the_case = number (self->the_case);
  gint64 id = fixture_add (&self->store, CG_ENTITY_NOTICE, "kind", kind, "title", title,
                           "recipients", "中共某县水利局党组", "body", "现通知如下。", "doc_code",
                           "某纪改", FIXTURE_ORGAN, NULL);
  g_autofree char *notice = number (id);

  fixture_add (&self->store, CG_ENTITY_NOTICE_CASE, "notice", notice, "case", the_case, NULL);
  return id;
}

/* A document is one row: what it is, its number, its state and its day; also after a step. */
static void
test_documents (CaseFile *self, gconstpointer data)
{
  gint64 signed_one = add_notice (self, "notice", "关于以案促改的通知");
  g_autoptr (GError) error = NULL;
  g_autofree char *doc_no = NULL;
  g_autofree char *day = cg_date_format_short (cg_clock_today (), cg_clock_today ());
  char today[CG_DATE_ISO_SIZE];
  GtkWidget *row;

  add_notice (self, "urge", "关于催报整改方案的函");
  cg_date_to_iso_buffer (cg_clock_today (), today);
  fixture_sign (&self->store, signed_one, today);
  fixture_do (&self->store, self->store.clerk, &error, "notice.number", signed_one, NULL);
  g_assert_no_error (error);
  doc_no = fixture_text (&self->store, CG_ENTITY_NOTICE, signed_one, "doc_no");

  ui_test_wait (has_documents, self);
  row = GTK_WIDGET (row_at (self, NOTICES, 0));
  g_assert_true (has_words (row, "关于以案促改的通知"));
  g_assert_true (has_words (row, cg_choices_label (CG_CHOICES_NOTICE_KIND, "notice")));
  g_assert_true (has_words (row, doc_no));
  g_assert_true (has_words (row, day));
  row = GTK_WIDGET (row_at (self, NOTICES, 1));
  g_assert_true (has_words (row, cg_choices_label (CG_CHOICES_NOTICE_KIND, "urge")));
  g_assert_true (has_words (row, cg_choices_label (CG_CHOICES_NOTICE_STATE, "draft")));
  g_assert_true (has_words (row, "未编号"));
  gtk_widget_grab_focus (row);
  ui_test_settle (self->window);
  ui_test_picture (self->window, "case-file-documents");
}

static gboolean
is_third (gpointer data)
{
  g_autofree char *words = NULL;

  g_object_get (((CaseFile *) data)->page, "pane-subtitle", &words, NULL);
  return g_strcmp0 (words, "3 / 3") == 0;
}

static gboolean
is_changed (gpointer data)
{
  return has_words (GTK_WIDGET (row_at (data, PROBLEMS, 1)), "改过的问题");
}

/* The row selected is the record in the pane, one row at a time, also after an edit. */
static void
test_pane (CaseFile *self, gconstpointer data)
{
  CgPage *page = CG_PAGE (self->page);
  GtkWidget *arrows = cg_page_get_pane_actions (page);
  GtkWidget *buttons = gtk_widget_get_first_child (arrows);
  g_autofree char *words = NULL;

  g_assert_false (gtk_widget_get_visible (arrows));
  gtk_widget_activate (GTK_WIDGET (row_at (self, PARTIES, 0)));
  gtk_widget_activate (GTK_WIDGET (row_at (self, PROBLEMS, 1)));
  g_object_get (page, "pane-subtitle", &words, NULL);
  g_assert_cmpstr (words, ==, "2 / 3");
  g_assert_true (cg_page_get_pane_open (page));
  g_assert_true (gtk_list_box_row_is_selected (row_at (self, PROBLEMS, 1)));
  g_assert_false (gtk_list_box_row_is_selected (row_at (self, PARTIES, 0)));
  ui_test_picture (self->window, "case-file-row");

  fixture_set (&self->store, CG_ENTITY_PROBLEM, self->problems[1], "text", "改过的问题");
  ui_test_wait (is_changed, self);
  g_assert_true (gtk_list_box_row_is_selected (row_at (self, PROBLEMS, 1)));

  g_signal_emit_by_name (gtk_widget_get_last_child (buttons), "clicked");
  g_assert_true (is_third (self));

  g_signal_emit_by_name (ui_test_find (self->page, CG_TYPE_CASE_FACTS), "edit");
  g_assert_false (gtk_widget_get_visible (arrows));
  g_assert_false (gtk_list_box_row_is_selected (row_at (self, PROBLEMS, 2)));
  gtk_widget_activate (GTK_WIDGET (row_at (self, PROBLEMS, 2)));
  g_assert_true (gtk_list_box_row_is_selected (row_at (self, PROBLEMS, 2)));
  g_assert_false (gtk_widget_get_sensitive (gtk_widget_get_last_child (buttons)));
  g_assert_true (gtk_widget_get_sensitive (gtk_widget_get_first_child (buttons)));
}

/* The index marks what is read, and goes to what is chosen, and the mark stays there. */
static void
test_index (CaseFile *self, gconstpointer data)
{
  CgCaseIndex *index = CG_CASE_INDEX (ui_test_find (self->page, CG_TYPE_CASE_INDEX));
  GtkWidget *entries = ui_test_find (GTK_WIDGET (index), GTK_TYPE_LIST_BOX);
  GtkWidget *scroller = gtk_widget_get_next_sibling (GTK_WIDGET (index));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  GtkListBoxRow *row;

  g_assert_nonnull (cg_case_index_get_current (index));
  g_assert_false (CG_IS_CHILD_LIST (cg_case_index_get_current (index)));
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (entries), 2 + PROBLEMS);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "问题与整改");
  g_assert_true (has_words (GTK_WIDGET (row), "3"));

  gtk_widget_activate (GTK_WIDGET (row));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 0);
  g_assert_true (cg_case_index_get_current (index) == GTK_WIDGET (list_at (self, PROBLEMS)));
  ui_test_settle (self->window);
  g_assert_true (cg_case_index_get_current (index) == GTK_WIDGET (list_at (self, PROBLEMS)));

  gtk_adjustment_set_value (adjustment, 0);
  g_assert_false (CG_IS_CHILD_LIST (cg_case_index_get_current (index)));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  g_assert_true (cg_case_index_get_current (index) != GTK_WIDGET (list_at (self, PROBLEMS)));
}

static gboolean
is_placed (gpointer data)
{
  g_autofree char *words = NULL;

  g_object_get (((CaseFile *) data)->page, "subtitle", &words, NULL);
  return g_strcmp0 (words, "案件 1 / 2") == 0;
}

/* Opened from a list, a case says which it is, and Ctrl+PageDown goes to the next. */
static void
test_trail (CaseFile *self, gconstpointer data)
{
  g_autoptr (CgQuery) query = cg_filter_query (CG_ENTITY_CASE, "open");
  g_autofree char *next = g_strdup_printf ("cases.file/%" G_GINT64_FORMAT, self->other_case);
  g_autofree char *words = NULL;

  g_object_get (self->page, "subtitle", &words, NULL);
  g_assert_null (words);
  g_assert_true (ui_test_press (self->page, "<Control>Page_Down"));
  g_assert_null (self->went);

  cg_query_add_sort (query, CG_CASE_CASE_NO, TRUE);
  cg_office_set_trail (self->office, query);
  fixture_set (&self->store, CG_ENTITY_CASE, self->the_case, "remark", "备注");
  ui_test_wait (is_placed, self);
  g_assert_true (ui_test_press (self->page, "<Control>Page_Up"));
  g_assert_null (self->went);
  g_assert_true (ui_test_press (self->page, "<Control>Page_Down"));
  g_assert_cmpstr (self->went, ==, next);
}

/* Where there is little room nothing is cut off: facts and rows fold. */
static void
test_narrow (CaseFile *self, gconstpointer data)
{
  GtkWidget *facts = ui_test_find (self->page, CG_TYPE_PAIRS);
  GtkWidget *cells = ui_test_find (GTK_WIDGET (list_at (self, PROBLEMS)), CG_TYPE_CELLS);
  int width, natural;

  width = gtk_widget_get_width (cells);
  gtk_widget_measure (cells, GTK_ORIENTATION_VERTICAL, 700, NULL, &natural, NULL, NULL);
  g_assert_cmpint (gtk_widget_get_height (cells), >, natural);
  for (GtkWidget *cell = gtk_widget_get_first_child (cells); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    {
      double x, y;

      if (!gtk_widget_get_child_visible (cell))
        continue;
      gtk_widget_translate_coordinates (cell, cells, 0, 0, &x, &y);
      g_assert_cmpfloat (x + gtk_widget_get_width (cell), <=, width);
      g_assert_cmpfloat (y + gtk_widget_get_height (cell), <=, gtk_widget_get_height (cells));
    }

  gtk_widget_measure (facts, GTK_ORIENTATION_VERTICAL, 700, NULL, &natural, NULL, NULL);
  g_assert_cmpint (gtk_widget_get_height (facts), >, natural);
  gtk_widget_activate (GTK_WIDGET (row_at (self, PROBLEMS, 1)));
  ui_test_settle (self->window);
  gtk_widget_grab_focus (GTK_WIDGET (row_at (self, PROBLEMS, 2)));
  ui_test_picture (self->window, "case-file-narrow");
}

static gboolean
is_listed (gpointer data)
{
  return !cg_page_get_busy (data) &&
         cg_listing_get_n_items (cg_grid_get_listing (cg_list_page_get_grid (data))) == 2;
}

/* A place of a list may carry what is searched for; the next filter forgets it. */
static void
test_ledger (CaseFile *self, gconstpointer data)
{
  g_autofree char *other = number (self->other_case);
  GtkWidget *ledger = g_object_new (CG_TYPE_LEDGER_PAGE, "office", self->office, NULL);
  GtkWidget *window = ui_test_open (ledger, 900, 400);

  fixture_add (&self->store, CG_ENTITY_PROBLEM, "case", other, "text", "另一案件的问题", "deadline",
               "2020-01-01", NULL);
  cg_page_show_place (CG_PAGE (ledger), "over?WZ-2026-0002");
  g_assert_cmpstr (cg_page_get_search_text (CG_PAGE (ledger)), ==, "WZ-2026-0002");
  ui_test_wait (is_listed, ledger);
  cg_page_show_place (CG_PAGE (ledger), "over");
  g_assert_cmpstr (cg_page_get_search_text (CG_PAGE (ledger)), ==, "");

  ui_test_close_reading (window, ledger);
}

static void
failed_cb (CgOffice *office, const char *sentence, char **said)
{
  *said = g_strdup (sentence);
}

/* A step of another role is named with who may do it, and pressing it says so. */
static void
test_whose (CaseFile *self, gconstpointer data)
{
  GtkWidget *foot = ui_test_find_class (cg_page_get_pane (CG_PAGE (self->page)), "pane-foot");
  GtkWidget *close;
  const char *whose = "“结案”由“签发”角色办理：周某";
  g_autofree char *said = NULL;

  cg_office_set_actor (self->office, self->store.clerk);
  close = ui_test_find (foot, GTK_TYPE_BUTTON);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (close)), ==, "结案");
  g_assert_true (gtk_widget_get_sensitive (close));
  g_assert_true (has_words (foot, whose));
  g_signal_connect (self->office, "failed", G_CALLBACK (failed_cb), &said);
  g_signal_emit_by_name (close, "clicked");
  g_assert_cmpstr (said, ==, whose);

  cg_office_set_actor (self->office, self->store.signer);
  g_assert_false (has_words (foot, whose));
}

/* ---- files dropped on it ---- */

static char *
write_file (CaseFile *self, const char *name, const char *content)
{
  char *path = g_build_filename (self->store.folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

static gboolean
has_both (gpointer data)
{
  GtkWidget *page = ((CaseFile *) data)->page;

  return has_words (page, "整改方案（报批稿）.pdf") && has_words (page, "会议 记录·第二次.docx");
}

static gboolean
is_said (gpointer said)
{
  return *(char **) said != NULL;
}

/* Dropped on the case file, files are the case's; one that is not there keeps all of them out, in
 * one sentence that names it. */
static void
test_dropping (CaseFile *self, gconstpointer data)
{
  g_autofree char *plan = write_file (self, "整改方案（报批稿）.pdf", "%PDF-1.4 ");
  g_autofree char *minutes = write_file (self, "会议 记录·第二次.docx", "PK");
  const char *both[] = { plan, minutes, NULL };
  g_autofree char *gone = g_build_filename (self->store.folder, "没有.pdf", NULL);
  const char *with_gone[] = { plan, gone, NULL };
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_ATTACHMENT);
  g_autoptr (GError) fault = cg_fault_new (CG_FAULT_FILE_MISSING, "没有.pdf");
  g_autofree char *said = NULL;

  g_signal_connect (self->office, "failed", G_CALLBACK (failed_cb), &said);
  g_assert_true (ui_test_drop (self->page, with_gone));
  ui_test_wait (is_said, &said);
  g_assert_cmpstr (said, ==, fault->message);
  g_assert_cmpint (cg_store_count (self->store.store, query, NULL), ==, 0);

  cg_query_filter_integer (query, CG_ATTACHMENT_CASE, CG_FILTER_EQUAL, self->the_case);
  g_assert_true (ui_test_drop (self->page, both));
  ui_test_wait (has_both, self);
  g_assert_cmpint (cg_store_count (self->store.store, query, NULL), ==, 2);
  fixture_check (&self->store);
}

#define ADD(name, width, test)                                                                     \
  g_test_add ("/ui/case-file/" name, CaseFile, GINT_TO_POINTER (width), set_up, test, tear_down)

/* ---- what it has led to, and the page 剖析 ---- */

static gboolean
tells_effect (gpointer results)
{
  return ui_test_find_labelled (results, GTK_TYPE_LABEL, "问责数 3 · 问题 3 · 已销号 0") != NULL;
}

/* The numbers of the report by case stand on the case file and follow what is written. */
static void
test_results (CaseFile *self, gconstpointer data)
{
  GtkWidget *results = ui_test_find (self->page, CG_TYPE_CASE_RESULTS);
  GtkWidget *analysis = ui_test_find (self->page, CG_TYPE_CASE_ANALYSIS);
  g_autofree char *place =
      g_strdup_printf ("analysis/%" G_GINT64_FORMAT "/political", self->the_case);

  ui_test_wait (tells_effect, results);
  g_signal_emit_by_name (ui_test_find (analysis, CG_TYPE_SECTION), "activated");
  g_assert_cmpstr (self->went, ==, place);
}

static gboolean
has_gone (gpointer went)
{
  return *(char **) went != NULL;
}

/* Where no case is open there is no file to show, and no step that could be next. */
static void
test_no_case (void)
{
  Fixture store;
  CgOffice *office;
  GtkWidget *page, *window;
  g_autofree char *went = NULL;

  fixture_set_up (&store, NULL);
  office = cg_office_new (store.store);
  page = g_object_new (CG_TYPE_CASE_PAGE, "office", office, NULL);
  window = ui_test_open (page, 900, 600);
  ui_test_keep_place (window, &went);
  g_assert_false (
      gtk_widget_get_visible (gtk_widget_get_first_child (cg_page_get_actions (CG_PAGE (page)))));
  cg_page_show_place (CG_PAGE (page), NULL);
  ui_test_wait (has_gone, &went);
  g_assert_cmpstr (went, ==, "cases");

  ui_test_close_reading (window, page);
  g_object_unref (office);
  fixture_tear_down (&store, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  ADD ("lamps", 1232, test_lamps);
  ADD ("parties", 1232, test_parties);
  ADD ("documents", 1232, test_documents);
  ADD ("pane", 1232, test_pane);
  ADD ("index", 1232, test_index);
  ADD ("trail", 1232, test_trail);
  ADD ("ledger", 1232, test_ledger);
  ADD ("whose", 1232, test_whose);
  ADD ("dropping", 1232, test_dropping);
  ADD ("results", 1232, test_results);
  ADD ("narrow", 972, test_narrow);
  g_test_add_func ("/ui/case-file/no-case", test_no_case);
  return ui_test_run ();
}
