/* cg-form.h: one form for every kind of record, made from the field table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form shows an existing record (cg_form_set_record(): each field is one edit when it is
 * left) or collects a new one (cg_form_begin(): nothing is written before the view asks for
 * the values). Which fields, in which order and how wide is an array of #CgFormItem, static
 * in the view; labels, types and choices come from the field table.
 */
#pragma once

#include "cg-action.h"
#include "cg-chips.h"
#include "cg-date-entry.h"
#include "cg-edit.h"
#include "cg-field-row.h"
#include "cg-pick-source.h"

G_BEGIN_DECLS

#define CG_TYPE_FORM (cg_form_get_type ())
G_DECLARE_FINAL_TYPE (CgForm, cg_form, CG, FORM, GtkWidget)

typedef enum
{
  CG_ITEM_END,
  CG_ITEM_FIELD,         /* @field of the form's entity */
  CG_ITEM_SECTION,       /* a heading: @label */
  CG_ITEM_PART,          /* a numbered part: @label, @hint below it; parts or none at all */
  CG_ITEM_CHIPS,         /* several records of the entity @of, under @key */
  CG_ITEM_CHIPS_CHOICES, /* several choices of the set @of, under @key */
  CG_ITEM_SLOT,          /* room for a widget of the view: cg_form_set_slot() */
} CgFormItemKind;

typedef enum
{
  CG_FORM_HALF = 1 << 0,     /* half the width */
  CG_FORM_REQUIRED = 1 << 1, /* also where the field table does not say so */
  CG_FORM_READ_ONLY =
      1 << 2,            /* words only; so are derived, by-action and, in a record, fixed fields */
  CG_FORM_STAR = 1 << 3, /* chips: the main one bears a ★ */
  CG_FORM_PAST = 1 << 4, /* a date that has been: "3月5日" is the last one */
  CG_FORM_FUTURE = 1 << 5,   /* a date to come: the next one */
  CG_FORM_PLACE = 1 << 6,    /* a person: with the department before the name */
  CG_FORM_OPTIONAL = 1 << 7, /* also where the field table says that it is required */
} CgFormFlags;

/* All texts are msgids of the context "form"; zero means: as the field table says. */
typedef struct
{
  CgFormItemKind kind;
  int field;
  CgFormFlags flags;
  const char *key;       /* chips and slots; a field's key is its id */
  const char *label;     /* instead of the field's own */
  const char *hint;      /* shown while it is empty */
  const char *note;      /* a line below */
  const char *missing;   /* instead of "还缺…" */
  const char *unit;      /* after a number */
  const char *main_word; /* chips: what the main one is called */
  guint of;              /* chips: CgEntity or CgChoicesId */
  guint lines;           /* long text: lines shown at least */
} CgFormItem;

/**
 * CgForm::commit-field:
 * @record: (type gpointer): the #CgRecord that was shown
 * @field: the field's number
 * @value: (type gpointer): its new #CgValue
 *
 * A field of the record was left: write it, then call cg_form_finish_field().
 */

/**
 * CgForm::changed:
 * @key: of what was changed
 *
 * Something else stands in the form than before (also half typed).
 */

/**
 * CgForm::finished:
 *
 * Enter was pressed in the last field.
 */

/**
 * cg_form_new:
 * @entity: the kind of record
 * @items: (array): ended by an item of the kind %CG_ITEM_END; must outlive the form
 *
 * Captions are 64 px wide at 100 %; the CSS classes `wide-captions` (76) and
 * `narrow-captions` (56) change that. Main thread.
 *
 * Returns: (transfer floating): a form that collects a new record.
 */
GtkWidget *cg_form_new (CgEntity entity, const CgFormItem *items);

/**
 * cg_form_new_for_action:
 * @action: an action
 *
 * Returns: (transfer floating): a form of what the action asks for; keys are the names of
 *   cg_action_asks().
 */
GtkWidget *cg_form_new_for_action (const CgAction *action);

/* ---- around it ---- */

/**
 * cg_form_set_source:
 * @source: (transfer none) (nullable): where pickers find records and make missing ones
 */
void cg_form_set_source (CgForm *self, CgPickSource *source);

/**
 * cg_form_set_owner:
 * @key: of a picker or chips
 * @owner: id of the record that must own what is picked there, 0 for any
 */
void cg_form_set_owner (CgForm *self, const char *key, gint64 owner);

/**
 * cg_form_set_actor:
 * @id: of the person acting, 0 for nobody
 * @name: (nullable): the person's name
 *
 * For fields whose default is the person acting.
 */
void cg_form_set_actor (CgForm *self, gint64 id, const char *name);

