/* documents-desk.h: the page 文档 on a store of its own, for tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "../core/store-fixture.h"
#include "cg-document-view.h"
#include "cg-documents-page.h"

typedef struct
{
  Fixture store;
  gint64 case_id;
  CgOffice *office;
  CgPage *page;
  GtkWidget *window;
} Desk;

void desk_set_up (Desk *desk, gconstpointer data);
void desk_tear_down (Desk *desk, gconstpointer data);

/* A file becomes an attachment of the case. Returns: its id. */
gint64 desk_attach (Desk *desk, const char *path);

/* Opens the page at a place (nullable), and waits until it is there. */
void desk_open_page (Desk *desk, int width, const char *place);

/* The same at an attachment, in the page that is open. */
void desk_open_id (Desk *desk, gint64 id);

/* Whether nothing of the page is on its way; for ui_test_wait(). */
gboolean desk_is_idle (gpointer page);

/* The document in its tab; NULL when it is not open. */
CgDocumentView *desk_view_of (Desk *desk, gint64 id);
