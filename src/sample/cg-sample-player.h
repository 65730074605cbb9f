/* cg-sample-player.h: plans steps on past days and plays them in order as real edits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records are known by keys: units by short name, people by name, cases by their word,
 * problems as "sand-03". All of it runs on the thread that creates the sample.
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

typedef struct _CgSamplePlayer CgSamplePlayer;

/* A step that is more than an action: what it does when its day has come. */
typedef gboolean (*CgSampleRun) (CgSamplePlayer *self,
                                 gconstpointer data,
                                 const char *actor,
                                 GError **error);

/* @store is borrowed. */
CgSamplePlayer *cg_sample_player_new (CgStore *store, CgDate today);
void cg_sample_player_free (CgSamplePlayer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgSamplePlayer, cg_sample_player_free)

CgStore *cg_sample_player_get_store (CgSamplePlayer *self);

/* The last working day that lies at least @ago calendar days before today. */
CgDate cg_sample_day (CgSamplePlayer *self, int ago);

/* The day due in @workdays, or that many before today; 0 is today or the next working day. */
CgDate cg_sample_due (CgSamplePlayer *self, int workdays);

/* ---- records by key ---- */

void cg_sample_remember (CgSamplePlayer *self, const char *key, CgEntity entity, gint64 id);
gint64 cg_sample_id (CgSamplePlayer *self, const char *key);

/* The children of the record with @key whose field @parent_field refers to it, in order. */
GPtrArray *cg_sample_children (
    CgSamplePlayer *self, CgEntity entity, int parent_field, const char *key, GError **error);

/* ---- planning; steps of one day are played in the order they were planned ---- */

void cg_sample_plan (
    CgSamplePlayer *self, int ago, const char *actor, CgSampleRun run, gconstpointer data);

/* An action of the table, "set" or "void"; @arguments is "name=value|…", where "@12" stands for
 * a due day and "@today" for the day of the step. @target and @arguments are copied. */
void cg_sample_plan_action (CgSamplePlayer *self,
                            int ago,
                            const char *actor,
                            const char *action,
                            const char *target,
                            const char *arguments);

/* Plays every step planned, each on its day. */
gboolean cg_sample_play (CgSamplePlayer *self, GError **error);

/* ---- writing ---- */

CgEdit *cg_sample_edit (CgSamplePlayer *self, const char *action, const char *actor);

/* A record inserted by @edit, to be remembered by @key (nullable, copied) when it is applied. */
gint64 cg_sample_insert (CgSamplePlayer *self, CgEdit *edit, CgEntity entity, const char *key);

/* Lets a reference point to the record of @key; a key that is NULL or "" leaves it empty. */
void cg_sample_refer (
    CgSamplePlayer *self, CgEdit *edit, CgEntity entity, gint64 id, int field, const char *key);

/* The same for a record that came with the store, by its name. */
void cg_sample_refer_by_name (
    CgSamplePlayer *self, CgEdit *edit, CgEntity entity, gint64 id, int field, const char *name);

/* Short words for filling an edit; they want variables self and edit. */
#define CG_SET(entity, id, FIELD, text)                                                            \
  cg_edit_set_text (edit, CG_ENTITY_##entity, id, CG_##entity##_##FIELD, text)
#define CG_SET_DATE(entity, id, FIELD, date)                                                       \
  cg_edit_set_date (edit, CG_ENTITY_##entity, id, CG_##entity##_##FIELD, date)
#define CG_REFER(entity, id, FIELD, key)                                                           \
  cg_sample_refer (self, edit, CG_ENTITY_##entity, id, CG_##entity##_##FIELD, key)

/* A value of a table: "@today" and "@12" as days, in anything else "%d" as the year; transfer
 * full. */
char *cg_sample_resolve (CgSamplePlayer *self, const char *value);

/* Applies the edit that the insertions since the last call belong to. */
gboolean cg_sample_apply (CgSamplePlayer *self, const CgEdit *edit, GError **error);

/* Attaches a file with @pages pages to the record of @key; returns the attachment, 0 on error. */
gint64 cg_sample_attach (CgSamplePlayer *self,
                         const char *key,
                         const char *path,
                         const char *kind,
                         guint pages,
                         const char *actor,
                         GError **error);

G_END_DECLS
