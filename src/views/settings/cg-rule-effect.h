/* cg-rule-effect.h: what a changed time limit would move, said before it is applied.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"
#include "cg-rule-preview.h"

G_BEGIN_DECLS

#define CG_TYPE_RULE_EFFECT (cg_rule_effect_get_type ())
G_DECLARE_FINAL_TYPE (CgRuleEffect, cg_rule_effect, CG, RULE_EFFECT, AdwBin)

/**
 * cg_rule_effect_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): a box out of sight.
 */
GtkWidget *cg_rule_effect_new (CgOffice *office);

/**
 * cg_rule_effect_show:
 * @preview: (transfer full) (nullable): what would move; %NULL hides the box
 */
void cg_rule_effect_show (CgRuleEffect *self, CgRulePreview *preview);

/**
 * cg_rule_effect_get_preview:
 *
 * Returns: (transfer none) (nullable): what is shown.
 */
CgRulePreview *cg_rule_effect_get_preview (CgRuleEffect *self);

G_END_DECLS
