/** A community at the head of a row about its money: it leads to its account. */
import type { CommunityId } from '@cofc/core'

interface Named {
  readonly community: CommunityId
  /** `null` when it was not registered. */
  readonly name: string | null
}
export const AccountLink = ({ community, name }: Named) => (
  <>
    <a href={`/account/${community}`}>{name ?? community}</a>
    {name === null ? null : <span class="count">{community}</span>}
  </>
)
