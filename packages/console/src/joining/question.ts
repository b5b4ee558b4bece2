/** What is asked of somebody who wants to join: one thing a page, each as data, from which pages and checks are made. */
import type { Answers } from '@cofc/access-store'
import type { AdoptedPriceList, PlainDate, PolicyBook } from '@cofc/core'

/** What the network says of joining on a day. */
export interface JoiningTerms {
  readonly on: PlainDate
  readonly policy: PolicyBook
  /** `null` before the first price list is in force. */
  readonly priceList: AdoptedPriceList | null
}
export interface QuestionChoice {
  readonly value: string
  readonly text: string
  readonly hint?: string
}
/** The answers to all parts of a form. */
export type Written = Readonly<Record<string, Answers>>
export interface Question {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly is: 'line' | 'words' | 'number' | 'one-of' | 'list' | 'tick'
  /** How many letters at most. */
  readonly most: number
  /** What is said where nothing is answered; `null` where that is fine. */
  readonly lacks: string | null
  /** Of these alone. */
  readonly choices?: ReadonlyArray<QuestionChoice>
  /** What a browser may fill in of whoever sits before it. */
  readonly autocomplete?: string
  readonly type?: 'email' | 'tel'
  /** What else is wrong in an answer; `null` where nothing is. */
  readonly wrong?: (answer: string, written: Written, terms: JoiningTerms) => string | null
}
/** The questions of one page. */
export interface Section {
  readonly key: string
  /** The form that it belongs to. */
  readonly part: string
  readonly title: string
  readonly lede?: string
  readonly questions: ReadonlyArray<Question>
}
/** In place of the name of a question: wrong with the form as a whole. */
export const ofTheWhole = ''
/** What is wrong with an answer, to be said beside it. */
export interface WrongAnswer {
  readonly name: string
  readonly says: string
}

export const answerTo = (written: Written, part: string, name: string): string => written[part]?.[name] ?? ''

/** What no keyboard types: of a line also its end. */
const unseen = { line: /[\u0000-\u001f\u007f]/, words: /[\u0000-\u0008\u000b-\u001f\u007f]/ }
const figures = /^\d{1,6}$/

const amiss = ({ is, most, choices }: Question, answer: string): string | null => {
  if (answer.length > most) return `Use no more than ${String(most)} letters: there are ${String(answer.length)}`
  if ((is === 'words' ? unseen.words : unseen.line).test(answer)) return 'Use letters, figures and signs alone'
  if (choices !== undefined && !choices.some(({ value }) => value === answer)) return 'Choose one of those shown'
  return is === 'number' && !figures.test(answer) ? 'Give a whole number, such as 24' : null
}
const wrongWith = (question: Question, answer: string, rest: readonly [Written, JoiningTerms]): string | null => {
  if (answer === '') return question.lacks
  return amiss(question, answer) ?? question.wrong?.(answer, ...rest) ?? null
}

/** All that is wrong in a section, in the order of its questions. */
export const wrongInSection = (
  { part, questions }: Section,
  written: Written,
  terms: JoiningTerms
): ReadonlyArray<WrongAnswer> =>
  questions.flatMap(question => {
    const says = wrongWith(question, answerTo(written, part, question.name), [written, terms])
    return says === null ? [] : [{ name: question.name, says }]
  })

/** As it is shown once more. */
export const answerInWords = ({ is, choices }: Question, answer: string): string => {
  if (answer === '') return 'Not given'
  if (is === 'tick') return 'Yes'
  return choices?.find(({ value }) => value === answer)?.text ?? answer
}

/** A section with what was answered in it. */
export interface Answered {
  readonly section: Section
  readonly answers: Answers
}
