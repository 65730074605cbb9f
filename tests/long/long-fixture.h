/* long-fixture.h: what the long tests share: how much is tried, a played office, a refusal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store-fixture.h"

/* That share of @full that CG_LONG_PERCENT asks for (100 when it is not set), at least 1. */
guint long_share (guint full);

/* The sample office, with everything in every state. Removed by fixture_tear_down(). */
void long_office_set_up (Fixture *fixture, gconstpointer data);

/* g_test_run(), then removes what was kept for all tests. */
int long_office_run (void);

/* Somebody of the office who has the role: "is_clerk", "is_reviewer", "is_signer". */
gint64 long_office_person (Fixture *fixture, const char *role);

/* Asserts that this is a refusal in a Chinese sentence and nothing worse. */
void long_assert_refusal (const GError *error);

/* Changes a text at random: bytes, pieces, repetitions, lengths. Not valid UTF-8 now and then.
 * transfer full */
GString *long_mutate (GRand *random, const char *text, gssize length);
