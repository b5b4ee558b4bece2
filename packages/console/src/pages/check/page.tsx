/** Check this history: why a field is as it is, what differs between two times, and every decision again. */
import { momentText, type Change, type DecisionAgain, type Difference, type Reason } from '@cofc/application'
import type { Check } from '../../check.ts'
import { timeInWords } from '../../parts/as-it-stood.tsx'
import { Button, Select, TextField } from '../../parts/choose.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Table } from '../../parts/table.tsx'
import type { Wrong } from '../../parts/wrong.tsx'
import type { Whose } from '../../questions.ts'
import { commandNamed } from '@cofc/core'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import { roleCalled } from '../../words/roles.ts'
import { titleOf } from '../history/states/index.ts'

const shown = (value: Change['is']): string => (typeof value === 'string' ? value : JSON.stringify(value))
const Becoming = ({ change: { kind, was, is } }: { readonly change: Change }) => {
  if (kind === 'came') return <>{shown(is)}</>
  return kind === 'went' ? <>{shown(was)}, and no more</> : <>{`${shown(is)} (it was ${shown(was)})`}</>
}

type Because = Reason['because']
type FactRead = NonNullable<Because['recorded']>['facts'][number]
/** Of what was asked of no stream there is nothing to look up. */
const factInWords = ({ fact, from }: FactRead): ReadonlyArray<string> => {
  if (from === 'private') return [`${fact} (private)`]
  const read = from.map(({ stream, version }) => `${stream} at version ${String(version)}`)
  return read.length === 0 ? [] : [`${fact} (${read.join(', ')})`]
}
const Facts = ({ because: { recorded } }: { readonly because: Because }) => {
  const facts = (recorded?.facts ?? []).flatMap(factInWords)
  return facts.length === 0 ? null : <span class="count count--words">Known: {facts.join('; ')}</span>
}
const Because = ({ because }: { readonly because: Because }) => {
  const { on, says, stream, version, asked, policy, recorded, causes } = because
  return (
    <>
      {dayInWords(on)}: {says}
      <span class="count count--words">
        Event {version} of {stream}
        {recorded === null ? '' : `, recorded ${timeInWords(recorded.at)} by ${roleCalled(recorded.by.role)}`}
      </span>
      <span class="count count--words">
        {asked === null ? 'What was asked is not kept.' : `${asked.title}: ${asked.rule ?? ''}`}{' '}
        {policy.version === 0
          ? 'Under the defaults of the policy.'
          : `Under version ${String(policy.version)} of the policy.`}
      </span>
      <Facts because={because} />
      {causes.map(cause => (
        <span class="count count--words">
          It followed of event {cause.version} of {cause.stream}: {cause.says}
        </span>
      ))}
    </>
  )
}

const Why = ({
  streams,
  asked: { about, field },
  reasons,
  wrong
}: Pick<Check, 'streams' | 'asked' | 'reasons'> & { readonly wrong?: Wrong }) => (
  <section>
    <h2>Why it is as it is</h2>
    <form class="choose" method="get">
      <Select
        name="about"
        label="What is explained"
        chosen={about}
        choices={streams.map(entry => ({ value: entry.stream, text: titleOf(entry) }))}
        wrong={wrong}
      />
      <TextField
        name="field"
        label="Field"
        hint="Its path or its last names, for example membershipType. Leave it empty for everything."
        chosen={field ?? null}
        wrong={wrong}
      />
      <Button text="Explain" />
    </form>
    {reasons === null ? null : reasons.length === 0 ? (
      <p>Nothing is recorded of that.</p>
    ) : (
      <Table
        id="reasons-table"
        caption={`${counted(reasons.length, 'event')} made it so`}
        rows={reasons}
        columns={[
          { head: 'Because', cell: ({ because }) => <Because because={because} /> },
          {
            head: 'It is so',
            cell: ({ parts }) => (
              <ul class="unspaced">
                {parts.map(change => (
                  <li>
                    {change.path}: <Becoming change={change} />
                  </li>
                ))}
              </ul>
            )
          }
        ]}
      />
    )}
  </section>
)

