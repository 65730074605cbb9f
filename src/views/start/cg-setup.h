/* cg-setup.h: makes the store of an office from what the first-start page asked for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "cg-unit-paste.h"

G_BEGIN_DECLS

typedef struct
{
  char *office_name; /* 本机关全称 */
  char *doc_code;    /* 发文代字 */
  char *person;      /* who begins the work */
  gboolean is_clerk;
  gboolean is_reviewer;
  gboolean is_signer;
  gboolean is_viewer;
  CgUnitPaste *units; /* (nullable) */
} CgSetup;

void cg_setup_free (CgSetup *setup);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgSetup, cg_setup_free)

/**
 * cg_setup_run_async:
 * @folder: where the store is made
 * @setup: (transfer full): what goes in
 * @callback: called in the thread-default main context
 *
 * Makes the store and writes the office, the person and the units as one edit ("setup"), in
 * a thread of its own. A store that an earlier attempt left without office and people is
 * filled; any other store in the folder is left as it is.
 */
void cg_setup_run_async (const char *folder,
                         CgSetup *setup,
                         GAsyncReadyCallback callback,
                         gpointer user_data);

/**
 * cg_setup_run_finish:
 * @error: as cg_store_create() and cg_store_apply()
 *
 * Returns: whether the store is there and filled.
 */
gboolean cg_setup_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
