/**
 * Slips that people and spreadsheets make in a cell. A slip is known by its mending: the cell would be right without it,
 * and so what is told is the cause.
 */
import { capitalised, codePointOf, isTellable } from '@cofc/core'

interface Slip {
  /** The text without the slip. */
  readonly mend: (text: string) => string
  readonly says: (text: string, mended: string, words: ReadonlyArray<string>) => string
}
/** Whether a text would be right. */
type IsRight = (text: string) => boolean

/** What would be right may be a name all the same, and is told only where it cannot be one. */
const write = (_: string, mended: string, words: ReadonlyArray<string>): string =>
  mended.split(';').every(item => item.split(':').every(part => isTellable(part, words)))
    ? `write it "${mended}"`
    : 'write it without accents, blanks and marks'
/** A word in other letters, also behind what stands before a colon. */
const inAnyCase = (words: ReadonlyArray<string>): Slip => ({
  mend: text =>
    text.replace(/[^:]*$/, last => words.find(word => word.toLowerCase() === last.trim().toLowerCase()) ?? last),
  says: write
})

const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu

const truths: Readonly<Record<string, string>> = {
  ...{ true: 'yes', y: 'yes', ja: 'yes', oui: 'yes', x: 'yes', '1': 'yes' },
  ...{ false: 'no', n: 'no', nein: 'no', non: 'no', '0': 'no' }
}
/** Stands for any day: whether a column takes days is all that is asked of it. */
const someDay = '2024-09-01'
const months = /jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]/i
const otherDays: ReadonlyArray<RegExp> = [
  /^\d{1,2}[./ -]\d{1,2}[./ -](\d{4}|\d\d)$/,
  /^\d{4}[./ ]\d{1,2}[./ ]\d{1,2}$/,
  /^\d{4}-(\d-\d{1,2}|\d\d-\d)$/,
  /^\d{8}$/
]
const isOtherDay = (text: string): boolean =>
  otherDays.some(way => way.test(text)) || (/\d/.test(text) && months.test(text))

const bothYears = (text: string): string =>
  text.replace(/^(\d\d)(\d\d) ?[-/–] ?(\d\d)$/, '$1$2-$1$3').replace(/^(\d{4}) ?[-/–] ?(\d{4})$/, '$1-$2')

/** How a cell is spelt: these, and the letters below, can be mended together. */
const blanksAndMarks: ReadonlyArray<Slip> = [
  {
    mend: text => text.replaceAll(unseen, ''),
    says: text => `it holds a character that does not show (${codePointOf(text.match(unseen)?.[0] ?? '')}): take it out`
  },
  { mend: text => text.trim(), says: () => 'blanks stand around it: take them away' },
  {
    mend: text => text.replace(/^[\s"'“”„‟«»‘’‚]+/u, '').replace(/[\s"'“”„‟«»‘’‚]+$/u, ''),
    says: () => 'quotation marks stand around it: take them away'
  },
  { mend: text => text.replaceAll(/[‐‑‒–—―−]/gu, '-'), says: () => 'a dash stands where a hyphen is needed' },
  { mend: text => text.normalize('NFKD').replaceAll(/\p{M}/gu, ''), says: write }
]
const letters: ReadonlyArray<Slip> = [
  { mend: text => text.toLowerCase(), says: write },
  { mend: text => text.toUpperCase(), says: write },
  { mend: capitalised, says: write }
]
/** What was written instead: each is told by itself. */
const substitutes: ReadonlyArray<Slip> = [
  { mend: text => truths[text.toLowerCase()] ?? text, says: write },
  { mend: text => (text.toUpperCase() === 'UK' ? 'GB' : text), says: write },
  { mend: text => (/^n[./ ]{0,2}a\.?$/i.test(text) ? 'n/a' : text), says: write },
  { mend: bothYears, says: write },
  {
    mend: text => text.replace(/^(\d{4}-\d\d-\d\d)[T ][\d:.]+(Z|[+-]\d\d:?\d\d)?$/, '$1'),
    says: () => 'a time stands behind the day: take it away'
  },
  { mend: text => (/^(19|20|21)\d\d-\d\d-\d\d$/.test(text) ? someDay : text), says: () => 'there is no such day' },
  {
    mend: text => (isOtherDay(text) ? someDay : text),
    says: () => `a day is written with the year first, as ${someDay} is`
  },
  {
    mend: text => (/^[2-8]\d{4}(\.\d+)?$/.test(text) ? someDay : text),
    says: () => 'a spreadsheet counts days so: give the cell the format YYYY-MM-DD'
  },
  {
    mend: text => (/^\d{1,3}([ .,'’\u00a0\u202f]\d{3})+$/.test(text) ? text.replaceAll(/\D/g, '') : text),
    says: write
  },
  { mend: text => text.replace(/^(\d+)[.,]\d+$/, '$1'), says: () => 'it has decimals, and a whole number has none' },
  { mend: text => text.replace(/^[-−](\d+)$/, '$1'), says: () => 'it is less than nothing' },
  {
    mend: text => text.replaceAll(/\s*[,|\n]\s*/g, ';'),
    says: () => 'the items of a list are separated by semicolons'
  }
]

const asSpreadsheetsFail = /^#(NAME\?|REF!|N\/A|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|#+)$/

/** What a spreadsheet writes where it has no value; `null` when it is not that. */
export const failureOfSpreadsheet = (text: string): string | null =>
  asSpreadsheetsFail.test(text)
    ? `a spreadsheet writes ${text} where it has no value: write the value, or leave the cell empty`
    : null

/**
 * The slip without which a text would be right; `null` when it is none of those that are known.
 * @example
 * ```ts
 * const isYesOrNo = (text: string) => text === 'yes' || text === 'no'
 * expect(slipIn('TRUE', isYesOrNo, ['yes', 'no'])).toBe('write it "yes"')
 * expect(slipIn(' yes', isYesOrNo)).toBe('blanks stand around it: take them away')
 * expect(slipIn('perhaps', isYesOrNo)).toBeNull()
 * ```
 */
export const slipIn = (text: string, isRight: IsRight, words: ReadonlyArray<string> = []): string | null => {
  const failed = failureOfSpreadsheet(text)
  if (failed !== null) return failed
  if (text.startsWith('=')) return 'a formula stands here: write the value that it comes to'
  const without = (from: string, slips: ReadonlyArray<Slip>): string | null => {
    const slip = slips.find(({ mend }) => mend(from) !== from && isRight(mend(from)))
    return slip === undefined ? null : slip.says(from, slip.mend(from), words)
  }
  const ways = [...blanksAndMarks, inAnyCase(words), ...letters]
  const spelt = ways.reduce((mended, { mend }) => (isRight(mended) ? mended : mend(mended)), text)
  const bare = text.replaceAll(unseen, '').trim()
  return (
    without(text, ways) ??
    (isRight(spelt) ? write(text, spelt, words) : null) ??
    without(text, substitutes) ??
    without(bare, substitutes)
  )
}
