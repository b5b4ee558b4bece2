/**
 * The answers that a rule is given as references: their texts are kept as the words of the command are, under the name of
 * the fact. They are on disk before the event that refers to them, and swept when none does.
 */
import { dataSubjectOf, referenceTo, type ContentStoreFailure } from '@cofc/content-store'
import type { AggregateEntry, ContentRef, ReviewerId } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { about } from './about-command.ts'
import type { Dependencies } from './dependencies.ts'
import type { Run } from './link-events.ts'
import { referencesIn } from './words.ts'

/** What is to be kept: the answer to a fact, and the reviewers whom it concerns. */
export interface AnswerToKeep {
  readonly fact: string
  readonly text: string
  readonly concerns: ReadonlyArray<ReviewerId>
}
export type KeepAnswer = (answer: AnswerToKeep) => TE.TaskEither<ContentStoreFailure, ContentRef>

/** Whether the rule of a command is given an answer that is kept. */
export const keepsAnswers = ({
  command: { facts },
  questions
}: {
  readonly command: { readonly facts: ReadonlyArray<string> }
  readonly questions: AggregateEntry['questions']
}): boolean =>
  facts.some(fact => {
    const source = questions[fact]
    return typeof source === 'object' && 'keeps' in source
  })

const standIn = ({ text }: AnswerToKeep): ContentRef => referenceTo(text, '')

/** Keeps answers for a command that is decided; of one that is only foreseen nothing is kept. */
export const keepingFor =
  (
    { content, now }: Pick<Dependencies, 'content' | 'now'>,
    { submission: { id }, command, foresee = false }: Run
  ): KeepAnswer =>
  answer => {
    if (foresee) return TE.right(standIn(answer))
    return pipe(
      content.keep({
        ...{ command: id, ...about(command), at: now() },
        pieces: [
          {
            field: answer.fact,
            words: answer.text,
            alsoAbout: answer.concerns.map(reviewer => dataSubjectOf({ reviewer }))
          }
        ]
      }),
      TE.map(([reference = standIn(answer)]) => reference)
    )
  }

/** Finds answers again by what they say, among what some events refer to; another answer has a reference that none of them has. */
export const keptAmong =
  (content: Pick<Dependencies['content'], 'read'>, events: ReadonlyArray<RecordedEvent>): KeepAnswer =>
  answer => {
    const references = referencesIn(events.map(({ data }) => data))
    return pipe(
      content.read(references),
      TE.map(words => references[words.indexOf(answer.text)] ?? standIn(answer))
    )
  }
