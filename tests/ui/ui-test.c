/* ui-test.c: what the tests of widgets share: application, window, waiting, pictures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "ui-test.h"

#include <glib/gstdio.h>

#include "cg-locale.h"

static GtkApplication *application;

void
ui_test_dress (void)
{
  if (g_getenv ("CG_TEST_DARK") != NULL)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                        ADW_COLOR_SCHEME_FORCE_DARK);
}

void
ui_test_init (void)
{
  const char *scale = g_getenv ("CG_TEST_SCALE");

  gtk_disable_setlocale ();
  cg_locale_init ();
  adw_init ();
  application = GTK_APPLICATION (adw_application_new (CG_APPLICATION_ID, G_APPLICATION_NON_UNIQUE));
  g_application_set_resource_base_path (G_APPLICATION (application), "/org/cugai/Cugai");
  g_application_register (G_APPLICATION (application), NULL, NULL);
  if (scale != NULL)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi",
                  (int) (g_ascii_strtod (scale, NULL) * 96 * 1024), NULL);
  ui_test_dress ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

int
ui_test_run (void)
{
  int result = g_test_run ();

  g_clear_object (&application);
  return result;
}

GtkWidget *
ui_test_open (GtkWidget *child, int width, int height)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (window))
    g_main_context_iteration (NULL, TRUE);
  ui_test_settle (window);
  return window;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  (*(int *) data)--;
  return G_SOURCE_CONTINUE;
}

void
ui_test_settle (GtkWidget *window)
{
  int frames = 4;
  guint tick = gtk_widget_add_tick_callback (window, tick_cb, &frames, NULL);

  while (frames > 0)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (window, tick);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
ui_test_wait (gboolean (*condition) (gpointer data), gpointer data)
{
  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
}

/* What the widget drew last; NULL when something of it waits to be drawn anew, as a caret. */
static GskRenderNode *
take_drawn (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), gtk_widget_get_width (widget),
                          gtk_widget_get_height (widget));
  return gtk_snapshot_to_node (snapshot);
}

void
ui_test_picture (GtkWidget *window, const char *name)
{
  const char *folder = g_getenv ("CG_TEST_PICTURES");
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;

  while (node == NULL)
    {
      ui_test_settle (window);
      node = take_drawn (window);
    }
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  g_mkdir_with_parents (folder, 0755);
  path = g_strdup_printf ("%s/%s.png", folder, name);
  gdk_texture_save_to_png (texture, path);
}

GBytes *
ui_test_draw (GtkWidget *widget)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  gsize width, height;
  guchar *pixels;

  while (node == NULL)
    {
      ui_test_settle (window);
      node = take_drawn (widget);
    }
  width = (gsize) gtk_widget_get_width (widget);
  height = (gsize) gtk_widget_get_height (widget);
  pixels = g_new0 (guchar, width * height * 4);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_texture_download (texture, pixels, width * 4);
  return g_bytes_new_take (pixels, width * height * 4);
}

void
ui_test_screen (GtkWidget *window, const char *name)
{
  const char *folder = g_getenv ("CG_TEST_PICTURES");
  g_autofree char *path = NULL;
  char *command[] = { "import", "-window", "root", NULL, NULL };

  if (folder == NULL)
    return;

  ui_test_settle (window);
  path = g_strdup_printf ("%s/%s.png", folder, name);
  command[3] = path;
  g_spawn_sync (NULL, command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

void
ui_test_close (GtkWidget *window, gpointer child)
{
  gpointer weak_window = window;
  gpointer weak_child = child;

  g_object_add_weak_pointer (G_OBJECT (window), &weak_window);
  if (child != NULL)
    g_object_add_weak_pointer (child, &weak_child);
  gtk_window_destroy (GTK_WINDOW (window));
  while (weak_window != NULL && g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (weak_window);
  g_assert_null (weak_child);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

void
ui_test_close_reading (GtkWidget *window, gpointer object)
{
  gpointer weak = object;

  g_object_add_weak_pointer (object, &weak);
  ui_test_close (window, NULL);
  ui_test_wait (is_gone, &weak);
}

static void
go_cb (GSimpleAction *action, GVariant *target, char **place)
{
  g_free (*place);
  *place = g_variant_dup_string (target, NULL);
}

void
ui_test_keep_place (GtkWidget *window, char **place)
{
  g_autoptr (GSimpleAction) go = g_simple_action_new ("go", G_VARIANT_TYPE_STRING);

  g_signal_connect (go, "activate", G_CALLBACK (go_cb), place);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (go));
}

GtkWidget *
ui_test_find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ui_test_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
ui_test_find_class (GtkWidget *widget, const char *css_class)
{
  if (gtk_widget_has_css_class (widget, css_class))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ui_test_find_class (child, css_class);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
ui_test_find_labelled (GtkWidget *widget, GType type, const char *label)
{
  GtkWidget *found = NULL;
  g_autofree char *own = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_object_get (widget, "label", &own, NULL);
  if (g_strcmp0 (own, label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = ui_test_find_labelled (child, type, label);
  return found;
}

gpointer
ui_test_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

/* Whether one of the triggers, which may be alternatives, is that of @keys. */
static gboolean
has_trigger (GtkShortcutTrigger *trigger, GtkShortcutTrigger *keys)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    return has_trigger (gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)),
                        keys) ||
           has_trigger (gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)),
                        keys);

  return gtk_shortcut_trigger_equal (trigger, keys);
}

gboolean
ui_test_press (GtkWidget *widget, const char *keys)
{
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (keys);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      for (guint j = 0;
           GTK_IS_SHORTCUT_CONTROLLER (shortcuts) && j < g_list_model_get_n_items (shortcuts); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);

          if (has_trigger (gtk_shortcut_get_trigger (shortcut), wanted))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }

  return FALSE;
}

static gboolean
press_on (GtkWidget *widget, GtkPropagationPhase phase, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == phase)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, modifiers, &taken);
    }
  return taken;
}

void
ui_test_send (const char *verb, const char *keys)
{
  const char *command[] = { "xdotool", verb, "--delay", "30", keys, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = g_subprocess_newv (command, G_SUBPROCESS_FLAGS_NONE, &error);

  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (child, NULL, &error));
  g_assert_no_error (error);
}

gboolean
ui_test_press_key (GtkWidget *body, guint key, GdkModifierType modifiers)
{
  GtkWidget *text = ui_test_find (body, GTK_TYPE_TEXT);

  return press_on (body, GTK_PHASE_CAPTURE, key, modifiers) ||
         press_on (text, GTK_PHASE_BUBBLE, key, modifiers) ||
         press_on (body, GTK_PHASE_BUBBLE, key, modifiers);
}

gboolean
ui_test_drop (GtkWidget *widget, const char *const *paths)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_auto (GValue) value = G_VALUE_INIT;
  GSList *files = NULL;
  gboolean taken = FALSE;

  for (guint i = 0; paths[i] != NULL; i++)
    files = g_slist_append (files, g_file_new_for_path (paths[i]));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, files);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &taken);
    }

  return taken;
}
