/** What an import came to, in plain words. */
import type { Difference, ImportOutcome, ImportSummary, Place, Refusal } from './summary.ts'

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

const followers = ({ leftOutWithIt, leftOut }: Refusal): ReadonlyArray<string> => {
  if (leftOutWithIt === 0) return []
  const rest = leftOutWithIt - leftOut.length
  return [`    left out with it: ${lines(leftOut)}${rest > 0 ? ` and ${rest.toLocaleString('en-GB')} more` : ''}`]
}

const refusalInWords = (refusal: Refusal): ReadonlyArray<string> => [
  `  ${where(refusal)}:`,
  `    ${refusal.says}`,
  ...followers(refusal)
]

const differenceInWords = ({ file, line, column, was, is, says }: Difference): string => {
  const place = `  ${file}, line ${line ?? '?'}, ${column ?? '?'}:`
  if (says !== null) return `${place} comes too late, and is left out. ${says}`
  return was === null
    ? `${place} the words are not those that were imported`
    : `${place} was ${was}, is now ${is ?? ''}`
}

const more = (told: number, all: number): ReadonlyArray<string> =>
  all > told ? [`  and ${(all - told).toLocaleString('en-GB')} more`] : []

const outcomes: Readonly<Record<ImportOutcome, (summary: ImportSummary) => string>> = {
  imported: ({ commands, events }) => `Imported: ${count(commands, 'command')}, ${count(events, 'event')}.`,
  'nothing-new': () => 'Nothing new: all of it is recorded already.',
  'would-import': ({ commands, events }) =>
    `Every row stands: ${count(commands, 'command')} would record ${count(events, 'event')}. Nothing was written.`,
  refused: ({ refused }) => `${count(refused, 'refusal')}, and nothing was written.`,
  'partly-imported': ({ commands, refused, leftOut }) =>
    `Imported in part: ${count(commands, 'command')}; ${count(refused, 'refusal')}, and ${count(leftOut, 'row')} left out with them.`,
  'store-failed': ({ failure }) =>
    `The store failed (${failure?.type ?? 'unknown'}). Import again: what was written is not written twice.`
}

export const summaryInWords = (summary: ImportSummary): string => {
  const { outcome, rows, refusals, refused, differences, differing, givenBefore, warnings } = summary
  const read = Object.values(rows).reduce((sum, number) => sum + number, 0)
  return [
    `${count(read, 'row')} read from ${count(Object.keys(rows).length, 'file')}.`,
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
