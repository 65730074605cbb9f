/* test-start.c: the first start: what is missing, the list of units, the store it makes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>

#include "cg-banner.h"
#include "cg-files.h"
#include "cg-paste-box.h"
#include "cg-start-field.h"
#include "cg-start-page.h"
#include "cg-store.h"
#include "ui-test.h"

typedef struct
{
  GtkWidget *page;
  GtkWidget *window;
  char *folder; /* to be removed */
  char *store;
  char *opened; /* the folder handed to app.open-store */
} Start;

static gpointer
part (Start *start, const char *name)
{
  return gtk_widget_get_template_child (start->page, CG_TYPE_START_PAGE, name);
}

static void
opened_cb (GSimpleAction *action, GVariant *folder, gpointer data)
{
  g_free (((Start *) data)->opened);
  ((Start *) data)->opened = g_variant_dup_string (folder, NULL);
}

static void
start_set_up (Start *start, gconstpointer data)
{
  g_autoptr (GSimpleAction) open = g_simple_action_new ("open-store", G_VARIANT_TYPE_STRING);

  start->folder = g_dir_make_tmp ("cugai-start-XXXXXX", NULL);
  start->store = g_build_filename (start->folder, "store", NULL);
  start->page = g_object_new (CG_TYPE_START_PAGE, "folder", start->store, NULL);
  start->window = ui_test_open (start->page, 1440, 854);
  g_signal_connect (open, "activate", G_CALLBACK (opened_cb), start);
  g_action_map_add_action (G_ACTION_MAP (gtk_window_get_application (GTK_WINDOW (start->window))),
                           G_ACTION (open));
}

static void
start_tear_down (Start *start, gconstpointer data)
{
  g_action_map_remove_action (
      G_ACTION_MAP (gtk_window_get_application (GTK_WINDOW (start->window))), "open-store");
  ui_test_close (start->window, start->page);
  cg_files_remove_tree (start->folder, NULL);
  g_free (start->folder);
  g_free (start->store);
  g_free (start->opened);
}

static void
type (Start *start, const char *field, const char *text)
{
  g_object_set (part (start, field), "text", text, NULL);
}

static void
press (Start *start, const char *button)
{
  g_signal_emit_by_name (part (start, button), "clicked");
}

static gboolean
has_focus (Start *start, const char *name)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (start->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (part (start, name)));
}

static gboolean
is_marked (Start *start, const char *field)
{
  return ui_test_find_class (part (start, field), "bad") != NULL;
}

static gboolean
is_idle (gpointer page)
{
  return !cg_page_get_busy (page);
}

static void
paste (Start *start, const char *text)
{
  cg_paste_box_set_text (part (start, "paste"), text);
  ui_test_settle (start->window);
}

static void
test_missing (Start *start, gconstpointer data)
{
  g_assert_true (has_focus (start, "office_name"));
  press (start, "begin");
  g_assert_true (has_focus (start, "office_name"));
  g_assert_true (is_marked (start, "office_name"));
  g_assert_true (is_marked (start, "doc_code"));
  g_assert_true (is_marked (start, "person"));
  ui_test_picture (start->window, "start-missing");

  type (start, "office_name", "中共某县纪律检查委员会");
  g_assert_false (is_marked (start, "office_name"));
  type (start, "doc_code", "某纪〔改〕");
  type (start, "person", "沈某");
  press (start, "begin");
  g_assert_true (is_marked (start, "doc_code"));
  g_assert_true (has_focus (start, "doc_code"));

  type (start, "doc_code", "某纪改");
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (ui_test_find (part (start, "roles"), GTK_TYPE_CHECK_BUTTON)), FALSE);
  press (start, "begin");
  g_assert_true (gtk_widget_get_visible (part (start, "role_fault")));
  g_assert_false (g_file_test (start->store, G_FILE_TEST_EXISTS));
}

static void
fill (Start *start)
{
  type (start, "office_name", "中共某县纪律检查委员会");
  type (start, "doc_code", " 某纪改 ");
  type (start, "person", "沈某");
  paste (start, "县水利局\n\t水政执法大队\n\t河道管理所\n县住建局\n\t质量监督站\n双河镇\n\t青石村\n"
                "\t河口村\n县水利局\n柳湾镇");
}

static double
top_of (Start *start, const char *name)
{
  GtkWidget *widget = part (start, name);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, gtk_widget_get_parent (widget), &bounds));
  return bounds.origin.y;
}

