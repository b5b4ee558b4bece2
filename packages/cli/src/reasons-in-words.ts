/** Why a state is as it is, and what differs, as lines for a terminal. */
import type { Change, Difference, RecordedDecision, Reason, StreamDifference } from '@cofc/application'
import { beforeRecords, counted, type PlainDate } from '@cofc/core'

const dayShown = (on: PlainDate): string => (on === beforeRecords ? 'earlier   ' : on)
const indent = ' '.repeat(12)
const shown = (value: Change['is']): string => (typeof value === 'string' ? value : JSON.stringify(value))

const becoming: { readonly [K in Change['kind']]: (change: Change) => string } = {
  came: ({ is }) => shown(is),
  changed: ({ was, is }) => `${shown(was)} -> ${shown(is)}`,
  went: ({ was }) => `${shown(was)} -> nothing`
}
const changeInWords = (change: Change): string => `${change.path}: ${becoming[change.kind](change)}`

const factsInWords = ({ facts }: NonNullable<RecordedDecision['recorded']>): ReadonlyArray<string> =>
  facts.map(({ fact, from }) => {
    if (from === 'private') return `knowing ${fact}, which is private`
    const read = from.map(({ stream, version }) => `${stream} at version ${String(version)}`)
    return `knowing ${fact}${read.length === 0 ? '' : ` from ${read.join(', ')}`}`
  })
const recordedInWords = ({ recorded }: RecordedDecision): ReadonlyArray<string> => {
  if (recorded === null) return []
  const { at, by, command } = recorded
  const via = by.via === null ? '' : `, through the ${by.via}`
  const who = `recorded ${at} by ${by.role}${by.subject === null ? '' : ` (${by.subject})`}${via}`
  return [who, `command ${command ?? 'not kept'}`, ...factsInWords(recorded)]
}
const policyInWords = ({ policy: { version, inForceFrom } }: RecordedDecision): string =>
  version === 0
    ? 'under the defaults of the policy'
    : `under version ${String(version)} of the policy, in force from ${inForceFrom ?? ''}`

/** An event with all that it rests on, a thing a line. */
export const decisionInWords = (decision: RecordedDecision): ReadonlyArray<string> => {
  const { on, says, stream, version, type, asked, causes } = decision
  return [
    `${dayShown(on)}  ${says}`,
    `${indent}event ${String(version)} of ${stream}: ${type}`,
    ...(asked === null ? ['what was asked is not kept'] : [`asked: ${asked.type} (${asked.title})`]).map(toLine),
    ...(asked?.rule === undefined || asked.rule === null ? [] : [toLine(`the rule: ${asked.rule}`)]),
    toLine(policyInWords(decision)),
    ...recordedInWords(decision).map(toLine),
    ...causes.map(cause => toLine(`for event ${String(cause.version)} of ${cause.stream}: ${cause.says}`))
  ]
}
const toLine = (text: string): string => `${indent}${text}`

export const reasonsInWords = (reasons: ReadonlyArray<Reason>): string =>
  reasons.flatMap(({ parts, because }) => [...parts.map(changeInWords), ...decisionInWords(because)]).join('\n')

const changeWithReason = ({ because, ...change }: StreamDifference['changes'][number]): string =>
  `  ${changeInWords(change)}${because === null ? '' : `  (${because.on}, event ${String(because.version)}: ${because.type})`}`

export const differenceInLines = (found: Difference): string =>
  found.streams
    .flatMap(({ stream, changes, came, went }) => [
      `${stream}: ${counted(changes.length, 'change')}`,
      ...changes.map(changeWithReason),
      ...came.map(({ on, version, says }) => `  + ${dayShown(on)} event ${String(version)}: ${says}`),
      ...went.map(({ on, version, says }) => `  - ${dayShown(on)} event ${String(version)}: ${says}`)
    ])
    .join('\n')
