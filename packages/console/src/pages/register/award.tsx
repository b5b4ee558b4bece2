/** The award of a member in the register: how it stands, its certificate, and the name as issued where that is another. */
import type { RegisteredCommunity } from '@cofc/reports'
import { awardInShort } from '../../words/awards.ts'

export const Accredited = ({ community, name, award }: Pick<RegisteredCommunity, 'community' | 'name' | 'award'>) =>
  award === null ? (
    <>–</>
  ) : (
    <>
      <span data-figure={`award/${community}`}>{awardInShort(award)}</span>
      <span class="count count--words">
        <a href={`/certificate/${award.certificate}`}>{award.certificate}</a>
        {award.name === null || award.name === name ? null : `, issued to ${award.name}`}
      </span>
    </>
  )
