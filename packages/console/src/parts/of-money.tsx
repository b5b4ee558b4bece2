/** Who reads of money, said on every page that tells of it; and a link to a document. */
import type { DocumentNumber } from '@cofc/core'
import { documentAddress } from '../words/money.ts'

export const ForWhoPays = () => (
  <div class="nhsuk-inset-text on-screen">
    <p>
      <strong>For finance, the network team, and the community itself.</strong>
    </p>
  </div>
)
export const DocumentLink = ({
  community,
  number
}: {
  readonly community: string
  readonly number: DocumentNumber
}) => (
  <a class="code" href={documentAddress(community, number)}>
    {number}
  </a>
)
