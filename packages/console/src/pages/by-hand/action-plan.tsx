/** The action plan on one page: of each action point who sees to it, by when, and how it goes on. */
import { actionOwnerName, type ActionOwner } from '@cofc/core'
import type { HandMadeShown } from '../../hand-made/hand-made.ts'
import {
  dueName,
  ownerName,
  progressName,
  wasName,
  wasText,
  type ActionPlan,
  type PointOfPlan
} from '../../hand-made/action-plan.ts'
import { Area, Day, Select, textOr } from '../../parts/inputs.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Said } from '../../parts/said.tsx'
import { capital } from '../../words/capital.ts'
import { dayInWords } from '../../words/dates.ts'
import { outcomeName, reviewKindName } from '../../words/names.ts'
import { Framed, Overtaken, problemsIn } from './framed.tsx'

const owners = [
  { value: '', text: 'Nobody yet' },
  ...(Object.keys(actionOwnerName) as ReadonlyArray<ActionOwner>).map(owner => ({
    value: owner,
    text: capital(actionOwnerName[owner])
  }))
]
const assignedTo = ({ owner, due }: PointOfPlan): string =>
  owner === null
    ? 'Nobody yet'
    : `${capital(actionOwnerName[owner])}${due === null ? '' : `, by ${dayInWords(due as never)}`}`

interface PointProps {
  readonly point: PointOfPlan
  readonly shown: HandMadeShown<ActionPlan>
}
const SoFar = ({ progress }: Pick<PointOfPlan, 'progress'>) =>
  progress.length === 0 ? null : (
    <>
      <p>What you told so far:</p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {progress.map(text => (
          <li>
            <Said text={text} />
          </li>
        ))}
      </ul>
    </>
  )
const Open = ({ point, shown: { typed, problems, overtaken } }: PointProps) => {
  const { finding, owner, due, asked } = point
  const hidden = <span class="nhsuk-u-visually-hidden"> of action point {finding}</span>
  return (
    <>
      <SoFar progress={point.progress} />
      {overtaken.some(({ path }) => path === ownerName(finding)) ? <Overtaken says={assignedTo(point)} /> : null}
      <input type="hidden" name={wasName(finding)} value={textOr(typed, wasName(finding), wasText(point))} />
      <Select
        name={ownerName(finding)}
        label={<>Who sees to it{hidden}</>}
        hint="A role, never a person."
        problems={problems}
        choices={owners}
        text={textOr(typed, ownerName(finding), owner ?? '')}
      />
      <Day
        name={dueName(finding)}
        label={<>By when{hidden}</>}
        problems={problems}
        typed={typed}
        saved={due ?? (owner === null ? asked : null)}
      />
      <Area
        name={progressName(finding)}
        label={<>Steps taken, or how it goes on{hidden} (optional)</>}
        hint="Name nobody. It can be erased later."
        problems={problems}
        text={textOr(typed, progressName(finding), '')}
      />
    </>
  )
}
const Settled = ({ point }: Pick<PointProps, 'point'>) => (
  <>
    <SoFar progress={point.progress} />
    <p>Who saw to it: {point.owner === null ? 'nobody is on record' : assignedTo(point)}</p>
  </>
)
const Point = ({ point, shown }: PointProps) => (
  <section class="standard" id={`point-${String(point.finding)}`}>
    <h2 class="nhsuk-heading-m">
      Action point {point.finding}
      <span class="nhsuk-caption-m">
        {outcomeName[point.outcome]}
        {point.standard === null ? '' : `, standard ${point.standard}`}
      </span>
    </h2>
    <p>
      <Said text={point.words} />
    </p>
    {point.outcome === 'open' && shown.found.isFinal ? <Open point={point} shown={shown} /> : <Settled point={point} />}
  </section>
)
const notYet = 'The report is not final yet. Once it is, you say here who sees to each action point.'

export const actionPlanPage = (shown: HandMadeShown<ActionPlan>): Page => {
  const { key, points, isFinal } = shown.found
  const open = points.filter(({ outcome }) => outcome === 'open')
  const isAsked = isFinal && open.length > 0
  return {
    title: 'Action plan',
    place: null,
    trail: [
      { href: '/', text: 'Home' },
      { href: `/dashboard/${key.community}`, text: 'Dashboard' }
    ],
    problems: problemsIn(shown),
    body: (
      <>
        <h1 class="nhsuk-heading-xl">
          <span class="nhsuk-caption-xl">
            {key.community}, {key.cycle}: {reviewKindName[key.kind].toLowerCase()}
          </span>{' '}
          Action plan
        </h1>
        {isFinal ? (
          <p class="lede">
            <span data-figure="open">{open.length}</span> of {points.length}{' '}
            {points.length === 1 ? 'action point' : 'action points'} open. Save as often as you want.
          </p>
        ) : (
          <p class="lede">{notYet}</p>
        )}
        <Framed
          shown={shown}
          saved="Saved. You can go on here now or on another day."
          buttons={isAsked ? [{ does: 'save', text: 'Save' }] : []}
        >
          {points.map(point => (
            <Point point={point} shown={shown} />
          ))}
        </Framed>
      </>
    )
  }
}
