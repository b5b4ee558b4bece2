/** Whether the cells of a file are separated by commas, as its first lines tell. */
import { visible } from '@cofc/core'
import { unreadable, UnreadableText } from './unreadable.ts'

const names: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs', '|': 'bars' }

/** A spreadsheet may write which separator it uses before the header. */
const announced = /^\ufeff?"?sep=(.)"?[",]*$/i
const announces = (line: string): string | null => announced.exec(line)?.[1] ?? null

/** Whether a record is that line. What it says was looked at before. */
export const isAnnouncement = ([first = '', ...others]: ReadonlyArray<string>): boolean =>
  /^sep=,?$/i.test(first) && others.every(cell => cell === '')

/** What separates the cells of the line, when it is not the comma; `null` when it is, or cannot be told. */
const otherIn = (line: string): string | null =>
  line.includes(',') ? null : ([';', '\t', '|'].find(one => line.includes(one)) ?? null)

const told = (line: number, separator: string): UnreadableText => {
  const name = names[separator] ?? `"${visible(separator)}"`
  return new UnreadableText(
    unreadable(line, `the cells are separated by ${name}: save the file with commas between them and import again`)
  )
}

/** The texts of a file as they come; stopped when its header is not separated by commas. */
export async function* commaSeparated(texts: AsyncIterable<string>): AsyncGenerator<string, void> {
  let looked = false
  for await (const text of texts) {
    if (!looked && text !== '') look(text)
    looked = looked || text !== ''
    yield text
  }
}

/** The header, and the line before it that may tell the separator, are within the first piece of a file. */
const look = (text: string): void => {
  for (const [place, line] of text.split(/\r\n|\n|\r/, 50).entries()) {
    if (line.trim() === '') continue
    const separator = announces(line)
    if (separator === ',') continue
    const other = separator ?? otherIn(line)
    if (other !== null) throw told(place + 1, other)
    return
  }
}
