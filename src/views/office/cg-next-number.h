/* cg-next-number.h: the number that a signed notice is given when none is typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-form.h"
#include "cg-office.h"

G_BEGIN_DECLS

/**
 * cg_next_number_show:
 * @notice: a signed notice
 * @form: what its number is typed in
 *
 * Reads the next number of the notice's code and year and shows it where the number is still
 * empty. Somebody else may draw it before: so it is what the number would be now. Main thread.
 */
void cg_next_number_show (CgOffice *office, CgRecord *notice, CgForm *form);

G_END_DECLS
