/** On every page: who one is here, and how one comes to be somebody else. */

export interface Who {
  readonly says: string
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

export const WhoYouAre = ({ who }: { readonly who: Who | null }) =>
  who === null ? null : (
    <div class="who">
      <div class="nhsuk-width-container who__inside">
        <p>{who.says}</p>
        <Does does={who.does} />
      </div>
    </div>
  )
