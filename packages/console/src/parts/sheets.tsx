/** On which sheet of paper a chapter begins. It is known once the page was printed, and printed beside the chapter then. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** By the id of its heading, from 1; `null` where that is not known. */
export type SheetOf = (id: string) => number | null
export const Sheets = createContext<SheetOf>(() => null)

export const SheetNumber = ({ id }: { readonly id: string }) => {
  const sheet = useContext(Sheets)(id)
  return sheet === null ? null : <span class="contents__sheet">{sheet}</span>
}
