/** A standard in plain words, beside the text of its edition; nothing where the edition has none. */
import { Details } from './details.tsx'

export const PlainWords = ({ plain }: { readonly plain: string | null }) =>
  plain === null ? null : (
    <Details summary="In plain words">
      <p class="said">{plain}</p>
    </Details>
  )
