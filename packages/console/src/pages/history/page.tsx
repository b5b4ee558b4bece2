/** A community's history: the state it ends with, then what happened as a timeline, of one kind where that is asked. */
import type { History, HistoryEntry } from '@cofc/application'
import type { PlainDate } from '@cofc/core'
import { Button, DayField, Select, TextField } from '../../parts/choose.tsx'
import type { Page } from '../../parts/layout.tsx'
import type { Wrong } from '../../parts/wrong.tsx'
import type { HistoryAsked, Whose } from '../../questions.ts'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import { WhatItMay } from '../entitlements/may.tsx'
import { WhatItOwes } from './owed.tsx'
import { StateOnDay } from './state-on-day.tsx'
import { kindName } from './states/index.ts'
import { WhatToDo } from './what-to-do.tsx'
import { Timeline } from './timeline.tsx'

interface ChooseGiven {
  readonly asOf: PlainDate | null
  /** Asked of those who may know when anything was recorded. */
  readonly mayAskAsAt: boolean
  readonly asAt: string | null
  readonly kind: string | null
  readonly kinds: ReadonlyArray<string>
  readonly wrong?: Wrong
}
const Choose = ({ asOf, mayAskAsAt, asAt, kind, kinds, wrong }: ChooseGiven) => (
  <form class="choose" method="get">
    <DayField
      name="as-of"
      label="As it stood on"
      hint="For example 2023-12-31: only what had happened by that day is told. Leave it empty for everything."
      chosen={asOf}
      wrong={wrong}
    />
    {mayAskAsAt ? (
      <TextField
        name="as-at"
        label="As it had been recorded by"
        hint="A day, an instant such as 2024-09-01T10:00:00Z, or @ and a number of events. Leave it empty for everything."
        chosen={asAt}
        wrong={wrong}
      />
    ) : null}
    <Select
      name="kind"
      label="What happened to"
      none="Everything"
      chosen={kind}
      choices={kinds.map(value => ({ value, text: kindName(value) }))}
      wrong={wrong}
    />
    <Button text="Show" />
  </form>
)

const cyclesIn = (entries: ReadonlyArray<HistoryEntry>): ReadonlyArray<string> =>
  [...new Set(entries.flatMap(({ stream }) => /^review-[^/]+\/([^/]+)\//.exec(stream)?.[1] ?? []))].sort()

const LocalReports = ({ community, entries }: Pick<History, 'community' | 'entries'>) =>
  cyclesIn(entries).length === 0 ? null : (
    <p>
      Local reports:{' '}
      {cyclesIn(entries).map((cycle, at) => (
        <>
          {at === 0 ? '' : ', '}
          <a href={`/local/${community}/${cycle}`}>{cycle}</a>
        </>
      ))}
    </p>
  )

const hasAccount = (entries: History['entries']): boolean => entries.some(({ aggregate }) => aggregate === 'account')
const Money = ({ community, asOf, entries }: Pick<History, 'community' | 'asOf' | 'entries'>) =>
  hasAccount(entries) ? (
    <p>
      <a href={`/statement/${community}${asOf === null ? '' : `?on=${asOf}`}`}>Statement of its account</a>
    </p>
  ) : null

const Checks = ({ community, mayAskAsAt }: Pick<History, 'community'> & Pick<HistoryAsked, 'mayAskAsAt'>) =>
  mayAskAsAt ? (
    <p>
      <a href={`/communities/${community}/check`}>Check this history</a>
      {', '}
      <a href={`/communities/${community}/membership-record`}>membership record</a>
    </p>
  ) : null

const May = ({ may }: Pick<HistoryAsked, 'may'>) =>
  may === null ? null : (
    <section>
      <h2>What it may do</h2>
      <WhatItMay {...may} />
    </section>
  )

const Happened = ({ entries, kind }: { readonly entries: History['entries']; readonly kind: string | null }) => {
  const shown = kind === null ? entries : entries.filter(({ aggregate }) => aggregate === kind)
  return (
    <>
      <h2>What happened</h2>
      {kind === null ? null : (
        <p>
          Shown {shown.length === 1 ? 'is' : 'are'} <strong>{shown.length}</strong> of{' '}
          {counted(entries.length, 'event')}: {kindName(kind).toLowerCase()}.
        </p>
      )}
      {shown.length === 0 ? <p>Nothing{kind === null ? '' : ' of this kind'} had happened by that day.</p> : null}
      <Timeline entries={shown} />
    </>
  )
}

const framed = ({ community, name }: Whose, body: Page['body']): Page => ({
  title: `${name ?? community}, history`,
  place: null,
  trail: [
    { href: '/', text: 'Home' },
    { href: '/register', text: 'Register' }
  ],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">History of {community}</span> {name ?? community}
      </h1>
      {body}
    </>
  )
})

export const historyPage = ({ whose, history, owed, may, kind, mayAskAsAt, isReplayed, toDo }: HistoryAsked): Page => {
  const { community, asOf, asAt = null, entries } = history
  const page = framed(
    whose,
    <>
      <p class="lede">
        <span data-figure="events">{counted(entries.length, 'event')}</span>
        {asOf === null ? ' on record.' : ` by ${dayInWords(asOf)}.`}
      </p>
      <LocalReports community={community} entries={entries} />
      <Money community={community} asOf={asOf} entries={entries} />
      <Checks community={community} mayAskAsAt={mayAskAsAt && isReplayed} />
      <StateOnDay asOf={asOf} entries={entries} />
      <WhatToDo toDo={toDo} />
      <WhatItOwes owed={owed} />
      <May may={may} />
      <Choose asOf={asOf} mayAskAsAt={mayAskAsAt} asAt={asAt} kind={kind} kinds={whose.kinds} />
      <Happened entries={entries} kind={kind} />
    </>
  )
  return asAt === null ? page : { ...page, asAt }
}

/** The form alone, when what was sent in it is wrong. */
export const historyForm = (whose: Whose, wrong: Wrong, mayAskAsAt: boolean): Page =>
  framed(
    whose,
    <Choose asOf={null} mayAskAsAt={mayAskAsAt} asAt={null} kind={null} kinds={whose.kinds} wrong={wrong} />
  )
