/* cg-store-looks.h: what the pages of attached files look like that are pictures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As with what pages say (cg-store-pages.h) it is drawn from the files, by checksum, and no record.
 * All are for the main thread; errors are %CG_FAULT of reading or writing a store,
 * %CG_FAULT_STORE_READ_ONLY.
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

/**
 * CgPageLook:
 * @sha256: a file
 * @page: from 0
 * @digest: (nullable): checksum of the page as it is drawn; "": it cannot be drawn; %NULL: not
 * known
 * @drawn_by: (nullable): what drew it: others may draw it a little differently
 */
typedef struct
{
  char *sha256;
  guint page;
  char *digest;
  char *drawn_by;
} CgPageLook;

/**
 * cg_page_look_free:
 * @self: (transfer full): a look
 */
void cg_page_look_free (CgPageLook *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgPageLook, cg_page_look_free)

/**
 * cg_store_unseen_page_async:
 * @before: (nullable): only pages that come after this one in the order they are given in
 * @whole_file: of @before, pass over the other pages of its file as well
 * @drawn_by: (nullable): what draws now
 *
 * A page that is a picture and of which it was not noted what it looks like, or noted by something
 * else that drew it: the files that were read last come first, each from its last page on; without
 * those of voided attachments alone. A page that could not be drawn does not come again.
 */
void cg_store_unseen_page_async (CgStore *self,
                                 const CgPageLook *before,
                                 gboolean whole_file,
                                 const char *drawn_by,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);

/**
 * cg_store_put_look_async:
 * @look: what is to be noted, all of it
 */
void cg_store_put_look_async (CgStore *self,
                              const CgPageLook *look,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gboolean cg_store_put_look_finish (CgStore *self, GAsyncResult *result, GError **error);

/**
 * cg_store_look_async:
 * @sha256: a file
 * @page: from 0
 *
 * What was noted of a page.
 */
void cg_store_look_async (CgStore *self,
                          const char *sha256,
                          guint page,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);

/**
 * cg_store_look_finish:
 *
 * Ends cg_store_unseen_page_async() and cg_store_look_async().
 *
 * Returns: (transfer full) (nullable): the page; %NULL without an error where there is none.
 */
CgPageLook *cg_store_look_finish (CgStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
