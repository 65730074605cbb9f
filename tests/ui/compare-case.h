/* compare-case.h: a ledger that is compared with a past day, for tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "../core/store-fixture.h"
#include "cg-list-page.h"

typedef struct
{
  Fixture store;
  CgOffice *office;
  GtkWidget *page;
  GtkWidget *window;
  gint64 changed;
  gint64 voided;
} Compare;

/* In October three problems; in November one is changed, one voided, one comes to them. */
void compare_case_set_up (Compare *self, gconstpointer data);
void compare_case_tear_down (Compare *self, gconstpointer data);

/* Begins the comparison with the end of October, and waits until old values are shown. */
void compare_case_begin (Compare *self);

CgListing *compare_case_listing_of (Compare *self);
gboolean compare_case_has_three_rows (gpointer data);
gboolean compare_case_has_old_values (gpointer data);

/* How many mapped widgets have a CSS class. */
guint compare_case_count_class (GtkWidget *widget, const char *css_class);

/* The old values that are shown, each ended by "|", added to @words. */
char *compare_case_old_values (GtkWidget *widget, GString *words);

/* The first inscription with this text, the first mapped label with this part; NULL: none. */
GtkWidget *compare_case_find_inscription (GtkWidget *widget, const char *text);
GtkWidget *compare_case_find_label (GtkWidget *widget, const char *part);

/* Whether pages are laid out to be printed; their text, from the PDF. */
gboolean compare_case_has_pages (gpointer data);
char *compare_case_paper_text (GtkWidget *page);
