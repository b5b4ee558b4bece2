/** A community at the head of a row: by its name, with its id beside it. */
import type { CommunityId } from '@cofc/core'

interface Named {
  readonly community: CommunityId
  /** `null` when it was not registered. */
  readonly name: string | null
}
export const CommunityLink = ({ community, name }: Named) => (
  <>
    <a href={`/communities/${community}`}>{name ?? community}</a>
    {name === null ? null : <span class="count">{community}</span>}
  </>
)
