import { compareDiagnostics, type Diagnostic, diagnostic, hasErrors } from '../diagnostic/diagnostic.ts';
import type { LoadedContent } from '../load/content.ts';
import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { Strategy } from '../model/types.ts';
import { buildPlan } from './build.ts';
import { toRepository } from './build-strategy.ts';
import { type Content, readContent, type WholeContent } from './content.ts';
import { internalContent } from './edition/internal-content.ts';
import { publicContent } from './edition/public-content.ts';
import type { PlanRule, Rule } from './rule.ts';
import { accessibilityStatement } from './rules/accessibility-statement.ts';
import { alarmingColour } from './rules/alarming-colour.ts';
import { answerWithoutText } from './rules/answer-without-text.ts';
import { assessmentWithoutReason } from './rules/assessment-without-reason.ts';
import { commitmentOverdue } from './rules/commitment-overdue.ts';
import { commitmentWithoutDue } from './rules/commitment-without-due.ts';
import { dateAfterFinish } from './rules/date-after-finish.ts';
import { dependencyCycle } from './rules/dependency-cycle.ts';
import { duplicateIds } from './rules/duplicate-ids.ts';
import { duplicateTerms } from './rules/duplicate-terms.ts';
import { emptyEntry } from './rules/empty-entry.ts';
import { emptyLog } from './rules/empty-log.ts';
import { fieldsBelowLine } from './rules/fields-below-line.ts';
import { fileNames } from './rules/file-names.ts';
import { forecastAlreadyPast } from './rules/forecast-already-past.ts';
import { frozenWithoutMeeting } from './rules/frozen-without-meeting.ts';
import { greenButOverdue } from './rules/green-but-overdue.ts';
import { impossibleDates } from './rules/impossible-dates.ts';
import { insecureLink } from './rules/insecure-link.ts';
import { lowContrast } from './rules/low-contrast.ts';
import { missingPages } from './rules/missing-pages.ts';
import { notReported } from './rules/not-reported.ts';
import { overdueWithoutNewDate } from './rules/overdue-without-new-date.ts';
import { personalData } from './rules/personal-data.ts';
import { placeholders } from './rules/placeholders.ts';
import { postponedWithoutReason } from './rules/postponed-without-reason.ts';
import { redWithoutCountermeasure } from './rules/red-without-countermeasure.ts';
import { unchangedWithChanges } from './rules/unchanged-with-changes.ts';
import { unclearDeadline } from './rules/unclear-deadline.ts';
import { unclearStart } from './rules/unclear-start.ts';
import { unknownPage } from './rules/unknown-page.ts';
import { unknownParts } from './rules/unknown-parts.ts';
import { unknownPicture } from './rules/unknown-picture.ts';
import { unknownReferences } from './rules/unknown-references.ts';
import { unreachableContact } from './rules/unreachable-contact.ts';
import { unsafeMarkdown } from './rules/unsafe-markdown.ts';
import { unsafePicture } from './rules/unsafe-picture.ts';

const RULES: readonly Rule[] = [
  fileNames,
  duplicateIds,
  duplicateTerms,
  emptyLog,
  emptyEntry,
  unclearDeadline,
  unchangedWithChanges,
  assessmentWithoutReason,
  forecastAlreadyPast,
  unknownReferences,
  unknownParts,
  unknownPage,
  impossibleDates,
  dependencyCycle,
  unsafeMarkdown,
  fieldsBelowLine,
  lowContrast,
  unreachableContact,
  alarmingColour,
  unknownPicture,
  unsafePicture,
  missingPages,
  placeholders,
  accessibilityStatement,
  frozenWithoutMeeting,
  answerWithoutText,
  personalData,
  insecureLink,
  unclearStart,
];

const PLAN_RULES: readonly PlanRule[] = [
  notReported,
  overdueWithoutNewDate,
  greenButOverdue,
  redWithoutCountermeasure,
  postponedWithoutReason,
  dateAfterFinish,
  commitmentOverdue,
  commitmentWithoutDue,
];

export interface Validated {
  /** What the public may see; null while there are errors. */
  plan: Plan | null;
  /** Makes the plan with everything, where what is internal says so; null while there are errors. */
  internalPlan: (() => Plan) | null;
  /** The day for which everything is computed. */
  asOf: Day;
  /** Where the content is edited, as far as that is readable. */
  repository: Strategy['repository'];
  /** Everything found, in the order of files and lines. */
  diagnostics: Diagnostic[];
}

/** How the as-of day is found: what was asked for, otherwise what the content says, otherwise today. */
export interface AsOfChoice {
  asked: Day | null;
  today: Day;
}

/** The content as far as it can be read, and what is wrong with it by itself. */
export function inspect(loaded: LoadedContent, today: Day): { content: Content; diagnostics: Diagnostic[] } {
  const { content, diagnostics } = readContent(loaded);
  const found = RULES.flatMap((rule) => rule(content, today));
  return {
    content,
    diagnostics: [...loaded.diagnostics, ...diagnostics, ...found, ...brokenInPublic(content, found, today)],
  };
}

/** What is wrong only because something internal is left out. */
function brokenInPublic(content: Content, found: readonly Diagnostic[], today: Day): Diagnostic[] {
  const shown = publicContent(content);
  if (shown === content) return [];
  const known = new Set(found.map(keyOf));
  return RULES.flatMap((rule) => rule(shown, today))
    .filter((one) => one.severity === 'error' && !known.has(keyOf(one)))
    .map((one) =>
      diagnostic(
        'broken-without-internal',
        one,
        `In der öffentlichen Ausgabe, ohne das Interne: ${one.message}`,
        {
          expected: 'Bitte auch das hier als intern kennzeichnen, oder das andere öffentlich lassen.',
        },
      ),
    );
}

function keyOf({ rule, file, line, column, message }: Diagnostic): string {
  return JSON.stringify([rule, file, line, column, message]);
}

/** Checks everything at once: what could not be read, each file by itself, and the files with each other. */
export function validate(loaded: LoadedContent, { asked, today }: AsOfChoice): Validated {
  const { content, diagnostics: found } = inspect(loaded, today);
  const { stichtag, repository } = content.strategy?.value ?? {};
  const about = { asOf: asked ?? stichtag ?? today, repository: toRepository(repository) };
  if (hasErrors(found)) {
    return { plan: null, internalPlan: null, ...about, diagnostics: found.sort(compareDiagnostics) };
  }
  // Whatever is left out of the content has been told as an error, a missing strategy too.
  const whole = content as WholeContent;
  const shown = publicContent(whole);
  const plan = buildPlan(shown);
  const complete = shown === whole ? plan : buildPlan(whole);
  found.push(...PLAN_RULES.flatMap((rule) => rule(whole, complete, about.asOf)));
  const internalPlan = () => buildPlan(internalContent(whole), true);
  return { plan, internalPlan, ...about, diagnostics: found.sort(compareDiagnostics) };
}
