/* cg-party-source.h: who can be named as an accountable party: a unit, or a name as it is typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-pick-source.h"

G_BEGIN_DECLS

#define CG_TYPE_PARTY_SOURCE (cg_party_source_get_type ())
G_DECLARE_FINAL_TYPE (CgPartySource, cg_party_source, CG, PARTY_SOURCE, GObject)

/**
 * CgParty:
 * @type: id of the type of party
 * @name: its name
 * @post: of a cadre, "" where it was not said
 */
typedef struct
{
  const char *type;
  char *name;
  char *post;
} CgParty;

/**
 * cg_party_source_new:
 * @units: (transfer none): where units come from
 *
 * A #CgPickSource. Its lines are the units that match, as organisations, and what was typed: a
 * name with a post behind it ("邓某 党委书记", also with a comma or a middle dot) is a cadre; a
 * name alone may be a cadre or an organisation, the likelier one first. Letters alone, which are
 * the reading of something, are no name. Main thread.
 *
 * Returns: (transfer full): a source. The ids of its lines are its own.
 */
CgPartySource *cg_party_source_new (CgPickSource *units);

/**
 * cg_party_source_add:
 * @type: id of the type of party
 * @name: its name
 * @post: its post, ""
 *
 * Returns: the id under which this party is known from now on, always the same.
 */
gint64
cg_party_source_add (CgPartySource *self, const char *type, const char *name, const char *post);

/**
 * cg_party_source_get:
 * @id: id of a line
 *
 * Returns: (transfer none) (nullable): the party meant.
 */
const CgParty *cg_party_source_get (CgPartySource *self, gint64 id);

/**
 * cg_party_label:
 * @type: id of the type of party
 * @name: its name
 * @post: its post, ""
 *
 * Returns: (transfer full): the name, and the post or, without one, the type: "邓某・党委书记".
 */
char *cg_party_label (const char *type, const char *name, const char *post);

G_END_DECLS
