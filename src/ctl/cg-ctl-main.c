/* cg-ctl-main.c: entry point of cugaictl, the core without a display: its table of commands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <errno.h>
#include <stdio.h>

#include <glib/gi18n.h>

#include "cg-ctl-stats.h"
#include "cg-ctl.h"
#include "cg-fault.h"
#include "cg-locale.h"
#include "cg-store-index.h"

enum
{
  EXIT_GOOD = 0,
  EXIT_REFUSED = 1, /* by a rule, or because of bad data */
  EXIT_USAGE = 2,
};

typedef struct
{
  const char *name;
  guint least; /* words after the command */
  guint most;
  const char *options; /* accepted beside those accepted everywhere */
  gboolean (*run) (CgCtl *self, GError **error);
  const char *usage;
  const char *summary;
} Command;

/* clang-format off */
static const Command commands[] = {
  { "init", 0, 0, "sample test", cg_ctl_init, "init [--sample|--test]", N_ ("make an empty store; --sample: the sample office; --test: one for trials; both take --today") },
  { "list", 1, 1, "filter search sort limit voided ids view group", cg_ctl_list, "list ENTITY|VIEW [--view NAME] [--filter FIELD=VALUE]… [--search TEXT] [--sort [-]FIELD,…]… [--group FIELD] [--limit N] [--voided] [--ids]", N_ ("list records; filters also with != < <= > >= ~ (contains) and !~, `a|b` for any of them, periods as @week or @day-30, `FIELD:WORDS` as typed under a column, `stale:DAYS`, what a number of the overview counts as `over`, `no-notice`, `to-deliver`, `no-receipt`, `reply-over`; `FIELD=` means empty; `list journal` reads the journal") },
  { "views", 0, 0, "", cg_ctl_views, "views", N_ ("the views of lists: those saved, then those that every office has") },
  { "view", 2, 3, "", cg_ctl_view, "view import FILE | view export NAME FILE", N_ ("read a view that another office wrote; write one for it") },
  { "search", 1, 1, "limit", cg_ctl_search, "search TEXT [--limit N]", N_ ("where a text stands, in records of every kind: the best N of each kind (20); names also by pinyin or initials") },
  { "show", 2, 2, "", cg_ctl_show, "show ENTITY ID|NUMBER", N_ ("show one record") },
  { "history", 2, 2, "limit fields field", cg_ctl_history, "history ENTITY ID|NUMBER [--limit N] [--fields|--field NAME]", N_ ("what happened to a record and what belongs to it, newest first; --fields: every version of every field of its own, --field: of one") },
  { "asof", 2, 2, "filter search sort limit voided ids view compare", cg_ctl_asof, "asof DATE ENTITY|VIEW [--compare] [options of list]", N_ ("a list as it stood at the end of a past day; --compare: what became of it since") },
  { "add", 2, G_MAXUINT, "", cg_ctl_add, "add ENTITY FIELD=VALUE… | add notice template=NAME case=NUMBER… [unit=NAME]… [FIELD=VALUE]… | add notice delivery=ID|learning=ID [template=NAME]", N_ ("add a record; prints its id, and its number if it has one; a notice with cases is written from the template, one for each case and unit, as one edit with one undo; with a delivery, the letter that urges its reply; with a unit that learns, the notice of its typical case") },
  { "set", 3, G_MAXUINT, "", cg_ctl_set, "set ENTITY ID FIELD=VALUE…", N_ ("change a record; `FIELD=` empties the field") },
  { "void", 2, 2, "reason", cg_ctl_void, "void ENTITY ID --reason TEXT", N_ ("void a record, with a reason") },
  { "do", 2, G_MAXUINT, "release", cg_ctl_do, "do ACTION ID [NAME=VALUE]… [--release ERROR=REASON]…", N_ ("do a step; `actions` lists them with what they ask for; --release: sign a notice although the preflight finds that error") },
  { "bulk", 3, G_MAXUINT, "filter search sort limit id dry-run partly", cg_ctl_bulk, "bulk ENTITY set FIELD=VALUE…|do ACTION [NAME=VALUE]… --filter FIELD=VALUE…|--search TEXT|--id ID… [--dry-run] [--partly]", N_ ("change many records, or do a step to them, as one edit with one undo; --dry-run: say what would happen; --partly: leave out what is refused") },
  { "undo", 0, 0, "", cg_ctl_undo, "undo", N_ ("undo the acting person's last step") },
  { "redo", 0, 0, "", cg_ctl_redo, "redo", N_ ("redo what was undone last") },
  { "attach", 3, G_MAXUINT, "kind", cg_ctl_attach, "attach ENTITY ID FILE… [--kind KIND]", N_ ("attach files to a record") },
  { "notice", 2, 4, "form profile mode offset reserve anchored filter search sort limit voided", cg_ctl_notice, "notice pdf ID OUT.pdf [--profile default|all-grid] [--mode full|overprint|draft] [--offset X,Y] [--reserve MM] [--form receipt|approval [--anchored]] | notice all FOLDER [--filter FIELD=VALUE]… [--search TEXT] | notice layout ID [--profile default|all-grid] [--mode full|overprint|draft] [--offset X,Y] [--reserve MM] | notice preflight ID [--profile default|all-grid] | notice versions ID | notice compare ID [A [B]]", N_ ("write a notice as it will print; --form: its receipts, one for each unit that receives it, or the sheet on which it is approved; all: each document of the list in a file of its own; layout: where each line and rule stands, mm from the sheet's top left; --mode: onto paper with a printed head, moved by X and Y mm, its number MM down from the edge, or as a draft for approval; --profile: by the numbers as they ship and not by the office’s own; preflight: what is wrong with it, exit code 1 where there are errors; versions: with which text each step was done; compare: what became of version A in version B") },
  { "analysis", 1, 2, "limit", cg_ctl_analysis, "analysis show CASE | analysis failures [--limit N]", N_ ("what the analysis of a case says of the three deviations, drafted from its rows, with the rows behind each figure; failures: problems that happened in spite of an institution in force, the latest N (100)") },
  { "case", 2, 3, "kind limit anchored", cg_ctl_case, "case timeline NUMBER [--kind KIND] [--limit N] | case hints NUMBER | case dossier NUMBER FOLDER | case paper NUMBER OUT.pdf [--anchored]", N_ ("what happened in a case, newest first, from the days in its records and from the journal; what is worth a second look in its decision; its files, its documents as PDFs and an index in a new folder; all of it as one paper") },
  { "document", 1, 3, "case page pages dpi variants rebuild annotations password-file", cg_ctl_document, "document list [--case ID] | document info ID | document text ID [--page N] | document find TEXT [--case ID] [--variants] | document index [--rebuild] | document recognise ID [--pages LIST] | document render ID OUT.png [--page N] [--dpi D] | document annotations ID | document export ID OUT.pdf [--annotations]; with a password: [--password-file FILE]", N_ ("attached PDFs: which there are; what one is; its text; where a word stands in those of a case or in all, its places in points from the page’s top left (--variants: traditional and simplified characters taken for the same); read into the index what was not read, or all anew; recognise the text of scanned pages, which the file itself does not get; a page as a picture; what is marked in one; its file, or a copy with what is marked in it (--annotations); --password-file: the first line of that file opens one that is locked") },
  { "export", 2, 2, "filter search sort limit voided columns group view paper title since template anchored", cg_ctl_export, "export ENTITY|VIEW OUT.xlsx|OUT.csv|OUT.pdf [--view NAME] [--columns FIELD,…] [--title TEXT] [--group FIELD] [--paper a4|a3] [--anchored] [--since DATE] [--template] [--filter FIELD=VALUE]… [--search TEXT] [--sort [-]FIELD]… [--limit N] [--voided]", N_ ("write a list to a workbook, to CSV or as paper, as `list` with the same options lists it; --since: a paper of what has changed since that day; --anchored: with what the journal ends with in the lower margin; --template: an empty ledger to fill in") },
  { "template", 1, 3, "", cg_ctl_template, "template list | template export ID|NAME OUT.json | template import FILE.json | template placeholders", N_ ("the templates of documents; write one for another office, read one that another office wrote; the names that templates may use") },
  { "due", 0, 0, "days", cg_ctl_due, "due [--days N]", N_ ("what is overdue or soon due, of every kind; --days: what falls due within N days") },
  { "incoming", 1, G_MAXUINT, "filter search sort limit voided ids view group", cg_ctl_incoming, "incoming list [options of list] | incoming register unit=NAME kind=KIND title=TEXT [FIELD=VALUE]… | incoming missing | incoming pass ID [opinion=TEXT] [reviewer=NAME] | incoming return ID opinion=TEXT [reviewer=NAME]", N_ ("papers that come back from units; register: matched to the case, document and day it was due that the sender owes it for; missing: who owes which paper, and how late; pass, return: a round of examination") },
  { "escalation", 1, G_MAXUINT, "", cg_ctl_escalation, "escalation list | escalation decide KEY taken|later|declined [reason=TEXT] [until=DATE]", N_ ("what the rules of escalation propose today, with the facts; what a person decides of it: taken drafts the document of the rule") },
  { "revisit", 2, 4, "", cg_ctl_revisit, "revisit draw N [seed=NUMBER] [planned_on=DATE]", N_ ("draw N accepted units by lot to be revisited; the same seed and units give the same draw") },
  { "stats", 0, 0, CG_CTL_STATS_OPTIONS, cg_ctl_stats, "stats [--from DATE] [--to DATE] [--by unit|level|domain|situation|deviation|month] [--unit NAME] [--level LEVEL] [--domain NAME] [--situation SITUATION] [--deviation DEVIATION] [--merged] [--zeros] [--longterm-done]", N_ ("the numbers that are reported, of this year or of a period: events by their date, what there is at its end; --merged: units within their superiors; --zeros: also those with nothing to report; --longterm-done: kept up long-term counts as done; with --json also the numbers of the overview, and with each row the scope that lists what a number counts: `list ENTITY --filter \"figure:NUMBER;SCOPE\"`") },
  { "report", 1, 3, CG_CTL_STATS_OPTIONS " map", cg_ctl_report, "report NAME [OUT.xlsx|OUT.pdf] [options of stats] | report file RECEIVER [options of stats] | report differences ID | report form FORM.xlsx OUT.xlsx [--map CELL=FIGURE[@ROW]]… [options of stats]", N_ ("a report of a period to a file, or printed (NAME: summary, ledger, institution, notice, typical, per_case, draft: a circular in sentences, with --json the filter behind each figure); file: keep the figures of the summary as they are now reported; differences: what of a filed report is no longer so; form: a superior’s blank form filled in, everything else in it as it was; --map: which cell takes which figure, of the total or of the row of that name with --by; it is remembered for that form") },
  { "recurrence", 1, 3, "case reason", cg_ctl_recurrence, "recurrence scan [--case NUMBER] | recurrence confirm PROBLEM EARLIER [--reason TEXT] | recurrence dismiss PROBLEM EARLIER --reason TEXT", N_ ("problems that came again: of the same category, and of the same unit, one above or below it, its system, region or field of work, within the office’s window; what was decided is not proposed again; confirm, dismiss: what a person says of two of them") },
  { "typical", 3, 3, "", cg_ctl_typical, "typical redact ID OUT.txt", N_ ("write the redacted version of a typical case: names of people, units and places and numbers stand as pseudonyms, which stay; refused while any of them is in its text, its title or the file’s name") },
  { "calendar", 2, 2, "", cg_ctl_calendar, "calendar import FILE", N_ ("read the days off of a year, in the form of holiday-cn; running deadlines are counted anew") },
  { "import", 2, G_MAXUINT, "case dry-run create-missing skip-errors", cg_ctl_import, "import ledger FILE… [--case ID] [--dry-run] [--create-missing] [--skip-errors]", N_ ("read ledgers (.xlsx, .csv, .tsv) into problems, one edit; with an error in any row nothing is written, unless --skip-errors; --create-missing: units and people not on record are made; --dry-run: only say what would be") },
  { "check", 0, 0, "", cg_ctl_check, "check", N_ ("check the whole store; exit code 1 if there is any fault") },
  { "verify", 0, 0, "anchor", cg_ctl_verify, "verify --anchor TEXT", N_ ("whether the journal is the one of which a paper speaks (its groups, or its QR code); exit code 1 if not") },
  { "backup", 0, 0, "", cg_ctl_backup, "backup", N_ ("make a verified copy; prints its folder") },
  { "pending", 0, 1, "", cg_ctl_pending, "pending [complete|withdraw]", N_ ("a large edit that was interrupted: what it is; write the rest, or take back what was written") },
  { "fields", 0, 1, "", cg_ctl_fields, "fields [ENTITY]", N_ ("kinds of record and their fields") },
  { "actions", 0, 1, "", cg_ctl_actions, "actions [ENTITY]", N_ ("the steps, with what they ask for") },
  { "bench", 1, 3, "seed", cg_ctl_bench, "bench fill N | bench plant recurrence N [--seed S] | bench office [N] | bench edit|undo|bulk|recurrence|import|export|notice|fetch|query|search|views|document|find|stats|scroll|pages|rows|filter|sort|type|grid", N_ ("fill a store with N problems for benchmarks; measure what the store does beside bare SQLite") },
};
/* clang-format on */

