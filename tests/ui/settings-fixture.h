/* settings-fixture.h: the page of settings on the sample office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-form-dialog.h"
#include "cg-office.h"

/* A page beside its details pane, as the window shows them. */
typedef struct
{
  GtkWidget *page;
  GtkWidget *window;
  AdwBin *pane;
} Shown;

/* The sample office, and the folder that its store lies in. */
extern CgOffice *office;
extern char *folder;

/* Makes the sample; removes it. */
void open_sample (void);
void close_sample (void);

void shown_set_up (Shown *shown, gconstpointer data);
void shown_tear_down (Shown *shown, gconstpointer data);

/* Adds a test with the page open. */
void shown_add (const char *path, void (*test) (Shown *shown, gconstpointer data));

/* Goes to a place of the page; waits until it is ready. */
void shown_go (Shown *shown, const char *place);
void shown_wait (Shown *shown);
gpointer shown_part (Shown *shown, GType type);

/* A dialog and a button that are there; NULL: none. */
CgFormDialog *find_dialog (void);
GtkWidget *find_button (GtkWidget *widget, const char *label);

/* What a setting is expected to be. */
typedef struct
{
  const char *name;
  const char *value;
} Setting;

/* Conditions for ui_test_wait(). */
gboolean setting_is (gpointer setting);
gboolean is_mapped (gpointer widget);
gboolean dialog_is_closed (gpointer data);
