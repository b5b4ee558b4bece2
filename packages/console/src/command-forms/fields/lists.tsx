/** The lists from which fields are chosen, each once in a page: a browser offers what fits what is typed, without a script. */
import { namingsIn, type Choices, type Offered } from '../choices.ts'
import type { FormRecord } from '../field.ts'
import { isTyped } from './is-typed.ts'

export const List = ({ offered: { id, choices } }: { readonly offered: Offered }) => (
  <datalist id={id}>
    {choices.map(({ value, text }) => (
      <option value={value}>{text}</option>
    ))}
  </datalist>
)
interface ListsProps {
  readonly form: FormRecord
  readonly choices: Choices
}
/** Of those alone that some field of the form needs. */
export const Lists = ({ form, choices }: ListsProps) => {
  const all = namingsIn(form).flatMap(naming => choices(naming) ?? [])
  const needed = new Map(all.filter(isTyped).map(one => [one.id, one]))
  return (
    <>
      {[...needed.values()].map(offered => (
        <List offered={offered} />
      ))}
    </>
  )
}
