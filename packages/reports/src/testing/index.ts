/** What tests of an edge are made from. */
export { accountOf, credited, invoiced, paid, quoted, reason, type Step as AccountStep } from './accounts.ts'
export { accreditationOf, awardsOutOf } from './accreditations.ts'
export { answerAfter } from './answer-after.ts'
export { cannedReader, type CannedReader } from './canned-reader.ts'
export {
  admitted,
  drafted,
  happened,
  planned,
  published,
  rated,
  registered,
  renewed,
  reviewOf,
  wrote,
  type EventText
} from './history.ts'
export { record } from './recorded.ts'
