/** Turns the rows that were read into steps, subject by subject, and leaves out what is recorded already. */
import { CommunityId, Cycle, domain, EditionId, ReviewerId, streamOf } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import type * as t from 'io-ts'
import { communities } from '../files/communities.ts'
import { memberships } from '../files/memberships.ts'
import { reviewers } from '../files/reviewers.ts'
import { keyOf } from '../staging/staged-rows.ts'
import type { Staging } from '../staging/staging.ts'
import type { Asking } from './asking.ts'
import { besideErased, bringsBackErased, compare, wordsBehind, type FoundDifference } from './differences.ts'
import { withEvidence } from './evidence-words.ts'
import { planCycle } from './plan-cycle.ts'
import { planEdition } from './plan-edition.ts'
import { planMembership } from './plan-membership.ts'
import type { Planned } from './planned.ts'
import { planProfiles } from './plan-profiles.ts'
import { planReview } from './plan-review.ts'
import { planReviewer } from './plan-reviewer.ts'
import { idOf, type Step } from './step.ts'

interface SubjectPlan {
  readonly planned: ReadonlyArray<Planned>
  readonly recorded: ReadonlyArray<RecordedEvent>
  readonly differences?: ReadonlyArray<FoundDifference>
}
type PlanSubject = (asking: Asking, name: string) => Promise<SubjectPlan>

/** Plans what has such a name; what names a subject was read by the same codec. */
const named =
  <Id extends string>(
    name: t.Type<Id, string, unknown>,
    planOf: (asking: Asking, id: Id) => Promise<SubjectPlan> | SubjectPlan
  ): PlanSubject =>
  async (asking, id) =>
    name.is(id) ? planOf(asking, id) : { planned: [], recorded: [] }

const subjects = {
  edition: named(EditionId, async (asking, edition) => ({
    planned: planEdition(asking.staging, edition),
    recorded: await asking.recorded(streamOf(domain.edition.aggregate, { edition }))
  })),
  cycle: named(Cycle, async (asking, cycle) => ({
    planned: planCycle(asking.staging, cycle),
    recorded: await asking.recorded(streamOf(domain.cycle.aggregate, { cycle }))
  })),
  community: named(CommunityId, async (asking, community) => {
    const recorded = await asking.recorded(
      streamOf(domain.community.aggregate, { community }),
      streamOf(domain.membership.aggregate, { community })
    )
    const prefix = keyOf([community])
    const profiles = planProfiles(asking.staging.rows.under(communities, prefix), recorded)
    const spells = await planMembership(asking, asking.staging.rows.under(memberships, prefix), recorded)
    return { planned: [...profiles, ...spells], recorded }
  }),
  reviewer: named(ReviewerId, async (asking, reviewer) => {
    const recorded = await asking.recorded(streamOf(domain.reviewer.aggregate, { reviewer }))
    return { ...planReviewer(asking.staging.rows.under(reviewers, keyOf([reviewer])), recorded), recorded }
  }),
  review: async (asking, name) => {
    const [community, cycle] = name.split('|')
    return CommunityId.is(community) && Cycle.is(cycle)
      ? planReview(asking, community, cycle)
      : { planned: [], recorded: [] }
  }
} satisfies Readonly<Record<string, PlanSubject>>

/** Plans every subject of the folder. Answers how many commands had been given before. */
export const plan = async (asking: Asking, progress: (subjectsDone: number) => void): Promise<number> => {
  let [givenBefore, done] = [0, 0]
  for (const [kind, planSubject] of Object.entries(subjects)) {
    for (const name of asking.staging.rows.subjects(kind as keyof typeof subjects)) {
      givenBefore += await settle(asking, await planSubject(asking, name))
      done += 1
      if (done % 100 === 0) progress(done)
    }
  }
  return givenBefore
}

const settle = async (asked: Asking, { planned, recorded, differences = [] }: SubjectPlan): Promise<number> => {
  const { staging, content } = asked
  for (const difference of differences) differ(staging, difference)
  const before = new Map<string, RecordedEvent>()
  for (const event of recorded.toReversed()) before.set(event.metadata['command'] as string, event)
  const words = planned.some(({ step }) => before.has(idOf(step)))
    ? await wordsBehind(content, recorded)
    : new Map<string, string>()
  let givenBefore = 0
  for (const one of planned) {
    const step = unrecorded(asked, one, { before, words })
    if (step === null) givenBefore += 1
    else add(staging, { ...one, step })
  }
  return givenBefore
}

const differ = ({ refusals }: Staging, { file, line, column, was, is }: FoundDifference): void => {
  refusals.differ({ file, line, column, was, is })
}

const add = ({ steps, database }: Staging, { row, step }: Planned): void => {
  steps.add(step)
  if (row.refused !== null)
    database.prepare('insert into left_out values (?, ?) on conflict do nothing').run(step.part, row.refused)
}

interface Before {
  readonly before: ReadonlyMap<string, RecordedEvent>
  readonly words: ReadonlyMap<string, string | null>
}
/** The step when there is something to do: itself, or the one that fills cells which were empty; `null` when it is recorded. */
const unrecorded = (asked: Asking, { row, step, fill }: Planned, known: Before): Step | null => {
  const event = known.before.get(idOf(step))
  if (event === undefined || row.refused !== null) return step
  const said = { ...step, command: withEvidence(step.command, asked.folder) }
  const { differences, filled } = compare(said, event.data, known.words)
  const filling = fillingOf(fill, filled, { event, known })
  for (const difference of differences) tell(asked.staging, difference, filling)
  return filling === null || filling.held ? null : unrecorded(asked, { row, step: filling.step }, known)
}

interface Filling {
  readonly columns: ReadonlyArray<string>
  readonly step: Step
  /** Whether it would bring back what was erased, and had not been done before the erasure. */
  readonly held: boolean
}
const fillingOf = (
  fill: Planned['fill'],
  columns: ReadonlyArray<string>,
  { event, known: { before, words } }: { readonly event: RecordedEvent; readonly known: Before }
): Filling | null => {
  if (fill === undefined || columns.length === 0) return null
  const step = fill(columns)
  const held = !before.has(idOf(step)) && bringsBackErased(step.command, event.data, words)
  return { columns, step, held }
}

const tell = (staging: Staging, difference: FoundDifference, filling: Filling | null): void => {
  if (filling === null || !filling.columns.includes(difference.column)) differ(staging, difference)
  else if (filling.held) differ(staging, { ...difference, was: besideErased })
}
