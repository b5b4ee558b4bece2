/** What somebody began and did not send. */
import type { Draft } from '@cofc/access-store'
import { hrefOfDraft } from '../../command-forms/drafts.ts'
import { own } from '../../command-forms/values.ts'
import { titleAt as titleOfForm } from '../../command-forms/command-form.ts'
import { titleByHand } from '../../hand-made/forms.ts'
import type { Page } from '../../parts/layout.tsx'
import { dayInWords } from '../../words/dates.ts'

interface Begun {
  readonly begun: ReadonlyArray<Draft>
  readonly token: string | null
}
const Discard = ({ id, token, what }: { readonly id: string; readonly token: string; readonly what: string }) => (
  <form method="post" action="/drafts">
    <input type="hidden" name={own.token} value={token} />
    <input type="hidden" name={own.form} value={id} />
    <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="submit">
      Throw away<span class="nhsuk-u-visually-hidden"> {what}</span>
    </button>
  </form>
)
const titleAt = (address: string): string => titleByHand(address) ?? titleOfForm(address)
const dayOf = ({ at }: Draft): string => dayInWords(at.slice(0, 10) as never)

export const draftsPage = ({ begun, token }: Begun): Page => ({
  title: 'What you began',
  place: null,
  trail: [
    { href: '/', text: 'Home' },
    { href: '/do', text: 'What can be done' }
  ],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">What you began</h1>
      <p class="lede">What you type is kept for seven days, for you alone. Nothing of it is sent yet.</p>
      {begun.length === 0 ? <p>There is nothing that you began and did not send.</p> : null}
      {begun.map(draft => (
        <section>
          <h2 class="nhsuk-heading-s">
            <a href={hrefOfDraft(draft)}>{titleAt(draft.address)}</a>
          </h2>
          <p>
            {draft.about === null ? '' : `About ${draft.about}. `}Last typed on {dayOf(draft)}.
          </p>
          {token === null ? null : <Discard id={draft.id} token={token} what={titleAt(draft.address)} />}
        </section>
      ))}
    </>
  )
})
