/** Sentences of the rules tell days as data do; on a page they are told as people read them. */
import { PlainDate } from '@cofc/core'
import { dayInWords } from './dates.ts'

const day = /(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g
export const withDaysInWords = (text: string): string =>
  text.replaceAll(day, found => (PlainDate.is(found) ? dayInWords(found) : found))
