/** Breaks a sentence between words where a terminal is narrower; elsewhere a line is a line. */
import { Help } from 'commander'

/** `indent` stands before every line but the first, and the first begins behind as much. */
export const wrapped = (sentence: string, indent: string): string => {
  const { columns } = process.stdout
  if (!process.stdout.isTTY) return sentence
  const help = Object.assign(new Help(), { minWidthToWrap: 20 })
  return help.boxWrap(sentence, columns - indent.length).replaceAll('\n', `\n${indent}`)
}
