/** What is missing in a form, asked for as a sentence: `Enter the name of the price list`, `Choose who they are`. */
import type { Field } from './field.ts'

/** Of labels that no rule makes a sentence of. */
const said: Readonly<Record<string, string>> = {
  'People in the file': 'whether there are people in the file',
  'Per cent': 'how many per cent'
}
/** Labels that say what is asked as a clause: `What it is`, `For whom`. */
const isClause = (label: string): boolean =>
  /^(what|who|whose|whom|when|where|which|why|how|your)\b/i.test(label) ||
  /^(for|by|until|as) (whom|when|what)$/i.test(label)

/** Labels that name no thing, such as `From`, `Due by` and `Opens on`. */
const isBare = (label: string): boolean =>
  /\b(by|on|from|until|to|against)$/i.test(label) ||
  /^(in favour|abstained|upheld|developmental|rounded to.*)$/i.test(label)

/** But for abbreviations. */
export const inSentence = (label: string): string =>
  /^[A-Z]{2}/.test(label) ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`

const isDay = (field: Field): boolean => field.is === 'text' && field.holds === 'day'
const isChosen = ({ is }: Field): boolean => is === 'one-of' || is === 'some-of' || is === 'either'

const asked = (label: string, field: Field): string => {
  const own = said[label]
  if (own !== undefined) return own
  if (isClause(label)) return inSentence(label)
  if (isBare(label)) return `${isDay(field) ? 'the day' : 'an answer'} for “${label}”`
  return label.startsWith('The ') ? inSentence(label) : `the ${inSentence(label)}`
}
export const askFor = (label: string, field: Field): string => {
  if (field.is === 'yes-no') return `Choose yes or no for “${label}”`
  return `${isChosen(field) ? 'Choose' : 'Enter'} ${asked(label.replace(/\?$/, ''), field)}`
}
