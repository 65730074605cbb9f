/* list-case.h: what the tests of filters of a list begin with: the ledger page on a real store.
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
  CgListPage *page;
  GtkWidget *window;
} ListCase;

/* The page of grid-fixture.h's ledger; @data (a guint): so many more problems. */
void list_case_set_up (ListCase *self, gconstpointer data);
void list_case_tear_down (ListCase *self, gconstpointer data);

/* Closes the page and opens it anew, as after another start. */
void list_case_reopen (ListCase *self);

/* Waits until the list shows what was typed and asked for. */
void list_case_settle (ListCase *self);

/* Types into the cell under the heading of a field, and waits for the list. */
void list_case_type (ListCase *self, int field, const char *text);

/* What stands in that cell. */
const char *list_case_typed (ListCase *self, int field);

/* Ticks, or no longer, the line with these words in that cell, and waits for the list. */
void list_case_tick (ListCase *self, int field, const char *words, gboolean ticked);

/* Clicks the first button of the page with this label. */
void list_case_click (ListCase *self, const char *label);

/* What the chips say, each followed by "|"; transfer full. */
char *list_case_chips (ListCase *self);

/* Whether a record shall be listed. */
typedef gboolean (*ListCaseTest) (CgRecord *record, gconstpointer data);

/* The list has exactly the records that pass, and some but not all do. */
void list_case_assert (ListCase *self, ListCaseTest test, gconstpointer data);
