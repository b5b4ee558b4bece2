/** The lists of which a form needs a row: an empty one is no answer, and the form says so beside it before anything is asked. */
import { inSentence } from './ask-for.ts'
import type { FormRecord } from './field.ts'
import { rowLabel } from './labels.ts'
import type { Said } from './said.ts'
import { rowsAt, type Values } from './values.ts'

/** By `Command.field`. Every other list may be empty: of ratings that say nothing nothing is saved. */
export const listsThatNeedOne: ReadonlySet<string> = new Set([
  'OfferVisitDates.dates',
  'HoldVisit.days',
  'HoldVisit.team',
  'AllocateTeam.team',
  'CheckPortfolio.findings',
  'ReturnSurvey.tallies',
  'CorrectLocalReport.corrections',
  'PlanAudit.items',
  'AnnounceGathering.days',
  'MoveGathering.days',
  'AttachEvidence.standards',
  'DetachEvidence.standards',
  'SubmitEvidence.standards',
  'ReviewEvidence.standards',
  'AppointAppealPanel.panel',
  'QuoteMembership.cycles',
  'RecordFormerInvoice.lines',
  'IssueCreditNote.lines'
])
export const needsOne = (command: string, path: string): boolean => listsThatNeedOne.has(`${command}.${path}`)

/** What is to be said of the lists in which nothing was typed. */
export const saidOfEmpty = (form: FormRecord, command: string, values: Values): ReadonlyArray<Said> =>
  form.fields
    .filter(({ name, field }) => field.is === 'list' && needsOne(command, name) && rowsAt(values, name, 0) === 0)
    .map(({ name }) => ({ path: name, says: `Enter at least one ${inSentence(rowLabel(name))}` }))
