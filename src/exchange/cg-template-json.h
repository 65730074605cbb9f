/* cg-template-json.h: a template of documents as JSON, for another office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-edit.h"
#include "cg-record.h"

G_BEGIN_DECLS

/*
 * An object with `cugai_template` (the version, 1) and the fields of the entity `template` by
 * their ids: texts, ids of choices, whole numbers, true and false; what is empty is left out.
 * `name`, `kind` and `layout` must be there. What the store takes can be written and is read
 * again as it was, provided that it can be filled in.
 */

/* Bytes of the longest text that is read: more than the longest fields have, whatever their signs.
 */
#define CG_TEMPLATE_JSON_MOST (1024 * 1024)

/**
 * cg_template_json_write:
 * @record: a record of the entity `template`
 * @error: the errors of cg_value_check() and cg_notice_template_check(): another office could not
 *   read it
 *
 * Returns: (transfer full) (nullable): the text, of several lines. Any thread.
 */
char *cg_template_json_write (const CgRecord *record, GError **error);

/**
 * cg_template_json_read:
 * @text: what may be such a text
 * @length: its length in bytes, -1 when it ends with 0
 * @error: %CG_FAULT_TEMPLATE_FILE, with what is wrong: an unknown version or member, one that is
 *   missing or of another kind; the errors of cg_value_check() and cg_notice_template_check()
 *
 * Returns: (transfer full) (nullable): a record that is nowhere yet. Any thread.
 */
CgRecord *cg_template_json_read (const char *text, gssize length, GError **error);

/**
 * cg_template_json_read_file:
 * @path: a file that a person chose
 * @error: as cg_template_json_read(), %CG_FAULT_FILE_MISSING, %CG_FAULT_FILE_UNREADABLE
 *
 * Returns: (transfer full) (nullable): the record. Waits for the disk. Any thread.
 */
CgRecord *cg_template_json_read_file (const char *path, GError **error);

/**
 * cg_template_json_write_file:
 * @path: the file, which is replaced
 * @error: %CG_FAULT_FILE_WRITE; the errors of cg_template_json_write()
 *
 * Returns: whether it was written. Waits for the disk. Any thread.
 */
gboolean cg_template_json_write_file (const CgRecord *record, const char *path, GError **error);

/**
 * cg_template_add_to_edit:
 * @edit: gets a record of the entity `template`
 * @record: what it says
 *
 * Returns: the temporary id of the record. Any thread, at once.
 */
gint64 cg_template_add_to_edit (CgEdit *edit, const CgRecord *record);

G_END_DECLS
