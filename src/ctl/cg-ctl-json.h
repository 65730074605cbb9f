/* cg-ctl-json.h: JSON as cugaictl prints it, written piece by piece.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of a million records is printed as it is read; no document is held in memory.
 */
#pragma once

#include "cg-record.h"

G_BEGIN_DECLS

/**
 * cg_ctl_json_string:
 * @text: (nullable): UTF-8; %NULL is written as null
 *
 * Appends a value to @json.
 */
void cg_ctl_json_string (GString *json, const char *text);

/**
 * cg_ctl_json_integer:
 *
 * Appends a value to @json.
 */
void cg_ctl_json_integer (GString *json, gint64 integer);

/**
 * cg_ctl_json_number:
 *
 * Appends a value to @json, to four digits.
 */
void cg_ctl_json_number (GString *json, double number);

/**
 * cg_ctl_json_boolean:
 *
 * Appends a value to @json.
 */
void cg_ctl_json_boolean (GString *json, gboolean truth);

/**
 * cg_ctl_json_begin:
 * @bracket: '{' or '['
 *
 * Begins an object or array, after a comma where one is needed.
 */
void cg_ctl_json_begin (GString *json, char bracket);

/**
 * cg_ctl_json_end:
 * @bracket: '}' or ']'
 */
void cg_ctl_json_end (GString *json, char bracket);

/**
 * cg_ctl_json_member:
 *
 * Appends the name of a member; its value comes next.
 */
void cg_ctl_json_member (GString *json, const char *name);

/**
 * cg_ctl_json_add_string:
 *
 * These append a member, name and value, to an object.
 */
void cg_ctl_json_add_string (GString *json, const char *name, const char *text);
void cg_ctl_json_add_integer (GString *json, const char *name, gint64 integer);
void cg_ctl_json_add_number (GString *json, const char *name, double number);
void cg_ctl_json_add_boolean (GString *json, const char *name, gboolean truth);

/**
 * cg_ctl_json_add_length:
 * @length: in whatever unit; two decimals are written
 */
void cg_ctl_json_add_length (GString *json, const char *name, double length);

/**
 * cg_ctl_json_add_rectangle:
 *
 * A rectangle of a page by its sides, pt from the page's top left corner, as an object of x, y,
 * width and height.
 */
void
cg_ctl_json_add_rectangle (GString *json, double left, double top, double right, double bottom);

/**
 * cg_ctl_json_record:
 *
 * Appends a record as an object: its id, then every field: whole numbers, true and
 * false, ISO dates, English ids of choices; a reference is its id, and FIELD_name the
 * name of the record referred to; null where there is nothing.
 */
void cg_ctl_json_record (GString *json, const CgRecord *record);

/**
 * cg_ctl_json_print:
 * @json: a whole document
 *
 * Ends its line and prints it.
 */
void cg_ctl_json_print (GString *json);

G_END_DECLS
