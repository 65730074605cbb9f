/* cg-rule-add.h: a new time-limit rule, and the steps of case types that go by it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-settings-add.h"

G_BEGIN_DECLS

/**
 * cg_rule_add:
 * @origin: a widget of the window
 * @stage: id of the step it is for, as far as can be guessed
 * @steps: (element-type CgRecord): the steps of all case types
 * @codes: (element-type utf8): codes of all rules
 * @object: a GObject kept alive until the window closes
 * @added: called when the rule was written
 *
 * Asks in a small window. The rule and the steps that go by it from now on are one edit.
 * Main thread.
 */
void cg_rule_add (GtkWidget *origin,
                  CgOffice *office,
                  const char *stage,
                  GPtrArray *steps,
                  GPtrArray *codes,
                  gpointer object,
                  CgSettingsAdded added);

G_END_DECLS
