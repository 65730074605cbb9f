/* cg-rule-preview.h: what changing a time-limit rule would do to deadlines, and the edit for it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

/* A stage whose deadline the change would move. */
typedef struct
{
  gint64 stage;
  gint64 case_id;
  gboolean open; /* not done yet; a done one keeps its deadline */
  CgDate before; /* 0: none */
  CgDate after;
} CgRuleMove;

typedef struct
{
  GArray *moves;     /* of CgRuleMove */
  guint n_done;      /* done stages that go by this rule */
  guint n_corrected; /* open ones whose deadline was set by hand, which stays */
} CgRulePreview;

void cg_rule_preview_free (CgRulePreview *preview);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgRulePreview, cg_rule_preview_free)

/**
 * cg_store_preview_rule_async:
 * @rule: the rule as it would be; its id names the one that stands
 *
 * Computes the deadline of every stage as it would be; nothing is written. Stages of other
 * rules are among them where they are counted from a date that this rule estimates.
 */
void cg_store_preview_rule_async (CgStore *self,
                                  const CgRecord *rule,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);

/**
 * cg_store_preview_rule_finish:
 *
 * Returns: (transfer full) (nullable): what would move.
 */
CgRulePreview *cg_store_preview_rule_finish (CgStore *self, GAsyncResult *result, GError **error);

/**
 * cg_rule_edit_for_all:
 * @before: the rule as it stands
 * @after: the rule as it shall be
 * @preview: what the change moves
 *
 * Changes the rule. Deadlines of stages already done are written down as they are, so that
 * only open ones follow.
 *
 * Returns: (transfer full): the edit ("rule.change").
 */
CgEdit *
cg_rule_edit_for_all (const CgRecord *before, const CgRecord *after, const CgRulePreview *preview);

/**
 * cg_rule_free_code:
 * @code: of a step, or of a rule for one ("plan", "plan-2")
 * @codes: (element-type utf8): codes of all rules
 *
 * Returns: (transfer full): a code that no rule has, beginning with that of the step.
 */
char *cg_rule_free_code (const char *code, GPtrArray *codes);

/**
 * cg_rule_edit_for_new:
 * @before: the rule as it stands
 * @after: the rule as it shall be
 * @steps: (element-type CgRecord): the steps of case types that go by the rule
 * @codes: (element-type utf8): codes of all rules
 * @earlier_name: what the rule that stands is called from now on
 *
 * Makes a second rule by which the steps of case types go from now on; stages that exist
 * keep the one they have.
 *
 * Returns: (transfer full): the edit ("rule.change").
 */
CgEdit *cg_rule_edit_for_new (const CgRecord *before,
                              const CgRecord *after,
                              GPtrArray *steps,
                              GPtrArray *codes,
                              const char *earlier_name);

G_END_DECLS
