/** Sentences that more than one page prints under its figures. */
import type { Cycle } from '@cofc/core'
import { dayInWords } from '../words/dates.ts'
import { counted } from '../words/figures.ts'
import { Explained } from './explained.tsx'
import type { NationalReport } from '@cofc/reports'

export const Erasures = ({ pieces, where }: { readonly pieces: number; readonly where: string }) =>
  pieces === 0 ? null : (
    <div class="nhsuk-inset-text">
      <p data-figure="erased">
        <Explained figure="erased">{counted(pieces, 'piece')}</Explained> of people’s words that stood in {where}{' '}
        {pieces === 1 ? 'was' : 'were'} erased since. The ratings and figures are as they were.
      </p>
    </div>
  )

export const Status = ({
  status,
  revision,
  publishedOn
}: Pick<NationalReport, 'status' | 'revision' | 'publishedOn'>) => (
  <ul class="tags">
    <li>
      <strong class={`nhsuk-tag nhsuk-tag--${status === 'published' ? 'green' : 'yellow'}`} data-figure="status">
        {status === 'published' ? 'Published' : 'Provisional'}
      </strong>
    </li>
    {revision === 0 ? null : (
      <li>
        <strong class="nhsuk-tag nhsuk-tag--grey">
          Revision <span data-figure="revision">{revision}</span>
          {publishedOn === null ? null : `, ${dayInWords(publishedOn)}`}
        </strong>
      </li>
    )}
  </ul>
)

export const nationalPath = (cycle: Cycle): string => `/national/${cycle}`
