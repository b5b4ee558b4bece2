/** People's words: as they were given, or that they were erased. */
import type { Text } from '@cofc/reports'

export const Said = ({ text }: { readonly text: Text }) =>
  'erased' in text ? <span class="quiet">[erased]</span> : <span class="said">{text.words}</span>
