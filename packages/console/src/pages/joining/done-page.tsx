/** That something was handed in, what comes next, and for how long it is kept. */
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

export const donePage = (standing: FormStanding): Page => {
  const { kind, reference, parts, link, keptUntil } = standing
  const missing = parts.filter(({ handedInOn }) => handedInOn === null)
  const title = kind === 'enquiry' ? 'Your question is sent' : 'You handed it in'
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
        <h2>What happens next</h2>
        <Next kind={kind} />
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
