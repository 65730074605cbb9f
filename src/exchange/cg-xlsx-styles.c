/* cg-xlsx-styles.c: what the number formats of an .xlsx make of its numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-xlsx-styles.h"

#include <stdlib.h>
#include <string.h>

#include "cg-date.h"

/* Formats of one's own are few; a file that lists more is not a clerk's. */
#define MOST_FORMATS 65536

typedef struct
{
  CgXlsxParse parse;
  GHashTable *own; /* number of a format → CgXlsxShown */
  GArray *shown;   /* of guint8 */
  gboolean in_cell_styles;
} Styles;

/* Passes over what a format shows as it is: "…", \x, _x, *x, and [Red], [$-804]. */
static const char *
skip_literal (const char *at)
{
  if (*at == '"')
    {
      const char *close = strchr (at + 1, '"');

      return close != NULL ? close + 1 : at + strlen (at);
    }
  if (*at == '[')
    {
      const char *close = strchr (at, ']');

      return close != NULL ? close + 1 : at + strlen (at);
    }
  if (*at == '\\' || *at == '_' || *at == '*')
    return at[1] != '\0' ? at + 2 : at + 1;

  return NULL;
}

CgXlsxShown
cg_xlsx_format_shows (const char *code)
{
  gboolean month = FALSE;
  gboolean time = FALSE;

  for (const char *at = code; *at != '\0' && *at != ';';)
    {
      const char *after = skip_literal (at);

      /* Hours, minutes or seconds that have passed, as [h]:mm; not a colour or a language. */
      time = time || (*at == '[' && at[1] != '\0' && strchr ("hHmMsS", at[1]) != NULL &&
                      strchr ("]hHmMsS", at[2]) != NULL);
      if (after != NULL)
        {
          at = after;
          continue;
        }
      if (g_ascii_strncasecmp (at, "general", 7) == 0)
        return CG_XLSX_PLAIN;
      if (strchr ("yYdDeE", *at) != NULL && !g_ascii_isdigit (at[1]) && at[1] != '+' &&
          at[1] != '-')
        return CG_XLSX_DATE;
      if (*at == '%')
        return CG_XLSX_SHARE;

      month = month || *at == 'm' || *at == 'M';
      time = time || strchr ("hHsS", *at) != NULL;
      at++;
    }

  return month && !time ? CG_XLSX_DATE : CG_XLSX_PLAIN;
}

/* The formats that every program knows by number (ECMA-376 18.8.30, Chinese ones included). */
static CgXlsxShown
shows_by_number (const Styles *self, guint number)
{
  gpointer shown;

  if (g_hash_table_lookup_extended (self->own, GUINT_TO_POINTER (number), NULL, &shown))
    return GPOINTER_TO_UINT (shown);
  if ((number >= 14 && number <= 17) || number == 22 || (number >= 27 && number <= 31) ||
      number == 36 || (number >= 50 && number <= 54) || number == 57 || number == 58)
    return CG_XLSX_DATE;

  return number == 9 || number == 10 ? CG_XLSX_SHARE : CG_XLSX_PLAIN;
}

static guint
number_of (const char **attributes, const char *name)
{
  const char *text = cg_xlsx_attribute (attributes, name);

  return text != NULL ? (guint) strtoul (text, NULL, 10) : 0;
}

static void
start_element (void *data, const char *full_name, const char **attributes)
{
  Styles *self = data;
  const char *name = cg_xlsx_local_name (full_name);
  const char *code;

  cg_xlsx_parse_enter (&self->parse);
  if (g_str_equal (name, "numFmt"))
    {
      code = cg_xlsx_attribute (attributes, "formatCode");
      if (code != NULL && g_hash_table_size (self->own) < MOST_FORMATS)
        g_hash_table_insert (self->own, GUINT_TO_POINTER (number_of (attributes, "numFmtId")),
                             GUINT_TO_POINTER (cg_xlsx_format_shows (code)));
    }
  else if (g_str_equal (name, "cellXfs"))
    self->in_cell_styles = TRUE;
  else if (g_str_equal (name, "xf") && self->in_cell_styles && self->shown->len < MOST_FORMATS)
    {
      guint8 shown = (guint8) shows_by_number (self, number_of (attributes, "numFmtId"));

      g_array_append_val (self->shown, shown);
    }
}

static void
end_element (void *data, const char *full_name)
{
  Styles *self = data;

  cg_xlsx_parse_leave (&self->parse);
  if (g_str_equal (cg_xlsx_local_name (full_name), "cellXfs"))
    self->in_cell_styles = FALSE;
}

GArray *
cg_xlsx_styles_read (CgXlsxPackage *package,
                     const char *part,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GHashTable) own = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (guint8));
  Styles styles = { .own = own, .shown = shown };

  if (part != NULL && !cg_xlsx_package_parse (package, part, &styles.parse, start_element,
                                              end_element, NULL, cancellable, error))
    return NULL;

  return g_steal_pointer (&shown);
}

/* The epoch of 1900 counts a 29 February that never was. */
gboolean
cg_xlsx_serial_to_iso (double serial, gboolean from_1904, char *text)
{
  const CgDate epoch = from_1904 ? cg_date_from_ymd (1904, 1, 1) : cg_date_from_ymd (1899, 12, 30);
  int days;

  if (!(serial >= 1 && serial < 110000))
    return FALSE;

  days = (int) serial;
  if (!from_1904 && days < 60)
    days++;
  cg_date_to_iso_buffer (epoch + (CgDate) days, text);
  return TRUE;
}
