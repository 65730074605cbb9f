/* cg-listing-private.h: what the rooms of the listing share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-listing.h"
#include "cg-row-loader.h"

G_BEGIN_DECLS

/* The ids asked for first: more than a screen of the smallest rows. */
#define CG_HEAD_ROWS 256

struct _CgListing
{
  GObject parent_instance;

  CgStore *store;
  CgQuery *query;
  CgIds *ids;
  CgRowLoader *loader;
  CgListingState state;
  char *error;
  gsize hint; /* where cg_listing_find() found something last */

  guint64 generation; /* of the query: answers to earlier ones are dropped */
  GCancellable *cancellable;
  gboolean stopped;       /* nothing is asked until another query is set */
  gboolean running;       /* an id query is on its way */
  gboolean again;         /* and another one is needed after it */
  CgListingChange change; /* what the next ids mean */
  guint rest_source;

  gboolean given; /* the ids are given by somebody else, not asked for */
  CgAsof *past;   /* (nullable): the day of which they are */

  guint frozen;
  CgIds *held; /* ids that came while frozen */
};

/* cg-listing-ids.c */

/**
 * cg_listing_set_state:
 * @error: (nullable): the sentence of a failure
 */
void cg_listing_set_state (CgListing *self, CgListingState state, const char *error);

/**
 * cg_listing_announce:
 * @ids: the new ids
 *
 * Replaces the ids and emits `items-changed` for it.
 */
void cg_listing_announce (CgListing *self, CgIds *ids);

/**
 * cg_listing_take_ids:
 *
 * Shows new ids, or keeps them while the listing is frozen.
 */
void cg_listing_take_ids (CgListing *self, CgIds *ids);

/**
 * cg_listing_ask:
 * @head: only the first ids
 *
 * Sends the query to the store.
 */
void cg_listing_ask (CgListing *self, gboolean head);

/**
 * cg_listing_ask_again:
 *
 * Sends the query once more, now or after the one that is on its way.
 */
void cg_listing_ask_again (CgListing *self);

/**
 * cg_listing_forget_requests:
 *
 * Drops what is on its way.
 */
void cg_listing_forget_requests (CgListing *self);

G_END_DECLS
