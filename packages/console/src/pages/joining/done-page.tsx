/** That something was handed in, what comes next, and for how long it is kept. */
import type { Settled } from '@cofc/access-store'
import { dayAt } from '../../joining/kept-since.ts'
import type { Page } from '../../parts/layout.tsx'
import { partName } from '../../joining/sections.ts'
import { dayInWords } from '../../words/dates.ts'
import { joiningPage, LinkField, Press } from './frame.tsx'
import type { FormStanding } from './form-page.tsx'

const Next = ({ kind }: Pick<FormStanding, 'kind'>) =>
  kind === 'enquiry' ? (
    <p>The network team answers by e-mail.</p>
  ) : (
    <>
      <p>The network team reads your application and writes to your link person.</p>
      <p>
        Once you are admitted, the link person signs in with the account of their own organisation. The network team
        then opens your community’s pages to them.
      </p>
    </>
  )

interface Became {
  readonly settled: Settled
}
const Declined = ({ settled: { reason } }: Became) => (
  <>
    <h2>Why it was declined</h2>
    {reason === null ? (
      <p>Write to the network team, with your reference, and ask.</p>
    ) : (
      <blockquote class="nhsuk-inset-text">
        <p class="said">{reason}</p>
      </blockquote>
    )}
    <h2>What you can do</h2>
    <p>
      You may <a href="/join/enquiry">ask us a question</a>, or <a href="/join/application">apply again</a> when things
      have changed.
    </p>
  </>
)
const becameSays: Readonly<Record<Settled['as'], string>> = {
  answered: 'The network team answered you by e-mail on',
  recorded: 'The network team took up your application on',
  declined: 'The network team declined your application on'
}
const Became = ({ settled }: Became) => {
  const day = dayAt(settled.at)
  return (
    <p class="lede">
      {becameSays[settled.as]} {day === null ? 'a day that is not known' : dayInWords(day)}.
    </p>
  )
}
const titleOf = ({ kind, settled }: FormStanding): string => {
  if (settled?.as === 'declined') return 'Your application was declined'
  return kind === 'enquiry' ? 'Your question is sent' : 'You handed it in'
}
const isDeclined = ({ settled }: FormStanding): boolean => settled?.as === 'declined'

export const donePage = (standing: FormStanding): Page => {
  const { kind, reference, parts, link, address, keptUntil, settled } = standing
  const missing = isDeclined(standing) ? [] : parts.filter(({ handedInOn }) => handedInOn === null)
  const title = titleOf(standing)
  return {
    ...joiningPage({ title, body: null }),
    body: (
      <>
        <div class="nhsuk-panel">
          <h1 class="nhsuk-panel__title">{title}</h1>
          <div class="nhsuk-panel__body">
            Your reference is <strong class="code">{reference}</strong>
          </div>
        </div>
        {missing.map(({ part }) => (
          <div class="nhsuk-inset-text">
            <p>
              The {(partName[part] ?? part).toLowerCase()} is still missing. An application is complete with both forms.
            </p>
            <p>
              <a href="/join/form">Go on with it</a>
            </p>
          </div>
        ))}
        {settled === null ? null : <Became settled={settled} />}
        {settled?.as === 'declined' ? (
          <Declined settled={settled} />
        ) : (
          <>
            <h2>What happens next</h2>
            <Next kind={kind} />
          </>
        )}
        <h2>{settled?.as === 'declined' ? 'Come back to this page' : 'See what became of it'}</h2>
        <p>Open this secret link again at any time. Note it down or bookmark it, and keep it to yourself.</p>
        <p class="secret-link">
          <a href={address} rel="noreferrer">
            {address}
          </a>
        </p>
        <p>Give the reference when you write to us. It opens nothing by itself.</p>
        {keptUntil === null ? null : (
          <p>
            What you wrote is kept until {dayInWords(keptUntil)} at the latest, and then erased. Ask us if you want it
            erased before.
          </p>
        )}
        <form method="post" action="/join/form/leave">
          <LinkField link={link} />
          <Press text="Leave the form on this computer" isSecond />
        </form>
      </>
    )
  }
}
