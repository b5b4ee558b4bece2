/**
 * The registry: every aggregate with the questions that gather its facts, and every reaction. All unions, decoders,
 * histories and catalogues are derived from it.
 */
import type * as t from 'io-ts'
import type { Aggregate, Dated, FactNames, Message } from './aggregate.ts'
import { community } from './community/index.ts'
import { cycle } from './cycle/index.ts'
import { edition } from './edition/index.ts'
import { communityQuestions } from './facts/community-questions.ts'
import { cycleQuestions } from './facts/cycle-questions.ts'
import { editionQuestions } from './facts/edition-questions.ts'
import { membershipQuestions } from './facts/membership-questions.ts'
import type { Questions } from './facts/question.ts'
import { reviewQuestions } from './facts/review-questions.ts'
import { membership } from './membership/index.ts'
import { policy } from './policy/index.ts'
import { review } from './review/index.ts'
import { reviewer } from './reviewer/index.ts'

/** An aggregate with its questions: all that a runner needs to answer its commands. Without types it is any of them. */
export interface AggregateEntry<
  C extends Dated = Dated,
  S = unknown,
  E extends Dated = Dated,
  R extends Message = Message,
  F = Readonly<Record<string, unknown>>,
  Field extends string = string,
  Names extends FactNames<C, F> = FactNames<C, F>
> {
  readonly aggregate: Aggregate<C, S, E, R, F, Field, Names>
  readonly questions: Questions<C, F>
}
const entry = <
  C extends Dated,
  S,
  E extends Dated,
  R extends Message,
  F,
  Field extends string,
  Names extends FactNames<C, F>
>(
  aggregate: Aggregate<C, S, E, R, F, Field, Names>,
  questions: Questions<C, F>
): AggregateEntry<C, S, E, R, F, Field, Names> => ({ aggregate, questions })

export const domain = {
  policy: entry(policy, {}),
  community: entry(community, communityQuestions),
  reviewer: entry(reviewer, {}),
  edition: entry(edition, editionQuestions),
  cycle: entry(cycle, cycleQuestions),
  membership: entry(membership, membershipQuestions),
  review: entry(review, reviewQuestions)
} as const
export { reactions } from './reactions/index.ts'

export type AggregateName = keyof typeof domain
type AggregateNamed<Name extends AggregateName> = (typeof domain)[Name]['aggregate']
type CodecsIn<Entries> = {
  readonly [Type in keyof Entries]: Entries[Type] extends { readonly codec: t.Type<infer M, unknown> } ? M : never
}[keyof Entries]

/** Any command of the domain. */
export type DomainCommand = {
  readonly [Name in AggregateName]: CodecsIn<AggregateNamed<Name>['commands']>
}[AggregateName]
/** Any event of the domain. */
export type DomainEvent = { readonly [Name in AggregateName]: CodecsIn<AggregateNamed<Name>['events']> }[AggregateName]

/** Every entry, for those who need not know which it is. */
export const entries: ReadonlyArray<AggregateEntry> = Object.values(domain) as unknown as ReadonlyArray<AggregateEntry>
