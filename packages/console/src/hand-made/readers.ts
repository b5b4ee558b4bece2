/** Whoever may give the command of a form made by hand is shown it. */
import { commandNamed } from '@cofc/core'
import type { Readers } from '../readers.ts'

export const givers = (command: string): Readers => ({
  name: `by-hand-${command}`,
  title: commandNamed(command)?.command.title ?? command,
  roles: commandNamed(command)?.command.roles ?? {}
})