static const Command *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];

  return NULL;
}

static void
print_help (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (
      text, "%s\n\n",
      _ ("Usage: cugaictl [--store DIR] [--as NAME] [--today DATE] [--json] COMMAND"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %s\n      %s\n", commands[i].usage, _ (commands[i].summary));
  g_string_append_printf (
      text,
      "\n  --store DIR   %s\n  --as NAME     %s\n  --today DATE  %s\n  --json        %s\n\n%s\n",
      _ ("folder of the store; without it the office's own"),
      _ ("who acts; without it the first person on record with the role of a clerk"),
      _ ("another day as today, only for sample and test stores"), _ ("print one JSON document"),
      _ ("Exit code: 0 done, 1 refused or bad data, 2 wrong usage."));
  cg_ctl_print (text->str);
}

static void
print_error (const char *sentence)
{
  g_autofree char *readable = g_utf8_make_valid (sentence, -1);

  fprintf (stderr, "%s\n", readable);
}

static int
fail_usage (const char *sentence, const Command *command)
{
  print_error (sentence);
  if (command != NULL)
    fprintf (stderr, "%s cugaictl --store DIR %s\n", _ ("Usage:"), command->usage);
  else
    fprintf (stderr, "%s\n", _ ("`cugaictl --help` lists the commands."));
  return EXIT_USAGE;
}

static int
exit_code_of (const GError *error, const Command *command)
{
  if (error->domain == CG_CTL_USAGE)
    return fail_usage (error->message, command);

  print_error (error->message);
  return EXIT_REFUSED;
}

/* One sentence says what stands in the way and which commands take it away. */
static void
name_pending (CgCtl *self, GError **error)
{
  g_autofree char *sentence = NULL;

  if (!g_error_matches (*error, CG_FAULT, CG_FAULT_SET_PENDING))
    return;
  sentence = cg_ctl_pending_sentence (self);
  if (sentence == NULL)
    return;

  g_clear_error (error);
  g_set_error_literal (error, CG_FAULT, CG_FAULT_SET_PENDING, sentence);
}

/* Whoever opens the store hears of it, whatever the command was for. */
static void
print_pending (CgCtl *self, const Command *command)
{
  g_autofree char *sentence =
      command->run != cg_ctl_pending ? cg_ctl_pending_sentence (self) : NULL;
  g_autofree char *line = sentence != NULL ? g_strdup_printf (_ ("Note: %s"), sentence) : NULL;

  if (line != NULL)
    print_error (line);
}

static int
run_command (CgCtl *self, const Command *command)
{
  guint n = self->options->words->len - 1;
  g_autoptr (GError) error = NULL;

  if (n < command->least || n > command->most)
    return fail_usage (
        n < command->least ? _ ("Something is missing.") : _ ("Something is too much."), command);
  if (!cg_ctl_options_check (self->options, command->options, &error) ||
      !command->run (self, &error))
    {
      name_pending (self, &error);
      return exit_code_of (error, command);
    }

  print_pending (self, command);
  return self->found_bad ? EXIT_REFUSED : EXIT_GOOD;
}

static int
run (CgCtl *self)
{
  const GPtrArray *words = self->options->words;
  const Command *command;
  g_autofree char *sentence = NULL;

  if (self->options->version)
    {
      cg_ctl_print ("cugaictl " CG_VERSION "\n");
      return EXIT_GOOD;
    }
  if (self->options->help)
    {
      print_help ();
      return EXIT_GOOD;
    }
  if (words->len == 0)
    return fail_usage (_ ("A command is missing."), NULL);

  command = find_command (g_ptr_array_index (words, 0));
  if (command != NULL)
    return run_command (self, command);

  sentence =
      g_strdup_printf (_ ("There is no command “%s”."), (char *) g_ptr_array_index (words, 0));
  return fail_usage (sentence, NULL);
}

/* Half an answer must not look like a whole one. */
static int
finish_output (int code)
{
  g_autofree char *sentence = NULL;

  if (fflush (stdout) == 0 && !ferror (stdout))
    return code;

  sentence = g_strdup_printf (_ ("The output could not be written (%s)."), g_strerror (errno));
  print_error (sentence);
  return EXIT_REFUSED;
}

/* The answer is out; what a large edit left to the search index is done before the end. What
 * fails now still waits, and is found all the same. */
static void
close_store (CgStore *store)
{
  if (cg_store_get_saved_at (store) != 0)
    cg_store_index (store, NULL);
  cg_store_close (store);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  CgCtl self = { 0 };
  int code;

  cg_locale_init ();
  self.options = cg_ctl_options_parse (argc > 0 ? argv + 1 : argv, &error);
  if (self.options == NULL)
    return exit_code_of (error, NULL);

  code = finish_output (run (&self));
  g_clear_object (&self.past);
  if (self.store != NULL)
    close_store (self.store);
  g_clear_object (&self.store);
  g_clear_pointer (&self.view, cg_view_unref);
  cg_ctl_options_free (self.options);
  return code;
}
