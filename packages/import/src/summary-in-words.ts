/** What an import came to, in plain words. */
import type { Difference, ImportOutcome, ImportSummary, Place, Refusal, RowCounts } from './summary.ts'

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`

const where = ({ file, line, column, value }: Place): string =>
  [
    file,
    line === null ? '' : `, line ${line}`,
    column === null ? '' : `, ${column}`,
    value === null || value === '' ? '' : ` "${value}"`
  ].join('')

const lines = (places: ReadonlyArray<Place>): string =>
  places.map(({ file, line }) => (line === null ? file : `${file} line ${line}`)).join(', ')

const followers = ({ waitingForIt, waiting }: Refusal): ReadonlyArray<string> => {
  if (waitingForIt === 0) return []
  const rest = waitingForIt - waiting.length
  return [`    waiting for it: ${lines(waiting)}${rest > 0 ? ` and ${rest.toLocaleString('en-GB')} more` : ''}`]
}

const refusalInWords = (refusal: Refusal): ReadonlyArray<string> => [
  `  ${where(refusal)}:`,
  `    ${refusal.says}`,
  ...followers(refusal)
]

const differenceInWords = ({ file, line, column, was, is, rule, says }: Difference): string => {
  const place = `  ${file}, line ${line ?? '?'}, ${column ?? '?'}:`
  if (says !== null) return rule === null ? `${place} ${says}` : `${place} comes too late, and is left out. ${says}`
  return was === null
    ? `${place} the words are not those that were imported`
    : `${place} was ${was}, is now ${is ?? ''}`
}

const more = (told: number, all: number): ReadonlyArray<string> =>
  all > told ? [`  and ${(all - told).toLocaleString('en-GB')} more`] : []

/** One row may be refused for several things, and a file as a whole: what was refused adds up to the rows that were. */
const refusedInWords = ({ refused, refusedFiles, counts }: ImportSummary): string => {
  const inRows = refused - refusedFiles
  const all = count(refused, 'refusal')
  if (inRows > 0 && refusedFiles > 0)
    return `${all}, ${refusedFiles} of ${refusedFiles === 1 ? 'a file' : 'files'} and ${inRows.toLocaleString('en-GB')} in ${count(counts.refused, 'row')}`
  return inRows > counts.refused ? `${all} in ${count(counts.refused, 'row')}` : all
}
/** What else would wait is not known where everything was tried. */
const allTried = ({ keepGoing, counts: { unwritten } }: ImportSummary): string =>
  keepGoing || unwritten === 0
    ? ''
    : ' Every row was tried, also those that depend on a refused one: told to keep going (--keep-going), more of them wait.'

const outcomes: Readonly<Record<ImportOutcome, (summary: ImportSummary) => string>> = {
  imported: ({ commands, events }) => `Imported: ${count(commands, 'command')}, ${count(events, 'event')}.`,
  'nothing-new': ({ differing }) =>
    differing === 0
      ? 'Nothing new: all of it is recorded already.'
      : 'Nothing new: all of it is recorded already, but for what is different.',
  'would-import': ({ commands, events }) =>
    `Every row stands: ${count(commands, 'command')} would record ${count(events, 'event')}. Nothing was written.`,
  refused: summary => `${refusedInWords(summary)}, and nothing was written.${allTried(summary)}`,
  'partly-imported': summary =>
    `Imported in part: ${count(summary.commands, 'command')}, ${count(summary.events, 'event')}; ${refusedInWords(summary)}. Put right, the same folder brings in the rest.`,
  'store-failed': ({ commands, events, failure }) => {
    const written =
      commands === 0
        ? 'Nothing was written'
        : `${count(commands, 'command')} with ${count(events, 'event')} had been written`
    const why = failure?.reason ?? `the store failed (${failure?.type ?? 'unknown'})`
    return `Broken off: ${why}. ${written}. Put that right, and import the same folder again: what is written is not written twice.`
  }
}

const kinds: ReadonlyArray<readonly [kind: keyof RowCounts, says: string]> = [
  ['imported', 'imported'],
  ['unchanged', 'with nothing new'],
  ['differing', 'different from what is recorded'],
  ['refused', 'refused'],
  ['waiting', 'waiting for one that is refused'],
  ['unwritten', 'not written'],
  ['unchecked', 'not checked']
]
/** The kinds of rows that there are, which sum to those that were read. */
const rowsInWords = ({ counts, rows }: ImportSummary): string => {
  const read = `${count(counts.read, 'row')} read from ${count(Object.keys(rows).length, 'file')}`
  const there = kinds.filter(([kind]) => counts[kind] > 0)
  if (there.length === 0) return `${read}.`
  return `${read}: ${there.map(([kind, says]) => `${counts[kind].toLocaleString('en-GB')} ${says}`).join(', ')}.`
}

export const summaryInWords = (summary: ImportSummary): string => {
  const { outcome, refusals, refused, differences, differing, givenBefore, warnings } = summary
  return [
    rowsInWords(summary),
    ...warnings,
    ...(refused === 0 ? [] : ['', `Refused:`, ...refusals.flatMap(refusalInWords), ...more(refusals.length, refused)]),
    ...(differing === 0
      ? []
      : [
          '',
          'Different from what is recorded, and not written over (history is corrected by a correcting command):',
          ...differences.map(differenceInWords),
          ...more(differences.length, differing)
        ]),
    ...(refused + differing === 0 ? [] : ['']),
    ...(givenBefore === 0 ? [] : [`${count(givenBefore, 'command')} had been given by an earlier import.`]),
    outcomes[outcome](summary)
  ].join('\n')
}
