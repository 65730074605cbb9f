/* cg-query-search.h: a search text as SQL: which records have it, by their own words, by the
 * names they refer to, or by the pinyin of a name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-query-sql.h"

G_BEGIN_DECLS

/**
 * cg_search_append_found:
 * @self: (inout): gets "WITH named (id) AS (…), found (id) AS (…) "
 * @entity: what is listed
 * @text: what is searched for; it does not fold to nothing
 *
 * `found` has the ids of the records of @entity that have @text in their own texts, or refer to
 * a record that has it in its name, and maybe ids of other entities. Where @text may be pinyin
 * (cg_pinyin_is_typed()), a name matches by its readings as well.
 */
void cg_search_append_found (CgSql *self, CgEntity entity, const char *text);

/**
 * cg_search_append_names:
 * @self: (inout): gets a SELECT of ids, of @entity and maybe of others
 * @entity: whose names
 * @text: as in cg_search_append_found()
 *
 * The records whose name has @text, or is read so.
 */
void cg_search_append_names (CgSql *self, CgEntity entity, const char *text);

/**
 * cg_search_append_texts:
 * @self: (inout): gets a SELECT of ids, of @entity and maybe of others
 * @text: as in cg_search_append_found()
 *
 * The records whose own texts have @text.
 */
void cg_search_append_texts (CgSql *self, CgEntity entity, const char *text);

/**
 * cg_search_append_referred:
 * @self: (inout): gets a SELECT of ids, of all that @entity refers to and maybe of others
 * @text: as in cg_search_append_found()
 *
 * The records whose name has @text, or is read so.
 */
void cg_search_append_referred (CgSql *self, CgEntity entity, const char *text);

/**
 * cg_search_append_waiting:
 * @self: (inout): gets a SELECT of ids, which ends in its conditions; `p` is search_pending
 * @name: whether it is sought in the name alone
 * @text: as in cg_search_append_found()
 *
 * The records of @entity that have @text and that the index has not read as they are now: each
 * of those is read and folded.
 */
void cg_search_append_waiting (CgSql *self, CgEntity entity, gboolean name, const char *text);

/**
 * cg_search_referred:
 *
 * Returns: bit e: @entity refers to records of entity e.
 */
CgBits cg_search_referred (CgEntity entity);

G_END_DECLS
