/** Any command as it is spoken, made from its codec: words where it holds references, private values, and what is held as one text, as what they are. */
import type { NamedCommand } from '@cofc/core'
import { arbitraryOf } from '@cofc/core/testing'
import fc from 'fast-check'
import type * as t from 'io-ts'
import { heldAsText } from '../command-forms/held-as-text.ts'

type Fields = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const spoken = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(spoken)
  if (!isRecord(value)) return value
  if ('commitment' in value) return { words: `Said by ${String(value['length'])},\nand “others”.` }
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, spoken(part)]))
}
export const spokenCommands = ({ command }: Pick<NamedCommand, 'command'>): fc.Arbitrary<Fields> => {
  const inPrivate = Object.entries({ ...heldAsText, ...command.private } as unknown as Readonly<
    Record<string, t.Type<unknown, unknown>>
  >)
  const plain = fc.record(Object.fromEntries(inPrivate.map(([name, codec]) => [name, arbitraryOf(codec)])))
  return fc.tuple(arbitraryOf(command.codec), plain).map(([one, given]) => {
    const fields = spoken(one) as Fields
    const filled = Object.entries(given).filter(([name]) => name in fields && fields[name] !== null)
    return { ...fields, ...Object.fromEntries(filled) }
  })
}
