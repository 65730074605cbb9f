/* cg-open.h: a store's folder: made, recognised, migrated, opened for writing or reading.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"
#include "cg-open-copy.h"
#include "cg-store.h"

G_BEGIN_DECLS

/* An opened folder: one connection that writes (unless read-only), one that reads, and one
 * for counts. */
typedef struct
{
  CgConnection *writer; /* (nullable): NULL when the store can only be read */
  CgConnection *reader;
  CgConnection *counter; /* (nullable): NULL when the store can only be read */
  char *read_only;       /* (nullable): why it can only be read, as a sentence */
  CgOpenCopy *copy;      /* (nullable): what is read instead, removed afterwards */
  gboolean in_place;     /* it can only be read, among programs that may write it */
  CgStoreKind kind;
} CgOpened;

void cg_opened_free (CgOpened *opened);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgOpened, cg_opened_free)

/* How to open one more connection that reads. */
typedef struct
{
  char *folder;
  char *path; /* of the database, or a URI */
  int flags;
} CgOpenPlace;

void cg_open_place_free (CgOpenPlace *place);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgOpenPlace, cg_open_place_free)

/**
 * cg_opened_place:
 * @folder: the store's folder
 *
 * Returns: (transfer full): where the reader of @opened reads; for any thread.
 */
CgOpenPlace *cg_opened_place (const CgOpened *opened, const char *folder);

/**
 * cg_open_place:
 *
 * Returns: (transfer full) (nullable): a connection with its calendar, for one thread.
 */
CgConnection *cg_open_place (const CgOpenPlace *place, GError **error);

/**
 * cg_open_folder:
 *
 * Returns: (transfer full) (nullable): the connections; errors as cg_store_open().
 */
CgOpened *cg_open_folder (const char *folder, GError **error);

/**
 * cg_open_create:
 *
 * Makes the folder and an empty database in it; errors as cg_store_create().
 */
gboolean cg_open_create (const char *folder, CgStoreKind kind, GError **error);

G_END_DECLS