/**
 * cg_form_set_calendar:
 * @calendar: (transfer none) (nullable): the working days for dates
 * @base: the day that terms ("10个工作日内") run from, or 0
 */
void cg_form_set_calendar (CgForm *self, CgCalendar *calendar, CgDate base);

/**
 * cg_form_set_slot:
 * @key: of a %CG_ITEM_SLOT
 * @widget: (transfer floating): what stands there
 */
void cg_form_set_slot (CgForm *self, const char *key, GtkWidget *widget);

/**
 * cg_form_set_read_only:
 * @read_only: whether nothing can be typed (a read-only store, a closed record); texts can
 *   still be read and copied
 */
void cg_form_set_read_only (CgForm *self, gboolean read_only);

/**
 * cg_form_get_row:
 * @key: of a field or chips
 *
 * Returns: (transfer none) (nullable): its row.
 */
CgFieldRow *cg_form_get_row (CgForm *self, const char *key);

/**
 * cg_form_get_chips:
 * @key: of chips
 *
 * In a record the view hears the chips' own signals, each of which is an edit.
 *
 * Returns: (transfer none) (nullable): the chips.
 */
CgChips *cg_form_get_chips (CgForm *self, const char *key);

/**
 * cg_form_set_row_visible:
 * @visible: whether the row is shown; one that is not is neither missing nor collected
 */
void cg_form_set_row_visible (CgForm *self, const char *key, gboolean visible);

/* ---- an existing record ---- */

/**
 * cg_form_set_record:
 * @record: (transfer none): the record
 *
 * Shows it. The same record again (its latest state) leaves alone what is being typed.
 * With another record, first what was typed in the former is committed.
 */
void cg_form_set_record (CgForm *self, CgRecord *record);

/**
 * cg_form_finish_field:
 * @id: of the record that was committed
 * @field: the field's number
 * @error: (nullable): why it was refused, %NULL when it was written
 *
 * Returns: whether the form shows that record; if not, the view says the sentence elsewhere.
 */
gboolean cg_form_finish_field (CgForm *self, gint64 id, int field, const GError *error);

/**
 * cg_form_flush:
 *
 * Commits what is being typed, as if the field had been left.
 */
void cg_form_flush (CgForm *self);

/* ---- a new record ---- */

/**
 * cg_form_begin:
 *
 * Empties the form and fills in the defaults of the field table.
 */
void cg_form_begin (CgForm *self);

/**
 * cg_form_set_value:
 * @key: of a field
 * @value: its value
 * @words: (nullable): for a reference, the name of what it refers to
 */
void cg_form_set_value (CgForm *self, const char *key, const CgValue *value, const char *words);
void cg_form_set_text (CgForm *self, const char *key, const char *text);
void cg_form_set_reference (CgForm *self, const char *key, gint64 id, const char *words);

/**
 * cg_form_get_value:
 * @key: of a field
 * @value: (out caller-allocates): what stands there; null when that is no value
 *
 * Returns: whether it is a value.
 */
gboolean cg_form_get_value (CgForm *self, const char *key, CgValue *value);

/**
 * cg_form_check:
 * @mark: whether to say below each field what is wrong and to focus the first one
 *
 * Returns: how many fields are missing or wrong.
 */
guint cg_form_check (CgForm *self, gboolean mark);

/**
 * cg_form_describe_missing:
 *
 * Returns: (transfer full): the captions of what is missing or wrong, joined for a sentence;
 *   "" when nothing is.
 */
char *cg_form_describe_missing (CgForm *self);

/**
 * cg_form_fill_edit:
 * @edit: an edit
 * @id: the record, as cg_edit_insert() named it
 *
 * Adds every field that has a value; chips and slots are the view's. Call after
 * cg_form_check().
 */
void cg_form_fill_edit (CgForm *self, CgEdit *edit, gint64 id);

/**
 * cg_form_get_arguments:
 *
 * Returns: (transfer full) (element-type utf8 utf8): what an action asked for, as
 *   cg_store_do() takes it.
 */
GHashTable *cg_form_get_arguments (CgForm *self);

/* ---- its draft ---- */

/**
 * cg_form_save:
 * @draft: where to
 * @group: group of the file
 *
 * Writes what stands in the form, half typed texts too.
 */
void cg_form_save (CgForm *self, GKeyFile *draft, const char *group);

/**
 * cg_form_load:
 * @draft: where from
 * @group: group of the file
 *
 * Fills in what cg_form_save() wrote; keys that the form does not know are left out.
 */
void cg_form_load (CgForm *self, GKeyFile *draft, const char *group);

G_END_DECLS
