/** `cofc explain`: what something that is told rests on. */
import { Command } from 'commander'
import { explainFieldCommand } from './explain-field.ts'
import { explainFigureCommand } from './explain-figure.ts'
import type { Ended } from './session.ts'

export const explainCommand = (ended: Ended): Command => {
  const command = new Command('explain').description('what something that is told rests on')
  for (const make of [explainFieldCommand, explainFigureCommand]) command.addCommand(make(ended))
  return command
}
