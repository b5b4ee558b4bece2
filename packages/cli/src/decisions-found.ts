/** How the decisions of a history were judged, counted, with each that would be otherwise. */
import type { DecisionAgain, DecisionsFailure, FoundDecision } from '@cofc/application'
import { counted } from '@cofc/core'
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'

export interface DecisionsFound {
  readonly decisions: number
  readonly asThen: number
  /** What was asked is not kept with events from before it was recorded. */
  readonly notKept: number
  readonly wordsErased: number
  readonly otherwise: ReadonlyArray<Omit<DecisionAgain, 'judgement'>>
}

/** One after the other, so that memory holds only those that differ. */
export const gathered = async (
  decisions: AsyncIterable<FoundDecision>
): Promise<Either<DecisionsFailure, DecisionsFound>> => {
  const counts = {
    DecidedAsThen: 0,
    DecidedOtherwise: 0,
    'no command is told': 0,
    'words were erased': 0,
    'no such event': 0
  }
  const otherwise: Array<DecisionsFound['otherwise'][number]> = []
  for await (const decision of decisions) {
    if (isLeft(decision)) return decision
    const { judgement, ...told } = decision.right
    counts[judgement.type === 'CannotTell' ? judgement.because : judgement.type] += 1
    if (judgement.type === 'DecidedOtherwise') otherwise.push(told)
  }
  return right({
    decisions: Object.values(counts).reduce((sum, many) => sum + many, 0),
    asThen: counts.DecidedAsThen,
    notKept: counts['no command is told'],
    wordsErased: counts['words were erased'],
    otherwise
  })
}

/** A decision that would be otherwise, with what today's rules say and the rule itself. */
export const differenceInWords = ({
  on,
  stream,
  version,
  asked,
  events,
  instead,
  rule
}: DecisionsFound['otherwise'][number]) =>
  [
    `${on}  ${stream} ${String(version)}: ${asked ?? ''} (${events.join(', ')})`,
    ...(instead === null ? [] : [`            ${instead}`]),
    ...(rule === null ? [] : [`            The rule: ${rule}`])
  ].join('\n')

/** All of it: how many were judged how, and each that would be otherwise. */
export const decisionsInWords = ({ decisions, asThen, otherwise, notKept, wordsErased }: DecisionsFound): string =>
  [
    `${counted(decisions, 'decision')}: ${String(asThen)} as then, ${String(otherwise.length)} otherwise by today's rules`,
    ...(notKept === 0 ? [] : [`not kept: what ${counted(notKept, 'decision')} was asked, from before it was recorded`]),
    ...(wordsErased === 0
      ? []
      : [`cannot be told: ${String(wordsErased)}, for words that a rule must see were erased`]),
    ...otherwise.map(differenceInWords)
  ].join('\n')
