/** What a rule says, in the words of the rulebook: quoted, for they are not the page's own. */
import { ruleInWords } from '@cofc/core'

export const Rule = ({ of }: { readonly of: string }) => {
  const says = ruleInWords(of)
  return says === null ? null : (
    <p>
      The rule: <span class="said">“{says}”</span>
    </p>
  )
}
