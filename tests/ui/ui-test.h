/* ui-test.h: what the tests of widgets share: application, window, waiting, pictures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

/* Starts GTK with the program's styles; call after g_test_init(). */
void ui_test_init (void);

/* Dark if $CG_TEST_DARK is set; again once a CgApplication has chosen by its settings. */
void ui_test_dress (void);

/* Runs the tests, puts the styles away again. */
int ui_test_run (void);

/* A window of this size around @child, mapped and drawn. */
GtkWidget *ui_test_open (GtkWidget *child, int width, int height);

/* Waits until what was changed has been laid out and drawn. */
void ui_test_settle (GtkWidget *window);

/* Runs the main loop until @condition holds for @data. */
void ui_test_wait (gboolean (*condition) (gpointer data), gpointer data);

/* Keeps a picture as NAME.png in $CG_TEST_PICTURES, if that is set. */
void ui_test_picture (GtkWidget *window, const char *name);

/* A widget that is shown, as it is drawn once all is laid out: 0xAARRGGBB a pixel, row by row. */
GBytes *ui_test_draw (GtkWidget *widget);

/* The same as ui_test_picture() of the whole display, with popovers; needs ImageMagick. */
void ui_test_screen (GtkWidget *window, const char *name);

/* Closes the window and makes sure that it and @child, if given, are finalised. */
void ui_test_close (GtkWidget *window, gpointer child);

/* Closes the window and waits until @object, which what is still being read holds, is finalised. */
void ui_test_close_reading (GtkWidget *window, gpointer object);

/* Keeps in *@place where a widget of the window went last: its action "go"; free it at the end. */
void ui_test_keep_place (GtkWidget *window, char **place);

/* The first descendant of this type, or with this CSS class; NULL when there is none. */
GtkWidget *ui_test_find (GtkWidget *widget, GType type);
GtkWidget *ui_test_find_class (GtkWidget *widget, const char *css_class);

/* The first descendant of a type with this as its property "label". */
GtkWidget *ui_test_find_labelled (GtkWidget *widget, GType type, const char *label);

/* An open window of this type; NULL when there is none. */
gpointer ui_test_find_window (GType type);

/* Does what @widget's own shortcut for these keys does; FALSE when it has none. */
gboolean ui_test_press (GtkWidget *widget, const char *keys);

/* Sends real keys through the display, where the focus is, and waits until they have been sent:
 * "key" names them ("ctrl+f"), "type" types a text. Needs a window manager. */
void ui_test_send (const char *verb, const char *keys);

/* Offers a key to the cells of a grid as GTK does: to the body, to the text of the cursor's cell,
 * to the body again. Whether one of them took it. */
gboolean ui_test_press_key (GtkWidget *body, guint key, GdkModifierType modifiers);

/* Drops these files, all at once, on a widget that takes files; whether it took them. */
gboolean ui_test_drop (GtkWidget *widget, const char *const *paths);
