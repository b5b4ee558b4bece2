/** On a community's page, for whoever may do something about it: where to. */
import type { Actor, History } from '@cofc/application'
import { commandNamed, reachOf } from '@cofc/core'
import { reports } from '@cofc/reports'
import { givableAbout } from '../../command-forms/can-be-done.ts'
import { aggregateInWords } from '../command/about.tsx'
import { reviewKindName } from '../../words/names.ts'

export interface ToDo {
  readonly href: string
  readonly text: string
}
const oneOfEach = ['membership', 'community', 'accreditation', 'hmp-audit', 'account', 'service-access']
/** Of more cycles than the latest two nothing is to be done, as a rule. */
const mostCycles = 2

const reviewsIn = (entries: History['entries']): ReadonlyArray<readonly [string, string]> => {
  const all = new Set(entries.flatMap(({ stream }) => /^review-[^/]+\/([^/]+\/[^/]+)$/.exec(stream)?.[1] ?? []))
  const pairs = [...all].map(text => [text.slice(0, 9), text.slice(10)] as const)
  const latest = [...new Set(pairs.map(([cycle]) => cycle))].sort().slice(-mostCycles)
  return pairs
    .filter(([cycle]) => latest.includes(cycle))
    .toSorted()
    .toReversed()
}
const isKind = (kind: string): kind is keyof typeof reviewKindName => kind in reviewKindName
const nameOf = (cycle: string, kind: string): string => `${isKind(kind) ? reviewKindName[kind] : 'Review'} of ${cycle}`

/** None for whoever may do nothing. */
export const toDoAt = ({ community, entries }: History, actor: Actor): ReadonlyArray<ToDo> => {
  const may = (aggregate: string): boolean => givableAbout(aggregate, actor).length > 0
  const writes = reachOf(commandNamed('SaveSelfRatings')?.command.roles ?? {}, actor.role) !== null
  const reviews = may('review') ? reviewsIn(entries) : []
  const hasDashboard = reachOf(reports.dashboard.roles, actor.role) !== null
  return [
    ...(hasDashboard
      ? [{ href: `/dashboard/${community}`, text: 'Dashboard: what waits, and where the review stands' }]
      : []),
    ...reviews.flatMap(([cycle, kind]) => [
      ...(writes
        ? [{ href: `/workbook/${community}/${cycle}/${kind}`, text: `Workbook: ${nameOf(cycle, kind)}` }]
        : []),
      { href: `/do/review/${community}/${cycle}/${kind}`, text: nameOf(cycle, kind) }
    ]),
    ...oneOfEach
      .filter(may)
      .map(aggregate => ({ href: `/do/${aggregate}/${community}`, text: aggregateInWords(aggregate) }))
  ]
}

export const WhatToDo = ({ toDo }: { readonly toDo: ReadonlyArray<ToDo> }) =>
  toDo.length === 0 ? null : (
    <section class="on-screen">
      <h2>What can be done now</h2>
      <ul class="nhsuk-list">
        {toDo.map(({ href, text }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  )
