/* cg-pick-source.h: where pickers get their lines from, and where missing ones are made.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-action.h"
#include "cg-pick-item.h"

G_BEGIN_DECLS

#define CG_TYPE_PICK_SOURCE (cg_pick_source_get_type ())
G_DECLARE_INTERFACE (CgPickSource, cg_pick_source, CG, PICK_SOURCE, GObject)

/**
 * CgPickSourceInterface:
 * @find_async: see cg_pick_source_find_async(); its result is a #GTask that returns the lines
 * @can_create: (nullable): see cg_pick_source_can_create()
 * @create_async: (nullable): see cg_pick_source_create_async(); a #GTask that returns the line
 */
struct _CgPickSourceInterface
{
  GTypeInterface parent_interface;

  void (*find_async) (CgPickSource *self,
                      CgEntity entity,
                      gint64 owner,
                      const char *text,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data);
  gboolean (*can_create) (CgPickSource *self, CgEntity entity);
  void (*create_async) (CgPickSource *self,
                        CgEntity entity,
                        gint64 owner,
                        CgRole role,
                        const char *text,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data);
};

/**
 * cg_pick_source_find_async:
 * @entity: what is picked
 * @owner: id of the record that must own it (a problem whose measures are picked), 0 for any
 * @text: (nullable): what was typed; nothing: the whole tree or the first lines
 * @cancellable: (nullable): cancelled when another text is typed
 *
 * Main thread.
 */
void cg_pick_source_find_async (CgPickSource *self,
                                CgEntity entity,
                                gint64 owner,
                                const char *text,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

/**
 * cg_pick_source_find_finish:
 * @error: %CG_FAULT_CANCELLED, %G_IO_ERROR_CANCELLED, or why the lines could not be read
 *
 * Returns: (transfer full) (element-type CgPickItem) (nullable): the lines, best first.
 */
GPtrArray *cg_pick_source_find_finish (CgPickSource *self, GAsyncResult *result, GError **error);

/**
 * cg_pick_source_can_create:
 *
 * Returns: whether a missing record of @entity can be made in place from its name.
 */
gboolean cg_pick_source_can_create (CgPickSource *self, CgEntity entity);

/**
 * cg_pick_source_create_async:
 * @entity: what to make
 * @owner: as in cg_pick_source_find_async()
 * @role: what a new person is needed as; of no meaning to other records
 * @text: its name
 *
 * Makes it as an edit of its own. Main thread.
 */
void cg_pick_source_create_async (CgPickSource *self,
                                  CgEntity entity,
                                  gint64 owner,
                                  CgRole role,
                                  const char *text,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);

/**
 * cg_pick_source_create_finish:
 * @error: any %CG_FAULT of an edit
 *
 * Returns: (transfer full) (nullable): the line of the new record.
 */
CgPickItem *cg_pick_source_create_finish (CgPickSource *self, GAsyncResult *result, GError **error);

G_END_DECLS
