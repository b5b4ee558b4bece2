/** On every page: who one is here, and how one comes to be somebody else. */
import type { Person } from '@cofc/access-store'

export interface Who {
  readonly says: string
  /** Of whoever signed in and was granted nothing: what the network team needs to let them in. */
  readonly account?: Person | null
  readonly does:
    | { readonly type: 'Nothing' }
    | { readonly type: 'SignIn'; readonly href: string }
    /** The token says that the form is one of our own pages. */
    | { readonly type: 'SignOut'; readonly token: string }
}

const Does = ({ does }: Pick<Who, 'does'>) => {
  if (does.type === 'Nothing') return null
  if (does.type === 'SignIn') return <a href={does.href}>Sign in</a>
  return (
    <form class="who__form" method="post" action="/logout">
      <input type="hidden" name="token" value={does.token} />
      <button class="who__button" type="submit">
        Sign out
      </button>
    </form>
  )
}

const Account = ({ account }: { readonly account: Person | null }) =>
  account === null ? null : (
    <details class="who__account">
      <summary>Your account</summary>
      <p>You may give these two to the network team, so that they can let you in. Nobody but you is shown them here.</p>
      <dl>
        <dt>Who issues your account</dt>
        <dd>{account.issuer}</dd>
        <dt>Your account there</dt>
        <dd>{account.subject}</dd>
      </dl>
    </details>
  )

export const WhoYouAre = ({ who }: { readonly who: Who | null }) =>
  who === null ? null : (
    <div class="who">
      <div class="nhsuk-width-container who__inside">
        <p>{who.says}</p>
        <Does does={who.does} />
        <Account account={who.account ?? null} />
      </div>
    </div>
  )
