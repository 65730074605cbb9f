/* cg-view-json.h: a view as JSON: what a saved view keeps, and what is handed to another office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-view.h"

G_BEGIN_DECLS

/*
 * An object with `cugai_view` (the version, 1), `name`, `list` (an entity's id), and where they
 * say something `filters`, `text`, `sorts`, `group`, `columns`, `lines`, `voided`. A filter has
 * `field`, `is` (`equal`, `in` and so on), and `value`, `values`, or `from`, `to` and `period`;
 * filters with the same `any` are a group of which one must hold. Ids are those of
 * `cugaictl fields`; periods are those of cg-relative-date.h.
 */

/* Bytes of the longest text that is read. */
#define CG_VIEW_JSON_MOST (256 * 1024)

/**
 * cg_view_json_write:
 * @view: a view
 *
 * Returns: (transfer full): the text, of several lines. Any thread.
 */
char *cg_view_json_write (const CgView *view);

/**
 * cg_view_json_read:
 * @text: what may be such a text
 * @length: its length in bytes, -1 when it ends with 0
 * @error: %CG_FAULT_VIEW_FILE, with what is wrong: an unknown version, field, operator or member,
 *   a value that the field cannot have, more of anything than a view can have
 *
 * Returns: (transfer full) (nullable): the view. Any thread.
 */
CgView *cg_view_json_read (const char *text, gssize length, GError **error);

/**
 * cg_view_json_read_file:
 * @path: a file that a person chose
 * @error: as cg_view_json_read(), %CG_FAULT_FILE_UNREADABLE
 *
 * Returns: (transfer full) (nullable): the view. Waits for the disk. Any thread.
 */
CgView *cg_view_json_read_file (const char *path, GError **error);

G_END_DECLS