/* What is wrong in the list is said below it; without that the boxes take its room. */
static void
test_list (Start *start, gconstpointer data)
{
  double top;
  int height;

  fill (start);
  g_assert_nonnull (strstr (gtk_label_get_label (part (start, "count")), "9"));
  g_assert_true (gtk_widget_get_visible (part (start, "note")));
  g_assert_nonnull (strstr (gtk_label_get_label (part (start, "note_words")), "9"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_next_sibling (
                                   ui_test_find (part (start, "roles"), GTK_TYPE_CHECK_BUTTON))),
                               TRUE);
  gtk_widget_grab_focus (part (start, "person"));
  ui_test_picture (start->window, "start");

  top = top_of (start, "begin");
  height = gtk_widget_get_height (part (start, "paste"));
  press (start, "note");
  g_assert_true (has_focus (start, "paste"));
  press (start, "clear");
  ui_test_settle (start->window);
  g_assert_false (gtk_widget_get_visible (part (start, "note")));
  g_assert_cmpfloat_with_epsilon (top_of (start, "begin"), top, 4);
  g_assert_cmpint (gtk_widget_get_height (part (start, "paste")), >, height);
  g_assert_false (gtk_widget_get_visible (part (start, "clear")));
}

static gint64
count (CgStore *store, CgEntity entity)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);

  return cg_store_count (store, query, NULL);
}

static void
assert_series (CgStore *store, const char *code, const char *mode)
{
  g_autoptr (GError) error = NULL;
  gint64 id = cg_store_find (store, CG_ENTITY_NUMBER_CODE, code, &error);
  g_autoptr (CgRecord) series = cg_store_get (store, CG_ENTITY_NUMBER_CODE, id, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (cg_record_text (series, CG_NUMBER_CODE_MODE), ==, mode);
}

static void
test_begin (Start *start, gconstpointer data)
{
  g_autoptr (CgStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *office = NULL;
  g_autofree char *code = NULL;
  g_autoptr (CgRecord) village = NULL;
  gint64 id;

  fill (start);
  press (start, "begin");
  ui_test_wait (is_idle, start->page);
  g_assert_null (cg_banner_get_sentence (part (start, "banner")));
  g_assert_cmpstr (start->opened, ==, start->store);

  store = cg_store_open (start->store, &error);
  g_assert_no_error (error);
  office = cg_store_setting (store, CG_SETTING_OFFICE);
  code = cg_store_setting (store, CG_SETTING_DOC_CODE);
  g_assert_cmpstr (office, ==, "中共某县纪律检查委员会");
  g_assert_cmpstr (code, ==, "某纪改");
  g_assert_cmpint (count (store, CG_ENTITY_PERSON), ==, 1);
  g_assert_cmpint (count (store, CG_ENTITY_UNIT), ==, 9);
  assert_series (store, "某纪改", "own");
  assert_series (store, "某纪发", "office");
  id = cg_store_find (store, CG_ENTITY_UNIT, "青石村", &error);
  village = cg_store_get (store, CG_ENTITY_UNIT, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cg_record_reference_name (village, CG_UNIT_PARENT), ==, "双河镇");
  g_assert_cmpstr (cg_record_text (village, CG_UNIT_KIND), ==, "village");
  cg_store_close (store);
}

/* A store left empty by an attempt that failed is filled; a filled one is left alone. */
static void
test_again (Start *start, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  cg_store_create (start->store, CG_STORE_OFFICE, &error);
  g_assert_no_error (error);
  fill (start);
  press (start, "begin");
  ui_test_wait (is_idle, start->page);
  g_assert_cmpstr (start->opened, ==, start->store);

  g_clear_pointer (&start->opened, g_free);
  press (start, "begin");
  ui_test_wait (is_idle, start->page);
  g_assert_null (start->opened);
  g_assert_nonnull (cg_banner_get_sentence (part (start, "banner")));
}

static void
test_no_room (Start *start, gconstpointer data)
{
  g_autofree char *file = g_build_filename (start->folder, "file", NULL);
  g_autofree char *inside = g_build_filename (file, "store", NULL);

  g_file_set_contents (file, "x", 1, NULL);
  g_object_set (start->page, "folder", inside, NULL);
  fill (start);
  press (start, "begin");
  ui_test_wait (is_idle, start->page);
  g_assert_null (start->opened);
  g_assert_nonnull (cg_banner_get_sentence (part (start, "banner")));
  ui_test_picture (start->window, "start-fault");
}

/* Nothing is cut off, whatever the window. */
static void
test_narrow (Start *start, gconstpointer data)
{
  g_autofree char *folder = NULL;
  GtkWidget *page = g_object_new (CG_TYPE_START_PAGE, NULL);
  GtkWidget *window = ui_test_open (page, 1024, 700);

  g_object_get (page, "folder", &folder, NULL);
  g_assert_true (g_str_has_suffix (folder, "cugai/store"));
  g_assert_cmpint (gtk_widget_get_width (window), <=, 1024);
  ui_test_picture (window, "start-narrow");
  ui_test_close (window, page);
}

static void
add (const char *path, void (*test) (Start *start, gconstpointer data))
{
  g_test_add (path, Start, NULL, start_set_up, test, start_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  add ("/start/missing", test_missing);
  add ("/start/list", test_list);
  add ("/start/begin", test_begin);
  add ("/start/again", test_again);
  add ("/start/no-room", test_no_room);
  add ("/start/narrow", test_narrow);
  return ui_test_run ();
}