const Differs = ({ streams }: Difference) =>
  streams.length === 0 ? (
    <p>Nothing differs.</p>
  ) : (
    <Table
      id="difference-table"
      caption={`${counted(
        streams.reduce((sum, { changes }) => sum + changes.length, 0),
        'part'
      )} of what is recorded differ`}
      rows={streams.flatMap(({ stream, changes }) => changes.map(change => ({ stream, change })))}
      columns={[
        { head: 'Of', cell: ({ stream }) => <span class="unspaced">{stream}</span> },
        { head: 'Field', cell: ({ change }) => <span class="unspaced">{change.path}</span> },
        {
          head: 'Is',
          cell: ({ change }) => (
            <span class="unspaced">
              <Becoming change={change} />
            </span>
          )
        },
        {
          head: 'Because',
          cell: ({ change: { because } }) =>
            because === null ? 'An event is left out.' : <Because because={because} />
        }
      ]}
    />
  )
const Between = ({
  asked: { from, to },
  difference,
  wrong
}: Pick<Check, 'asked' | 'difference'> & { readonly wrong?: Wrong }) => (
  <section>
    <h2>What differs between two times</h2>
    <form class="choose" method="get">
      <TextField
        name="from"
        label="From"
        hint="A day, or a day and behind a comma the time by which it had been recorded: 2023-12-31,2024-01-15."
        chosen={from === undefined ? null : momentText(from)}
        wrong={wrong}
      />
      <TextField
        name="to"
        label="To"
        hint="Likewise. Leave it empty for everything."
        chosen={to === undefined ? null : momentText(to)}
        wrong={wrong}
      />
      <Button text="Compare" />
    </form>
    {difference === null ? null : <Differs {...difference} />}
  </section>
)

const judged = ({ judgement, instead, rule }: DecisionAgain) => {
  if (judgement.type === 'DecidedAsThen') return 'As then'
  if (judgement.type === 'CannotTell')
    return judgement.because === 'words were erased'
      ? 'Cannot be told: words that a rule must see were erased'
      : 'Cannot be told: what was asked is not kept'
  return (
    <>
      <strong>Otherwise by today’s rules.</strong> {instead} {rule}
    </>
  )
}
const Again = ({ decisions }: Pick<Check, 'decisions'>) => (
  <section>
    <h2>Every decision again</h2>
    <form class="choose" method="get">
      <input type="hidden" name="again" value="yes" />
      <Button text="Decide all of it again" />
    </form>
    {decisions === null ? null : (
      <Table
        id="decisions-table"
        caption={`${counted(decisions.length, 'decision')}, of which ${String(
          decisions.filter(({ judgement }) => judgement.type === 'DecidedAsThen').length
        )} are decided as then`}
        rows={decisions}
        columns={[
          { head: 'Day', cell: ({ on }) => dayInWords(on) },
          {
            head: 'What was decided',
            cell: ({ asked, events, stream, version }) => (
              <>
                {asked === null ? events.join(', ') : (commandNamed(asked)?.command.title ?? asked)}
                <span class="count count--words">
                  Event {version} of {stream}
                </span>
              </>
            )
          },
          { head: 'Decided again', cell: judged }
        ]}
      />
    )}
  </section>
)

const framed = ({ community, name }: Whose, body: Page['body']): Page => ({
  title: `${name ?? community}, check of its history`,
  place: null,
  trail: [
    { href: '/', text: 'Home' },
    { href: '/register', text: 'Register' },
    { href: `/communities/${community}`, text: `History of ${community}` }
  ],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">Check of the history of {community}</span> {name ?? community}
      </h1>
      <p>
        <a href={`/communities/${community}/membership-record`}>Membership record</a>, with whether the history is whole
      </p>
      {body}
    </>
  )
})

export const checkPage = ({ whose, ...check }: Check): Page =>
  framed(
    whose,
    <>
      <Why {...check} />
      <Between {...check} />
      <Again {...check} />
    </>
  )

/** The forms alone, when what was sent in one of them is wrong. */
export const checkFormPage = (whose: Whose, wrong: Wrong): Page =>
  framed(
    whose,
    <>
      <Why streams={[]} asked={{}} reasons={null} wrong={wrong} />
      <Between asked={{}} difference={null} wrong={wrong} />
    </>
  )
