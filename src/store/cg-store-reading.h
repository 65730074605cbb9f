/* cg-store-reading.h: where a person reads in a file, what is marked to be found again, and
 * pages that lie turned.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Kept by the content of a file, so that the same file under two cases is read on where it was
 * left. It says nothing of a case: no edit, nothing in the journal, not a part of a past day.
 * Main thread; callbacks come there.
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

/**
 * CgReadingPlace:
 * @page: from 0
 * @top: pt from the page's top edge
 * @zoom: pixels a point
 * @fit: how the zoom follows the window: "free", "width", "page"
 * @spread: how pages lie beside each other, a word of who shows them
 */
typedef struct
{
  guint page;
  double top;
  double zoom;
  char fit[16];
  char spread[16];
} CgReadingPlace;

/**
 * CgBookmark:
 * @page: from 0
 * @name: what the reader calls the place
 */
typedef struct
{
  guint page;
  char *name;
} CgBookmark;

/**
 * CgPageTurn:
 * @page: from 0
 * @turns: quarters to the right, 1 to 3
 */
typedef struct
{
  guint page;
  guint turns;
} CgPageTurn;

/**
 * CgReading:
 * @known: whether the person has read in the file before: else @place says nothing
 * @place: where
 * @bookmarks: (element-type CgBookmark): the person's, by page
 * @turns: (element-type CgPageTurn): the pages that lie turned, for everybody, by page
 */
typedef struct
{
  gboolean known;
  CgReadingPlace place;
  GArray *bookmarks;
  GArray *turns;
} CgReading;

/**
 * cg_reading_free:
 * @self: (transfer full) (nullable): what was read
 */
void cg_reading_free (CgReading *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgReading, cg_reading_free)

/**
 * cg_store_reading_async:
 * @person: who reads; 0 is somebody nobody knows
 * @sha256: checksum of the file
 */
void cg_store_reading_async (CgStore *self,
                             gint64 person,
                             const char *sha256,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);

/**
 * cg_store_reading_finish:
 * @error: %CG_FAULT_STORE_SQL, %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what is known.
 */
CgReading *cg_store_reading_finish (CgStore *self, GAsyncResult *result, GError **error);

/**
 * cg_store_keep_place_async:
 * @place: where @person reads; copied
 *
 * Fails with %CG_FAULT_STORE_READ_ONLY and as any write does.
 */
void cg_store_keep_place_async (CgStore *self,
                                gint64 person,
                                const char *sha256,
                                const CgReadingPlace *place,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

/**
 * cg_store_set_bookmark_async:
 * @page: from 0
 * @name: (nullable): of the bookmark; %NULL takes it away
 *
 * Fails as cg_store_keep_place_async().
 */
void cg_store_set_bookmark_async (CgStore *self,
                                  gint64 person,
                                  const char *sha256,
                                  guint page,
                                  const char *name,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);

/**
 * cg_store_turn_pages_async:
 * @first: from 0
 * @turns: (array length=n): quarters to the right, 0 to 3, of the pages from there on; copied
 * @n: how many pages
 *
 * How pages lie from now on, for everybody: all of them or none. Fails as
 * cg_store_keep_place_async().
 */
void cg_store_turn_pages_async (CgStore *self,
                                const char *sha256,
                                guint first,
                                const guint *turns,
                                guint n,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

/**
 * cg_store_keep_finish:
 * @error: see the call
 *
 * Returns: whether what one of the last three calls was to keep is kept.
 */
gboolean cg_store_keep_finish (CgStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
